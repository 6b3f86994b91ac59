package org.okeenrolment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SchoolYearTest {
  @Test
  void aSchoolYearChangesOnTheFirstOfAugust() {
    assertThat(SchoolYear.of(LocalDate.of(2026, 7, 31))).hasToString("2025/2026");
    assertThat(SchoolYear.of(LocalDate.of(2026, 8, 1))).hasToString("2026/2027");
  }

  @Test
  void aSchoolYearEndsOnTheLastOfJuly() {
    assertThat(new SchoolYear(2026).lastDay()).isEqualTo(LocalDate.of(2027, 7, 31));
    assertThat(new SchoolYear(2026).firstDay()).isEqualTo(LocalDate.of(2026, 8, 1));
  }

  @Test
  void backToBackIsNoOverlap() {
    Instant ten = Instant.parse("2027-01-20T10:00:00Z");
    Interval own = new Interval(ten, ten.plusSeconds(7200));
    assertThat(own.overlaps(new Interval(own.end(), own.end().plusSeconds(60)))).isFalse();
    assertThat(own.overlaps(new Interval(own.end().minusSeconds(60), own.end()))).isTrue();
    assertThat(own.contains(own.end())).isFalse();
  }

  @Test
  void anIntervalThatEndsBeforeItStartsIsRefusedWithAdvice() {
    Instant ten = Instant.parse("2027-01-20T10:00:00Z");
    assertThatThrownBy(() -> new Interval(ten, ten))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(2027-01-20T10:00:00Z)")
        .hasMessageContaining("Maybe");
  }

  @Test
  void anEmptyIdIsRefusedWithItsKind() {
    assertThatThrownBy(() -> new StudentId(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("StudentId");
  }
}
