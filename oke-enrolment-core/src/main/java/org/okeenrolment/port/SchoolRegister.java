package org.okeenrolment.port;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.StudentProgramme;
import org.okeenrolment.enrol.PartnerReference;

/**
 * Where a planning system keeps what the registration system delivers over OKE flow 1 (ontvangen
 * basisgegevens): persons, exams to plan, and who is in which programme. Each delivery replaces the
 * one before with the same id. Persons are those of the school, whichever of its registration
 * systems delivers them; what else is delivered belongs to the one that did.
 *
 * <p>Implementations are thread-safe.
 */
public interface SchoolRegister extends PersonRegister {
  /**
   * Takes an exam that is to be planned over.
   *
   * @param exam the exam
   */
  void put(PlannableExam exam);

  /**
   * Changes an exam that is to be planned, so that of two changes at the same moment neither is
   * lost; does nothing where it is not known.
   *
   * @param partner the registration system
   * @param offering its id there
   * @param change what becomes of it
   */
  void change(PartnerId partner, String offering, UnaryOperator<PlannableExam> change);

  /**
   * Takes over that a student is in a programme and cohort: in the cohort that the programme has at
   * this moment, where it is known, since it may have become that of another one meanwhile.
   *
   * @param programme the student and the programme
   */
  void put(StudentProgramme programme);

  /**
   * Takes over that a student is in a programme and cohort no longer.
   *
   * @param programme the student and the programme, as it was read
   */
  void remove(StudentProgramme programme);

  /**
   * Answers in which programme and cohort a student is.
   *
   * @param partner the registration system
   * @param association the id under which it knows that
   */
  Optional<StudentProgramme> studentProgramme(PartnerId partner, String association);

  /**
   * Takes a programme over that is offered to a cohort (opleiding; {@code ProgramOffering} of OKE).
   * Whoever is in it goes along when it is another programme or cohort than before.
   *
   * @param partner the registration system
   * @param offering its id there
   * @param cohort the programme and cohort
   */
  void put(PartnerId partner, String offering, ProgrammeCohort cohort);

  /**
   * Answers a programme that is offered to a cohort.
   *
   * @param partner the registration system
   * @param offering its id there
   */
  Optional<ProgrammeCohort> programme(PartnerId partner, String offering);

  /**
   * Answers an exam that is to be planned, also when it was cancelled.
   *
   * @param partner the registration system
   * @param offering its id there
   */
  Optional<PlannableExam> plannableExam(PartnerId partner, String offering);

  /**
   * Answers whether the registration system wants established results of an enrolment; it does
   * unless it said otherwise.
   *
   * @param enrolment the ids under which it knows the enrolment
   */
  default boolean finalResultsAllowed(PartnerReference enrolment) {
    return plannableExam(enrolment.partner(), enrolment.offering())
        .map(PlannableExam::finalResultsAllowed)
        .orElse(true);
  }
}
