package org.okeenrolment.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold for the figures of any groups. */
class ReviewProperties {
  @Provide
  Arbitrary<Map<Integer, ReviewFigures>> groups() {
    return Arbitraries.integers()
        .between(0, 9)
        .list()
        .ofMaxSize(12)
        .map(
            sizes -> {
              Map<Integer, ReviewFigures> groups = new TreeMap<>();
              sizes.forEach(size -> groups.put(groups.size(), ofStudents(size)));
              return groups;
            });
  }

  @Property
  void noSmallGroupIsShownAndNoneIsGivenAwayByTheTotal(
      @ForAll("groups") Map<Integer, ReviewFigures> groups) {
    Map<Integer, ReviewFigures> shown = ReviewRules.shown(groups);
    assertThat(sizes(shown)).allMatch(size -> size == 0 || size >= 5);
    List<Integer> hidden = sizes(groups);
    sizes(shown).forEach(hidden::remove);
    boolean onlyEmptyOnesAreShown = sizes(shown).stream().allMatch(size -> size == 0);
    if (!hidden.isEmpty() && !onlyEmptyOnesAreShown) {
      assertThat(hidden).hasSizeGreaterThan(1);
      assertThat(hidden.stream().mapToInt(size -> size).sum()).isGreaterThanOrEqualTo(5);
    }
  }

  /** One student may be in several groups, of exams for instance: the sizes do not add up. */
  @Property
  void theHiddenGroupsTogetherAreAtLeastFiveStudents(
      @ForAll List<@Size(max = 9) Set<@IntRange(max = 8) Integer>> students) {
    Map<Integer, ReviewFigures> groups = new TreeMap<>();
    students.forEach(group -> groups.put(groups.size(), ofStudents(group.size())));
    Set<Integer> shown = ReviewRules.shown(groups).keySet();
    Set<Integer> hidden =
        groups.keySet().stream()
            .filter(group -> !shown.contains(group))
            .flatMap(group -> students.get(group).stream())
            .collect(Collectors.toSet());
    boolean onlyEmptyOnesAreShown = shown.stream().allMatch(one -> students.get(one).isEmpty());
    assertThat(hidden.isEmpty() || hidden.size() >= 5 || onlyEmptyOnesAreShown).isTrue();
  }

  @Property
  void nothingIsHiddenWithoutASmallGroup(@ForAll("groups") Map<Integer, ReviewFigures> groups) {
    groups.values().removeIf(group -> group.students() > 0 && group.students() < 5);
    assertThat(ReviewRules.shown(groups)).isEqualTo(groups);
  }

  @Property
  void ofAsManyDaysAsArePercentOfTheResultsAreEstablished(
      @ForAll List<@IntRange(max = 60) Integer> days,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    ReviewFigures figures =
        days.stream()
            .map(day -> ReviewFigures.builder().daysToResult(Counts.of(day)).build())
            .reduce(ReviewFigures.builder().build(), ReviewFigures::plus);
    List<Integer> sorted = new ArrayList<>(days);
    sorted.sort(null);
    assertThat(figures.daysToResult(percent).stream().boxed())
        .isEqualTo(
            days.isEmpty()
                ? List.of()
                : List.of(sorted.get((int) Math.ceil(days.size() * percent / 100.0) - 1)));
  }

  private static ReviewFigures ofStudents(int students) {
    return ReviewFigures.builder().students(students).build();
  }

  private static List<Integer> sizes(Map<Integer, ReviewFigures> groups) {
    return new ArrayList<>(groups.values().stream().map(ReviewFigures::students).toList());
  }
}
