package org.okeenrolment.internal.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.okeenrolment.catalogue.ExamStructure;
import org.okeenrolment.decision.Answer;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Work;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.result.FinalGrade;
import org.okeenrolment.result.GradeRules;
import org.okeenrolment.result.Parts;
import org.okeenrolment.result.ResultRules;
import org.okeenrolment.signup.ParticipationId;

/** Works final grades out from the attempts that are booked, on the required level. */
final class FinalGrades {
  private final Work work;
  private final Enrolment enrolment;
  private final Regulation regulation;
  private final ExamStructure structure;

  FinalGrades(Work work, Enrolment enrolment, ExamStructure structure) {
    this.work = work;
    this.enrolment = enrolment;
    this.regulation = work.regulation(enrolment);
    this.structure = structure;
  }

  /** Answers the final grade; a provisional result counts where none is established. */
  Answer<FinalGrade> asBooked() {
    return grade(attempt -> true);
  }

  /** Answers whether the exam is passed by results that are all established. */
  boolean isPassed() {
    return grade(attempt -> isEstablished(work, attempt)).value() instanceof FinalGrade.Known known
        && regulation.isPass(Grade.of(BigDecimal.valueOf(known.grade())));
  }

  private static boolean isEstablished(Work work, Fact.Attempt attempt) {
    return attempt
        .id()
        .map(id -> work.session().results().history(new ParticipationId(id.value())))
        .flatMap(ResultRules::counting)
        .filter(counting -> counting.measurement().established())
        .isPresent();
  }

  private Answer<FinalGrade> grade(Predicate<Fact.Attempt> which) {
    Map<String, Grade> grades = new TreeMap<>();
    for (String part : structure.parts()) {
      counting(part, which).ifPresent(grade -> grades.put(part, grade));
    }
    return GradeRules.finalGrade(
        regulation,
        new Parts(
            grades,
            Optional.of(structure.groups()).filter(groups -> !groups.isEmpty()),
            structure.weights()),
        structure.parts());
  }

  private Optional<Grade> counting(String part, Predicate<Fact.Attempt> which) {
    List<Fact> facts =
        work.session().attempts().ledger(enrolment.of()).facts().stream()
            .filter(fact -> fact.part().filter(part::equals).isPresent())
            .filter(fact -> fact instanceof Fact.Attempt attempt && which.test(attempt))
            .toList();
    return counting(work, Tally.of(regulation, facts, Optional.of(part)))
        .value()
        .flatMap(Fact.Attempt::grade)
        .flatMap(regulation::number)
        .map(Grade::of);
  }

  /** Answers the attempt that counts on the required level. */
  static Answer<Optional<Fact.Attempt>> counting(Work work, Tally tally) {
    return GradeRules.counting(tally, Level.REQUIRED, attempt -> isEstablished(work, attempt));
  }
}
