package org.okeenrolment.internal.placing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.plan.PlacingPlan;
import org.okeenrolment.plan.PlacingProblem;
import org.okeenrolment.plan.PlacingRequest;
import org.okeenrolment.plan.PlacingStudent;
import org.okeenrolment.plan.PlacingWatch;

class StandardAssignerProperties {
  /** The search can miss the best plan, and the bound then says that there may be a better one. */
  @Example
  void ofFourThousandTinyProblemsAllButAHandfulAreProvedToBePlacedBest() {
    int missed = 0;
    for (long seed = 0; seed < 4_000; seed++) {
      PlacingProblem problem = PlacingArbitraries.tiny(seed, seed % 2 == 0);
      PlacingPlan plan = plan(problem);
      int most = new BruteForce(problem).most();
      assertThat(plan.placed()).isBetween(most - 1, most);
      assertThat(plan.bound()).isGreaterThanOrEqualTo(most);
      missed += plan.placed() < most || !plan.isProved() ? 1 : 0;
    }
    assertThat(missed).isLessThan(5);
  }

  @Property(tries = 400)
  void aPlanKeepsAllRulesAndNoneIsBetterThanItsBound(@ForAll("whole") PlacingProblem problem) {
    PlacingPlan plan = plan(problem);
    new PlacingCheck(problem).check(plan);
    BruteForce best = new BruteForce(problem);
    assertThat(plan.bound()).isGreaterThanOrEqualTo(best.most());
    assertThat(plan.placed()).isGreaterThanOrEqualTo(best.most() - 1);
    assertThat(plan.complete() <= best.complete() || plan.placed() < best.most()).isTrue();
  }

  @Property(tries = 200)
  void whereNothingClashesThePlanIsTheLargestFlowAndProved(@ForAll("single") PlacingProblem one) {
    PlacingPlan plan = plan(one);
    new PlacingCheck(one).check(plan);
    assertThat(plan.placed()).isEqualTo(LargestFlow.of(one));
    assertThat(plan.isProved()).isTrue();
    assertThat(plan.boundOf().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(plan.placed());
  }

  @Property(tries = 200)
  void whoeverHasASeatKeepsOneAndTheFixedStay(@ForAll("whole") PlacingProblem problem) {
    PlacingProblem after = PlacingArbitraries.after(problem, plan(problem).seats(), 7, 3);
    PlacingPlan plan = plan(after);
    new PlacingCheck(after).check(plan);
    for (PlacingStudent student : after.students()) {
      for (PlacingRequest request : student.requests()) {
        assertThat(
                request.current().isEmpty()
                    || plan.seats().containsKey(new StudentExam(student.id(), request.exam())))
            .isTrue();
      }
    }
  }

  @Property(tries = 100)
  void nobodyMovesWhereEverybodyIsPlacedAlready(@ForAll("plain") PlacingProblem problem) {
    PlacingPlan first = plan(problem);
    PlacingProblem after = PlacingArbitraries.after(problem, first.seats(), 1, 1);
    PlacingProblem placed =
        after.withStudents(
            after.students().stream()
                .map(
                    student ->
                        student.withRequests(
                            student.requests().stream()
                                .filter(request -> request.current().isPresent())
                                .toList()))
                .toList());
    assertThat(plan(placed).moves()).isEmpty();
  }

  @Property(tries = 50)
  void theSameProblemHasTheSamePlan(@ForAll("whole") PlacingProblem problem) {
    assertThat(plan(problem)).isEqualTo(plan(problem));
  }

  @Provide
  Arbitrary<PlacingProblem> plain() {
    return PlacingArbitraries.plain();
  }

  @Provide
  Arbitrary<PlacingProblem> whole() {
    return PlacingArbitraries.whole();
  }

  @Provide
  Arbitrary<PlacingProblem> single() {
    return PlacingArbitraries.single();
  }

  private static PlacingPlan plan(PlacingProblem problem) {
    return ExamEnrolment.sittingAssigner().assign(problem, PlacingWatch.none());
  }
}
