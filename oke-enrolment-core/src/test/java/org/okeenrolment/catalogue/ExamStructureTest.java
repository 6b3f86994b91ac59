package org.okeenrolment.catalogue;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExamStructureTest {
  private static void make(
      List<String> parts, Map<String, List<String>> groups, Map<String, BigDecimal> weights) {
    new ExamStructure(parts, groups, weights);
  }

  private static void isRefused(
      List<String> parts, Map<String, List<String>> groups, Map<String, BigDecimal> weights) {
    assertThatIllegalArgumentException().isThrownBy(() -> make(parts, groups, weights));
  }

  @Test
  void partsThatHaveNoMeanAreRefused() {
    BigDecimal zero = BigDecimal.ZERO;
    isRefused(List.of(), Map.of(), Map.of());
    isRefused(List.of("A"), Map.of(), Map.of("A", zero));
    isRefused(List.of("A", "B"), Map.of(), Map.of("B", BigDecimal.valueOf(-1)));
    isRefused(List.of("A"), Map.of("g", List.of()), Map.of());
    isRefused(List.of("A"), Map.of("g", List.of("B")), Map.of());
    isRefused(List.of("A", "B"), Map.of("g", List.of("B")), Map.of("B", zero));
    assertThatNoException()
        .isThrownBy(() -> make(List.of("A", "B"), Map.of("g", List.of("A")), Map.of("B", zero)));
  }
}
