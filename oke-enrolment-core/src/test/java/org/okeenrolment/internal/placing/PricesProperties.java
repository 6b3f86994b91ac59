package org.okeenrolment.internal.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import org.okeenrolment.plan.PlacingProblem;
import org.okeenrolment.plan.PlacingSitting;

class PricesProperties {
  @Example
  void noOptionIsBetterThanTheBestSetOfAStudentWhichLosesNothing() {
    int lossy = 0;
    for (long seed = 0; seed < 300; seed++) {
      Instance instance = instance(PlacingArbitraries.tiny(seed, seed % 2 == 0));
      Prices prices = new Prices(instance);
      prices.lower(20_000, -1);
      int[] losses = prices.losses();
      for (int student = 0; student < instance.students.size(); student++) {
        int first = instance.firstOptionOf(student);
        int last = instance.firstOptionOf(student + 1);
        assertThat(Arrays.stream(losses, first, last).min().orElse(0)).isZero();
      }
      lossy += Arrays.stream(losses).anyMatch(loss -> loss > 0) ? 1 : 0;
    }
    assertThat(lossy).isGreaterThan(100);
  }

  private static Instance instance(PlacingProblem problem) {
    return new Numbering(
            problem,
            problem.sittings().stream()
                .collect(Collectors.toMap(PlacingSitting::id, Function.identity())),
            problem.students())
        .instance();
  }
}
