package org.okeenrolment.adapter.oke;

import org.okeenrolment.adapter.oke.wire.CourseOffering;
import org.okeenrolment.adapter.oke.wire.Group;
import org.okeenrolment.adapter.oke.wire.MembershipItem;
import org.okeenrolment.adapter.oke.wire.Organization;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.adapter.oke.wire.Program;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;

/** Persons, groups, programmes, courses and organisations (tables 2.5 to 2.7). */
final class ContextTables {
  static final Extension PERSON_EXTENSION =
      Extension.of(new Columns("2.5", "F1 F2"))
          .row(Extra.PREFERRED_NAME, "1 1")
          .row(Extra.ASSIGNED_NEEDS, "? x")
          .row(Extra.ID_CHECK_NAME, "? ?");

  static final Extension PROGRAM_OFFERING_EXTENSION =
      Extension.of(new Columns("2.7", "PROGRAM")).row(Extra.COHORT, "1").row(Extra.LOCATION, "1");

  static final ObjectTable<Person> PERSON =
      ObjectTable.of(new Columns("2.5", "F1 F2"), Person.class)
          .students(ContextTables::isStudent)
          .row("personId", Kind.ID, Person::personId, "1 !")
          .row("primaryCode", ObjectKind.code("studentNumber"), Person::primaryCode, "1 1")
          .row("givenName", Kind.TEXT, Person::givenName, "1 1")
          .row("surnamePrefix", Kind.TEXT, Person::surnamePrefix, "? ?")
          .row("surname", Kind.TEXT, Person::surname, "! !")
          .row("displayName", Kind.TEXT, Person::displayName, "1 1")
          .row("activeEnrollment", active(), Person::activeEnrollment, "1 1")
          .row("affiliations", affiliations(), Person::affiliations, "? ?")
          .row("mail", Kind.TEXT, Person::mail, "1 1")
          .row("languageOfChoice", ListKind.of(Kind.TEXT), Person::languageOfChoice, "? ?")
          .row("otherCodes", ObjectKind.codes(), Person::otherCodes, "? ?")
          .row("consumers", Extension.consumers(PERSON_EXTENSION), Person::consumers, "s s")
          .former("preferredName", "It is read where the additions have none.")
          .former("personalNeeds", "It is ignored: see the additions of the association.");

  static final ObjectTable<Group> GROUP =
      ObjectTable.of(new Columns("2.6", "F1"), Group.class)
          .row("groupId", Kind.ID, Group::groupId, "1")
          .row("primaryCode", ObjectKind.code("groupCode"), Group::primaryCode, "1")
          .row("groupType", Kind.of(Values.GROUP_TYPE), Group::groupType, "1")
          .row("name", ObjectKind.LANGUAGE_STRINGS, Group::name, "1")
          .row("description", ObjectKind.LANGUAGE_STRINGS, Group::description, "?")
          .row("startDate", TimeKind.DATE, Group::startDate, "?")
          .row("endDate", TimeKind.DATE, Group::endDate, "?")
          .row("personCount", Kind.NUMBER, Group::personCount, "?")
          .row("otherCodes", ObjectKind.codes(), Group::otherCodes, "?")
          .row("consumers", ListKind.of(Kind.ANY_OBJECT), Group::consumers, "?")
          .row("organization", ObjectKind.organization(), Group::organization, "?");

  static final ObjectTable<MembershipItem> MEMBERSHIP_ITEM =
      ObjectTable.of(new Columns("2.6", "F1"), MembershipItem.class)
          .row("personId", Kind.ID, MembershipItem::personId, "1")
          .row("startDateTime", TimeKind.DATE_TIME, MembershipItem::startDateTime, "1")
          .row("endDateTime", TimeKind.DATE_TIME, MembershipItem::endDateTime, "?")
          .row("state", Kind.of(Values.ACTIVE_OR_CANCELED), MembershipItem::state, "?")
          .row("role", Kind.of(Values.ROLE), MembershipItem::role, "?")
          .row("consumers", ListKind.of(Kind.ANY_OBJECT), MembershipItem::consumers, "?");

  static final ObjectTable<ProgramOffering> PROGRAM_OFFERING =
      ObjectTable.of(new Columns("2.7", "PROGRAM"), ProgramOffering.class)
          .row("offeringId", Kind.ID, ProgramOffering::offeringId, "1")
          .row("primaryCode", ObjectKind.code("offeringCode"), ProgramOffering::primaryCode, "1")
          .row(
              "offeringType", Kind.of(Vocabulary.of("program")), ProgramOffering::offeringType, "1")
          .row("name", ObjectKind.LANGUAGE_STRINGS, ProgramOffering::name, "1")
          .row("description", ObjectKind.LANGUAGE_STRINGS, ProgramOffering::description, "1")
          .row("teachingLanguage", Kind.TEACHING_LANGUAGE, ProgramOffering::teachingLanguage, "1")
          .row("resultExpected", never(), ProgramOffering::resultExpected, "1")
          .row("consumers", programConsumers(), ProgramOffering::consumers, "1")
          .row("startDate", TimeKind.DATE, ProgramOffering::startDate, "1")
          .row("endDate", TimeKind.DATE, ProgramOffering::endDate, "1")
          .row(
              "program",
              ObjectKind.orId(() -> ContextTables.PROGRAM),
              ProgramOffering::program,
              "1")
          .row("organization", ObjectKind.organization(), ProgramOffering::organization, "?")
          .alias("resultsExpected", "resultExpected");

