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

  /** Answers the final grade, established or not. */
  Answer<FinalGrade> asBooked() {
    return grade(attempt -> true);
  }

  /** Answers whether the exam is passed by results that are all established. */
  boolean isPassed() {
    return grade(this::isEstablished).value() instanceof FinalGrade.Known known
        && regulation.isPass(Grade.of(BigDecimal.valueOf(known.grade())));
  }

  private boolean isEstablished(Fact.Attempt attempt) {
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
    return GradeRules.counting(Tally.of(regulation, facts, Optional.of(part)), Level.REQUIRED)
        .value()
        .map(achieved -> Grade.of(achieved.grade()));
  }
}
