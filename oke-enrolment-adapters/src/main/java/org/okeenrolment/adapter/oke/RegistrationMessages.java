package org.okeenrolment.adapter.oke;

import java.util.Map;
import java.util.OptionalInt;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.AssociationBuilder;
import org.okeenrolment.adapter.oke.wire.Code;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.LanguageString;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;
import org.okeenrolment.adapter.oke.wire.ProgramOfferingBuilder;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.catalogue.StudentProgramme;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.regulation.Days;

/**
 * What a registration system delivers (OKE flow 1), as messages: exams to plan, programmes and
 * enrolments; persons are written by {@link PersonMapping}.
 *
 * <p>Immutable and thread-safe.
 */
public final class RegistrationMessages {
  private static final String EXAM_ENROLMENT = "componentOfferingAssociation";
  private static final String PROGRAMME_ENROLMENT = "programOfferingAssociation";

  private final OkeTimes times;

  /**
   * Makes one.
   *
   * @param times writes dates and moments
   */
  public RegistrationMessages(OkeTimes times) {
    this.times = times;
  }

  /**
   * Writes an exam to plan (planbare toets).
   *
   * @param exam the exam
   */
  public ComponentOffering exam(PlannableExam exam) {
    return ComponentOffering.builder()
        .offeringId(exam.offering())
        .primaryCode(new Code("offeringCode", exam.code()))
        .offeringType("component")
        .name(LanguageString.dutch(exam.exam().name()))
        .description(LanguageString.dutch(exam.exam().name()))
        .teachingLanguage("nld")
        .resultExpected(true)
        .resultValueType(Patch.ofNullable(exam.resultValueType().orElse(null)))
        .consumers(
            ConsumerBlock.write()
                .put("offeringState", exam.cancelled() ? "canceled" : "active")
                .finalResultsAllowed(exam.finalResultsAllowed())
                .alone())
        .startDateTime(times.text(exam.period().start()))
        .endDateTime(times.text(exam.period().end()))
        .component(Patch.of(Expandable.id(exam.exam().id().value())))
        .unknown(Map.of())
        .build();
  }

  /**
   * Answers a programme as it is offered to a cohort (opleiding), to be completed with its first
   * and last day.
   *
   * @param offering the id of the offering
   * @param cohort the programme and cohort
   * @param name its name, in Dutch
   * @param location the campus
   */
  public static ProgramOfferingBuilder programme(
      String offering, ProgrammeCohort cohort, String name, String location) {
    return ProgramOffering.builder()
        .offeringId(offering)
        .primaryCode(new Code("offeringCode", cohort.programme().value()))
        .offeringType("program")
        .name(LanguageString.dutch(name))
        .description(LanguageString.dutch(name))
        .teachingLanguage("nld")
        .resultExpected(false)
        .consumers(
            ConsumerBlock.write()
                .put("cohort", cohort.cohort().value())
                .put("location", location)
                .alone())
        .program(Expandable.id(cohort.programme().value()))
        .unknown(Map.of());
  }

  /**
   * Writes that a student is in a programme (opleidingsinschrijving).
   *
   * @param of the student and the programme
   * @param days since and until when
   */
  public static Association programmeEnrolment(StudentProgramme of, Days days) {
    return association(PROGRAMME_ENROLMENT, of.association(), of.student(), of.offering())
        .consumers(
            ConsumerBlock.write()
                .putIfPresent("startDate", days.from().map(Object::toString).orElse(null))
                .putIfPresent("expectedEndDate", days.to().map(Object::toString).orElse(null))
                .alone())
        .build();
  }

  /**
   * Writes an enrolment in an exam to plan (toetsinschrijving).
   *
   * @param student the student
   * @param reference its id, and that of the exam to plan
   * @param budget which attempt it is, and how many more planning may give; no limit is null
   */
  public static Association enrolment(
      StudentId student, PartnerReference reference, AttemptBudget budget) {
    OptionalInt left = budget.left();
    return association(EXAM_ENROLMENT, reference.association(), student, reference.offering())
        .consumers(
            ConsumerBlock.write()
                .put("attempt", budget.attempt())
                .put("attemptLeft", left.isPresent() ? left.getAsInt() : null)
                .alone())
        .build();
  }

  private static AssociationBuilder association(
      String type, String id, StudentId student, String offering) {
    return Association.builder()
        .associationId(id)
        .associationType(type)
        .role("student")
        .state("associated")
        .person(Expandable.id(student.value()))
        .offering(Expandable.id(offering))
        .unknown(Map.of());
  }

  /** Writes the withdrawal of an enrolment in an exam (PATCH). */
  public static Association withdrawal() {
    return Association.builder()
        .associationType(EXAM_ENROLMENT)
        .state("canceled")
        .unknown(Map.of())
        .build();
  }
}
