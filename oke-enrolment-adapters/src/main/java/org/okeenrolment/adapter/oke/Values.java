package org.okeenrolment.adapter.oke;

/** The enumerations of the standard (section 3). */
final class Values {
  static final Vocabulary ASSOCIATION_TYPE =
      Vocabulary.of(
          "componentOfferingAssociation",
          "courseOfferingAssociation",
          "programOfferingAssociation");
  static final Vocabulary ASSOCIATION_STATE =
      Vocabulary.of("associated", "canceled", "finished")
          .accepting("pending", "denied", "queued")
          .alias("cancelled", "canceled");
  static final Vocabulary ROLE =
      Vocabulary.of("student", "coordinator", "invigilator", "assessor", "guest")
          .accepting("lecturer", "teaching assistant");
  static final Vocabulary ACTIVE_OR_CANCELED =
      Vocabulary.of("active", "canceled").alias("cancelled", "canceled");
  static final Vocabulary ATTENDANCE =
      Vocabulary.of("notKnown", "notPresent", "notStarted", "notFinished", "present");
  static final Vocabulary RESULT_STATE =
      Vocabulary.of("in progress", "postponed", "completed", "queued");
  static final Vocabulary PASS = Vocabulary.of("unknown", "passed", "failed");
  static final Vocabulary RESULT_VALUE_TYPE =
      Vocabulary.of(
          "pass-or-fail",
          "insufficient-satisfactory-good",
          "US letter",
          "UK letter",
          "DE grade",
          "0-100",
          "0-10",
          "0.0-10.0",
          "referenceLevelRKTR",
          "referenceLevelERK");
  static final Vocabulary NEED = Vocabulary.of("extraTime", "spoken", "spell-checker-on-screen");
  static final Vocabulary SAFETY =
      Vocabulary.of("securedComputer", "fixedLocation", "surveillance");
  static final Vocabulary START_OPTION =
      Vocabulary.of("individualStart", "triggeredStart").alias("indivdualStart", "individualStart");
  static final Vocabulary DURATION_FROM =
      Vocabulary.of("startDateTime", "individualStartDateTime", "triggeredStartDateTime");
  static final Vocabulary DURATION_UNTIL = Vocabulary.of("testDuration", "endDateTime");
  static final Vocabulary DOCUMENT_TYPE =
      Vocabulary.of(
          "assessmentForm",
          "assessmentFormWithAnswers",
          "assessmentModel",
          "sessionReport",
          "attendanceReport",
          "other");
  static final Vocabulary COMPONENT_STATUS = Vocabulary.of("active", "inactive");
  static final Vocabulary COMPONENT_TYPE =
      Vocabulary.of("test")
          .accepting(
              "lecture",
              "practical",
              "tutorial",
              "consultation",
              "project",
              "workshop",
              "excursion",
              "independent study",
              "external",
              "skills training");
  static final Vocabulary MODE_OF_DELIVERY =
      Vocabulary.of("distance-learning", "online", "situated").accepting("on campus", "hybrid");
  static final Vocabulary MODE_OF_STUDY =
      Vocabulary.of("full-time", "part-time", "dual training", "self-paced", "extraneous");
  static final Vocabulary LEVEL =
      Vocabulary.of("1", "2", "3", "4").accepting("4+", "5", "6", "7", "8");
  static final Vocabulary PROGRAM_TYPE =
      Vocabulary.of("program").accepting("minor", "honours", "specialization", "track");
  static final Vocabulary GROUP_TYPE = Vocabulary.of("learning group", "class", "team");
  static final Vocabulary ORGANIZATION_TYPE =
      Vocabulary.of("root", "institute", "department", "faculty", "branch", "academy", "school");
  static final Vocabulary AFFILIATION = Vocabulary.of("student", "employee", "guest");
  static final Vocabulary CODE_TYPE =
      Vocabulary.of(
              "componentCode",
              "offeringCode",
              "groupCode",
              "studentNumber",
              "organizationId",
              "emailAdress",
              "userName",
              "accountId",
              "eckid",
              "systemId",
              "nationalEducationCode")
          .accepting(
              "brin",
              "crohoCreboCode",
              "programCode",
              "courseCode",
              "buildingId",
              "bagId",
              "roomCode",
              "productId",
              "nationalIdentityNumber",
              "studielinkNumber",
              "esi",
              "isbn",
              "issn",
              "orcId",
              "uuid",
              "schacHome",
              "identifier")
          .alias("emailAddress", "emailAdress")
          .alias("testSystem", "x-testSystem")
          .alias("testProvider", "x-testProvider")
          .open();
  static final Vocabulary VERSION = Vocabulary.of("v4", "v5");

  private Values() {}
}
