package org.okeenrolment.adapter.oke;

import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Result;

/** Exams, sittings, enrolments, participations and results (tables 2.1 to 2.4). */
final class ExamTables {
  /** The uses of an offering: exam to plan, sitting, change, cancellation, session report. */
  static final Columns OFFERINGS = new Columns("2.2", "F1 F2 CHANGE CANCEL F4");

  /**
   * The uses of an association: enrolment, participation, change, cancellation, result of the
   * supplier, of the enrolment and of an extra attempt (PUT and PATCH), programme, course, answer.
   */
  static final Columns ASSOCIATIONS =
      new Columns("2.3", "F1 F2 CHANGE CANCEL F3 F5_1 F5_2 F5_2P PROGRAM COURSE READ");

  static final Extension COMPONENT_EXTENSION =
      Extension.of(new Columns("2.1", "F0"))
          .row(Extra.ADDITIONAL_TESTING_TIME, "?")
          .row(Extra.AVAILABLE_PERSONAL_NEEDS, "?")
          .row(Extra.SAFETY, "?")
          .row(Extra.EXAM, "?")
          .row(Extra.RESULT_VALUE_TYPE, "?")
          .row(Extra.PASS_FROM, "?")
          .row(Extra.RETRIES, "?")
          .row(Extra.STATUS, "?")
          .row(Extra.LICENSED, "?");

  static final Extension OFFERING_EXTENSION =
      Extension.of(OFFERINGS)
          .row(Extra.OFFERING_STATE, "1 1 ? 1 .")
          .row(Extra.FINAL_RESULTS_ALLOWED, "? x ? . .")
          .row(Extra.FINAL_RESULT_ALLOWED, "? x ? . .")
          .row(Extra.TESTS_TO_BE_USED, "? x ? . .")
          .row(Extra.DURATION, "x ? ? . .")
          .row(Extra.LAST_START, "x ? ? . .")
          .row(Extra.START_OPTIONS, "x ? ? . .")
          .row(Extra.DURATION_FROM, "x ? ? . .")
          .row(Extra.DURATION_UNTIL, "x ? ? . .")
          .row(Extra.SAFETY, "x ? ? . .")
          .row(Extra.LOCATION_CODE, "x ? ? . .")
          .row(Extra.IRREGULARITIES, "x x x . 1")
          .row(Extra.DOCUMENTS, "x x x . ?");

  static final Extension ASSOCIATION_EXTENSION =
      Extension.of(ASSOCIATIONS)
          .row(Extra.ADDITIONAL_TIME, "x ? ? . . . . . . . ?")
          .row(Extra.PERSONAL_NEEDS, "x ? ? . . . . . . . ?")
          .row(Extra.ATTEMPT, "? x ? . . 1 1 1 . . ?")
          .row(Extra.ATTEMPT_LEFT, "? x ? . . . . . . . ?")
          .row(Extra.PROGRAM_ASSOCIATION, "? x ? . . . . . . . ?")
          .row(Extra.COURSE_ASSOCIATION, "? x ? . . . . . . . ?")
          .row(Extra.ORIGINAL_ASSOCIATION, "x x x . . 1 1 1 . . ?");

  static final Extension PROGRAM_ASSOCIATION_EXTENSION =
      Extension.of(new Columns("2.7", "PROGRAM"))
          .row(Extra.START_DATE, "?")
          .row(Extra.EXPECTED_END_DATE, "?")
          .row(Extra.FINAL_END_DATE, "?")
          .row(Extra.SEQUENCE_CODE, "?");

  static final Extension RESULT_EXTENSION =
      Extension.of(new Columns("2.4", "F1 F3 F5_1 F5_2 F5_2P READ"))
          .row(Extra.ATTENDANCE, "1")
          .row(Extra.EXECUTED_OFFERING_NAME, "? ? 1 1 1 ?")
          .row(Extra.ASSESSOR_ID, "?")
          .row(Extra.ASSESSOR_CODE, "?")
          .row(Extra.IRREGULARITIES, "?")
          .row(Extra.FINAL, "?")
          .row(Extra.RAW_SCORE, "?")
          .row(Extra.MAX_RAW_SCORE, "?")
          .row(Extra.TEST_DATE, "?")
          .row(Extra.DOCUMENTS, "?");

  static final ObjectTable<Component> COMPONENT =
      ObjectTable.of(new Columns("2.1", "F0"), Component.class)
          .row("componentId", Kind.ID, Component::componentId, "1")
          .row("primaryCode", ObjectKind.code("componentCode"), Component::primaryCode, "1")
          .row("componentType", Kind.of(Values.COMPONENT_TYPE), Component::componentType, "1")
          .row("name", ObjectKind.LANGUAGE_STRINGS, Component::name, "1")
          .row("abbreviation", Kind.TEXT, Component::abbreviation, "1")
          .row("modeOfDelivery", modes(), Component::modeOfDelivery, "?")
          .row("duration", TimeKind.DURATION, Component::duration, "?")
          .row("description", ObjectKind.LANGUAGE_STRINGS, Component::description, "?")
          .row("teachingLanguage", Kind.TEACHING_LANGUAGE, Component::teachingLanguage, "1")
          .row("assessment", ObjectKind.LANGUAGE_STRINGS, Component::assessment, "?")
          .row("otherCodes", ObjectKind.codes(), Component::otherCodes, "?")
          .row("organization", ObjectKind.organization(), Component::organization, "?")
          .row("consumers", Extension.consumers(COMPONENT_EXTENSION), Component::consumers, "1");

