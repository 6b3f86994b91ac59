package org.okeenrolment.regulation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What is known of one student and one exam at a moment (voorgeschiedenis).
 *
 * <p>Nothing is guessed: a fact that is not listed is not true. Immutable and thread-safe.
 *
 * @param events what happened, in order
 * @param facts the names of other facts that are true now
 * @param grades his grades for other exams
 * @param openEnrolments his sign-ups for this exam for sittings to come, without the one in
 *     question
 * @param openEnrolmentsTotal the same over all exams, this one included
 * @param examsThatDay his other exams on the day of the sitting in question
 * @param extraGrantedElsewhere the extra attempts granted for other exams, by group
 */
@Value.Builder
public record History(
    List<Fact> events,
    Set<String> facts,
    Map<String, Grade> grades,
    int openEnrolments,
    int openEnrolmentsTotal,
    int examsThatDay,
    Map<String, Integer> extraGrantedElsewhere)
    implements WithHistory {
  private static final History EMPTY = builder().build();

  /** Takes copies of the collections, and checks that the numbers are possible. */
  public History {
    Numbers.checkAmount("openEnrolments", openEnrolments);
    Numbers.checkAmount("openEnrolmentsTotal", openEnrolmentsTotal);
    Numbers.checkAmount("examsThatDay", examsThatDay);
    extraGrantedElsewhere.values().forEach(n -> Numbers.checkAmount("extraGrantedElsewhere", n));
    events = List.copyOf(events);
    facts = Set.copyOf(facts);
    grades = Map.copyOf(grades);
    extraGrantedElsewhere = Map.copyOf(extraGrantedElsewhere);
  }

  /** Answers the history of a student of whom nothing is known. */
  public static History empty() {
    return EMPTY;
  }

  /** Answers a builder for the history of a student of whom nothing is known. */
  public static HistoryBuilder builder() {
    return new HistoryBuilder().openEnrolments(0).openEnrolmentsTotal(0).examsThatDay(0);
  }
}