  static final ObjectTable<CourseOffering> COURSE_OFFERING =
      ObjectTable.of(new Columns("2.7", "COURSE"), CourseOffering.class)
          .row("offeringId", Kind.ID, CourseOffering::offeringId, "1")
          .row("primaryCode", ObjectKind.code("offeringCode"), CourseOffering::primaryCode, "1")
          .row("offeringType", Kind.of(Vocabulary.of("course")), CourseOffering::offeringType, "1")
          .row("name", ObjectKind.LANGUAGE_STRINGS, CourseOffering::name, "1")
          .row("description", ObjectKind.LANGUAGE_STRINGS, CourseOffering::description, "1")
          .row("teachingLanguage", Kind.TEACHING_LANGUAGE, CourseOffering::teachingLanguage, "1")
          .row("resultExpected", never(), CourseOffering::resultExpected, "1")
          .row("consumers", ListKind.of(Kind.ANY_OBJECT), CourseOffering::consumers, ".")
          .row("startDate", TimeKind.DATE, CourseOffering::startDate, "1")
          .row("endDate", TimeKind.DATE, CourseOffering::endDate, "1")
          .row("programOffering", programOffering(), CourseOffering::programOffering, "?")
          .row("organization", ObjectKind.organization(), CourseOffering::organization, "?")
          .alias("resultsExpected", "resultExpected");

  static final ObjectTable<Program> PROGRAM =
      ObjectTable.of(new Columns("2.7", "F1"), Program.class)
          .row("programId", Kind.ID, Program::programId, "1")
          .row("primaryCode", ObjectKind.code("nationalEducationCode"), Program::primaryCode, "1")
          .row("programType", Kind.of(Values.PROGRAM_TYPE), Program::programType, "1")
          .row("name", ObjectKind.LANGUAGE_STRINGS, Program::name, "1")
          .row("abbreviation", Kind.TEXT, Program::abbreviation, "1")
          .row("description", ObjectKind.LANGUAGE_STRINGS, Program::description, "1")
          .row("teachingLanguage", Kind.TEACHING_LANGUAGE, Program::teachingLanguage, "1")
          .row("modeOfStudy", Kind.of(Values.MODE_OF_STUDY), Program::modeOfStudy, "?")
          .row("duration", Kind.TEXT, Program::duration, "?")
          .row("firstStartDate", TimeKind.DATE, Program::firstStartDate, "1")
          .row("levelOfQualification", Kind.of(Values.LEVEL), Program::levelOfQualification, "?")
          .row("otherCodes", ObjectKind.codes(), Program::otherCodes, "?")
          .row("consumers", ListKind.of(Kind.ANY_OBJECT), Program::consumers, "?")
          .row("validFrom", TimeKind.DATE, Program::validFrom, "1")
          .row("validTo", TimeKind.DATE, Program::validTo, "1");

  static final ObjectTable<Organization> ORGANIZATION =
      ObjectTable.of(new Columns("2.7", "F1"), Organization.class)
          .row("organizationId", Kind.ID, Organization::organizationId, "1")
          .row("primaryCode", ObjectKind.code("organizationId"), Organization::primaryCode, "1")
          .row("organizationType", organizationType(), Organization::organizationType, "1")
          .row("name", ObjectKind.LANGUAGE_STRINGS, Organization::name, "1")
          .row("shortName", Kind.TEXT, Organization::shortName, "1")
          .row("description", ObjectKind.LANGUAGE_STRINGS, Organization::description, "?")
          .row("addresses", ListKind.of(Kind.ANY_OBJECT), Organization::addresses, "?")
          .row("link", Kind.TEXT, Organization::link, "?")
          .row("logo", Kind.TEXT, Organization::logo, "?")
          .row("otherCodes", ObjectKind.codes(), Organization::otherCodes, "?")
          .row("consumers", ListKind.of(Kind.ANY_OBJECT), Organization::consumers, "?")
          .row("parent", ObjectKind.organization(), Organization::parent, "?")
          .row("children", ListKind.of(ObjectKind.organization()), Organization::children, "?");

  private ContextTables() {}

  /** Without an affiliation, additions say that it is a student: members of staff have none. */
  private static boolean isStudent(Person person) {
    return person.affiliations() == null
        ? person.consumers() != null
        : person.affiliations().contains("student");
  }

  private static Kind programOffering() {
    return ObjectKind.orId(() -> ContextTables.PROGRAM_OFFERING);
  }

  private static Kind programConsumers() {
    return Extension.consumers(PROGRAM_OFFERING_EXTENSION);
  }

  private static Kind organizationType() {
    return Kind.of(Values.ORGANIZATION_TYPE);
  }

  private static Kind affiliations() {
    return ListKind.of(Kind.of(Values.AFFILIATION));
  }

  private static Kind active() {
    return Kind.always(Kind.FLAG, true);
  }

  private static Kind never() {
    return Kind.always(Kind.FLAG, false);
  }
}