  static final ObjectTable<ComponentOffering> COMPONENT_OFFERING =
      ObjectTable.of(OFFERINGS, ComponentOffering.class)
          .row("offeringId", Kind.ID, ComponentOffering::offeringId, "1 1 x x x")
          .row(
              "primaryCode",
              ObjectKind.code("offeringCode"),
              ComponentOffering::primaryCode,
              "1 1 ? . .")
          .row(
              "offeringType",
              Kind.of(Vocabulary.of("component")),
              ComponentOffering::offeringType,
              "1")
          .row("name", ObjectKind.LANGUAGE_STRINGS, ComponentOffering::name, "1 1 ? . .")
          .row(
              "description",
              ObjectKind.LANGUAGE_STRINGS,
              ComponentOffering::description,
              "1 1 ? . .")
          .row(
              "teachingLanguage",
              Kind.TEACHING_LANGUAGE,
              ComponentOffering::teachingLanguage,
              "1 1 ? . .")
          .row("modeOfDelivery", modes(), ComponentOffering::modeOfDelivery, "? ? ? . .")
          .row("resultExpected", Kind.FLAG, ComponentOffering::resultExpected, "1 1 ? . .")
          .row("resultValueType", scale(), ComponentOffering::resultValueType, "? x ? . .")
          .row("otherCodes", ObjectKind.codes(), ComponentOffering::otherCodes, "? ? ? . .")
          .row("startDateTime", TimeKind.DATE_TIME, ComponentOffering::startDateTime, "! ! ? . .")
          .row("endDateTime", TimeKind.DATE_TIME, ComponentOffering::endDateTime, "! ! ? . .")
          .row("component", component(), ComponentOffering::component, "? ? ? . .")
          .row(
              "organization",
              ObjectKind.organization(),
              ComponentOffering::organization,
              "? ? ? . .")
          .row(
              "consumers",
              Extension.consumers(OFFERING_EXTENSION),
              ComponentOffering::consumers,
              "1 1 ? 1 1")
          .alias("resultsExpected", "resultExpected");

  static final ObjectTable<Association> ASSOCIATION =
      ObjectTable.of(ASSOCIATIONS, Association.class)
          .students(association -> "student".equals(association.role()))
          .row("associationId", Kind.ID, Association::associationId, "1 1 x x x x 1 x 1 1 1")
          .row(
              "associationType",
              Kind.of(Values.ASSOCIATION_TYPE),
              Association::associationType,
              "1")
          .row("role", Kind.of(Values.ROLE), Association::role, "1 1 ? . . . 1 . 1 1 1")
          .row(
              "state",
              Kind.of(Values.ASSOCIATION_STATE),
              Association::state,
              "1 1 ? 1 . . 1 . 1 1 1")
          .row("consumers", associationConsumers(), Association::consumers, "s s ? . . 1 1 1 ? . ?")
          .row(
              "result",
              ObjectKind.of(() -> ExamTables.RESULT),
              Association::result,
              "? x ? . 1 1 1 1 . . ?")
          .row(
              "person",
              ObjectKind.orId(() -> ContextTables.PERSON),
              Association::person,
              "! ! ? . . . ! . ! ! 1")
          .row(
              "offering", ObjectKind.offeringOrId(), Association::offering, "! ! ? . . . ! . ! ! 1")
          .former("primaryCode", "It is ignored: see sequenceCode and the codes of the programme.")
          .former("otherCodes", "It is ignored: see sequenceCode and the codes of the programme.")
          .former("startUpURL", "It is ignored: ask for /associations/{id}/url.");

  static final ObjectTable<Result> RESULT =
      ObjectTable.of(new Columns("2.4", "F1 F3 F5_1 F5_2 F5_2P READ"), Result.class)
          .row("state", Kind.of(Values.RESULT_STATE), Result::state, "1")
          .row("resultDate", TimeKind.DATE, Result::resultDate, "1")
          .row("weight", Kind.always(Kind.NUMBER, 100), Result::weight, "1")
          .row("consumers", Extension.consumers(RESULT_EXTENSION), Result::consumers, "1")
          .row("pass", Kind.of(Values.PASS), Result::pass, "?")
          .row("comment", Kind.TEXT, Result::comment, "?")
          .row("score", Kind.TEXT, Result::score, "?");

  private ExamTables() {}

  private static Kind associationConsumers() {
    return Extension.consumers(ASSOCIATION_EXTENSION, PROGRAM_ASSOCIATION_EXTENSION);
  }

  private static Kind component() {
    return ObjectKind.orId(() -> ExamTables.COMPONENT);
  }

  private static Kind modes() {
    return ListKind.of(Kind.of(Values.MODE_OF_DELIVERY));
  }

  private static Kind scale() {
    return Kind.of(Values.RESULT_VALUE_TYPE);
  }
}
