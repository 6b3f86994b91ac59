package org.okeenrolment.signup;

import static org.okeenrolment.regulation.Parameters.PREREQUISITES;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.approve.ApprovalRules;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.regulation.Condition;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Setting;
import org.okeenrolment.regulation.Tally;

/**
 * The rules by which a regulation lets a student be signed up (deelnamevoorwaarden), as pure
 * functions.
 *
 * <p>Thread-safe.
 */
public final class EligibilityRules {
  private EligibilityRules() {}

  /**
   * Decides whether the student may be signed up now: all rules are looked at, all findings
   * reported together, in a fixed order.
   *
   * @param tally the attempts so far
   * @param history what else is known of the student and the exam
   * @param question what is asked
   */
  public static Decision decide(Tally tally, History history, SignUpQuestion question) {
    return decide(
        tally, history, question, AttemptRules.standing(tally, history.openEnrolments(), null));
  }

  /** Decides the same for a standing that was worked out already. */
  static Decision decide(Tally tally, History history, SignUpQuestion question, Standing standing) {
    Considerations found = new Considerations();
    ofTheStudent(tally, history, question, standing, found);
    ofTheSitting(tally, history, question, found);
    return found.decide();
  }

  /**
   * Finds what concerns the student, whatever the sitting.
   *
   * @param tally the attempts so far
   * @param history what else is known of the student and the exam
   * @param question what is asked
   * @param standing his standing
   * @param found where the findings go
   */
  public static void ofTheStudent(
      Tally tally,
      History history,
      SignUpQuestion question,
      Standing standing,
      Considerations found) {
    heIsNotExempted(tally, found);
    thePrerequisitesAreMet(tally.regulation(), history, found);
    ApprovalRules.goIsGiven(
        tally.facts(), standing.used(), tally.regulation(), question.today(), found);
    ResitRules.theImprovementIsAllowed(tally, question.level(), found);
    AttemptRules.anAttemptIsLeft(standing, tally, history, question.group(), found);
    if (tally.isResultPending()) {
      found.refuse(Reason.of("RESULT_PENDING").build());
    }
    SittingRules.theVariantIsAllowed(tally.regulation(), question, found);
    SittingRules.notTooManyAreOpen(tally.regulation(), history, found);
  }

  /**
   * Finds what concerns the student on this sitting.
   *
   * @param tally the attempts so far
   * @param history what else is known of the student and the exam
   * @param question what is asked
   * @param found where the findings go
   */
  public static void ofTheSitting(
      Tally tally, History history, SignUpQuestion question, Considerations found) {
    ResitRules.theLevelIsAllowed(tally, question.level(), found);
    SittingRules.find(tally, history, question, found);
  }

  private static void heIsNotExempted(Tally tally, Considerations found) {
    for (Fact fact : tally.facts()) {
      if (fact instanceof Fact.Exempted exempted) {
        found.refuse(Reason.of("EXEMPTED").putFacts("since", exempted.at()).build());
        return;
      }
    }
  }

  private static void thePrerequisitesAreMet(
      Regulation regulation, History history, Considerations found) {
    Setting<List<Condition>> prerequisites = regulation.get(PREREQUISITES);
    found.considering(prerequisites.basis());
    for (Condition condition : prerequisites.get()) {
      if (!holds(condition, regulation, history)) {
        found.refuse(
            Reason.of("PREREQUISITE_NOT_MET")
                .putFacts("condition", condition.toString())
                .basis(prerequisites.basis())
                .build());
      }
    }
  }

  private static boolean holds(Condition condition, Regulation regulation, History history) {
    if (condition instanceof Condition.Present fact) {
      return history.facts().contains(fact.name()) == fact.is();
    }
    if (condition instanceof Condition.Each each) {
      return each.components().stream()
          .map(component -> grade(component, regulation, history))
          .allMatch(grade -> grade.filter(one -> one.compareTo(each.min()) >= 0).isPresent());
    }
    Condition.Mean mean = (Condition.Mean) condition;
    List<BigDecimal> grades =
        mean.components().stream()
            .flatMap(component -> grade(component, regulation, history).stream())
            .toList();
    BigDecimal needed = mean.min().multiply(BigDecimal.valueOf(mean.components().size()));
    return grades.size() == mean.components().size()
        && grades.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(needed) >= 0;
  }

  private static Optional<BigDecimal> grade(
      String component, Regulation regulation, History history) {
    Grade grade = history.grades().get(component);
    return grade == null ? Optional.empty() : regulation.number(grade);
  }
}
