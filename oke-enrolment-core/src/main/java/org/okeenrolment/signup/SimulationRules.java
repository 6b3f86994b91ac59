package org.okeenrolment.signup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.regulation.AmbiguousRegulationException;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.Tally;

/**
 * What a change of the regulations would do, before it is established (proefberekening), as pure
 * functions.
 *
 * <p>Thread-safe.
 */
public final class SimulationRules {
  private SimulationRules() {}

  /**
   * A student and an exam for which a change is tried (proefgeval).
   *
   * <p>Immutable and thread-safe.
   *
   * @param of the student and the exam
   * @param context for whom and when
   * @param history what is known of him and the exam
   * @param question what is asked: the sitting, where there is one, and by whom he is signed up
   * @param budget the attempts that the registration system leaves to planning, if it said so
   */
  public record Subject(
      StudentExam of,
      Context context,
      History history,
      SignUpQuestion question,
      Optional<AttemptBudget> budget) {}

  /**
   * Answers for whom other regulations change something: who gains or loses attempts, who becomes
   * blocked or free, whose window moves.
   *
   * @param before the regulations in force
   * @param after the regulations that are tried
   * @param subjects the students and exams
   */
  public static List<RegulationImpact> simulate(
      Regulations before, Regulations after, Collection<Subject> subjects) {
    return subjects.stream()
        .map(
            subject ->
                new RegulationImpact(
                    subject.of(),
                    situation(before, subject.context(), regulation -> subject),
                    situation(after, subject.context(), regulation -> subject)))
        .filter(RegulationImpact::isAny)
        .toList();
  }

  /**
   * Answers how a student stands by some regulations; nobody can be signed up by regulations that
   * contradict each other.
   *
   * @param regulations the regulations
   * @param context for whom and when
   * @param subject the student and the exam, as the regulation in force wants to know them
   */
  public static RegulationImpact.Situation situation(
      Regulations regulations, Context context, Function<Regulation, Subject> subject) {
    try {
      Regulation regulation = regulations.inForce(context);
      return situation(regulation, subject.apply(regulation));
    } catch (AmbiguousRegulationException ambiguous) {
      return new RegulationImpact.Situation(
          Optional.empty(), Decision.refused(ambiguous.reason()), Window.always());
    }
  }

  private static RegulationImpact.Situation situation(Regulation regulation, Subject subject) {
    SignUpQuestion question = subject.question();
    Tally tally = Tally.of(regulation, subject.history().events(), question.part());
    Standing standing =
        AttemptRules.standing(
            tally, subject.history().openEnrolments(), subject.budget().orElse(null));
    return new RegulationImpact.Situation(
        Optional.of(standing),
        EligibilityRules.decide(tally, subject.history(), question, standing),
        SittingRules.window(regulation, question));
  }
}
