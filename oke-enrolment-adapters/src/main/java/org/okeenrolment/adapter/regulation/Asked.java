package org.okeenrolment.adapter.regulation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Tally;

/** What a question is asked about. */
record Asked(
    Regulation regulation, Context context, History history, Exams exams, Optional<String> part) {
  /** The exams that a student is enrolled for, exempted from and has passed. */
  record Exams(List<ExamId> enrolled, List<ExamId> exempted, List<ExamId> achieved) {
    /** Answers those that need not be taken any more. */
    Set<ExamId> done() {
      Set<ExamId> done = new LinkedHashSet<>(exempted);
      done.addAll(achieved);
      return done;
    }
  }

  Tally tally() {
    return Tally.of(regulation, history.events(), part);
  }

  Standing standing() {
    return AttemptRules.standing(tally(), history.openEnrolments(), null);
  }
}
