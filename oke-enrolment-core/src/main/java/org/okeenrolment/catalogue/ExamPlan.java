package org.okeenrolment.catalogue;

import java.util.List;

/**
 * The exam plan (examenplan) of one programme and cohort: which exams a student must take.
 *
 * <p>Immutable and thread-safe.
 *
 * @param purpose the programme and cohort for which it holds
 * @param mandatory the exams for which every student is enrolled automatically, in order
 * @param optional the exams a student may choose; nobody is enrolled for them automatically
 */
public record ExamPlan(ProgrammeCohort purpose, List<ExamId> mandatory, List<ExamId> optional) {
  /** Takes copies of the lists. */
  public ExamPlan {
    mandatory = List.copyOf(mandatory);
    optional = List.copyOf(optional);
  }
}
