package org.okeenrolment.internal.attempt;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Work;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.CountedPer;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.signup.Participation;

/** Works the standing of an enrolment out, as it is now. */
public final class Standings {
  private Standings() {}

  public static Standing now(Work work, Enrolment enrolment) {
    return now(work, enrolment, tally(work, enrolment));
  }

  public static Standing now(Work work, Enrolment enrolment, Tally tally) {
    int open = open(work, work.signedUp(enrolment.of()), tally.part());
    return AttemptRules.standing(tally, open, enrolment.budget().orElse(null));
  }

  /** Answers how many of the sign-ups are for a part of the exam; empty: for the whole exam. */
  public static int open(Work work, List<Participation> signedUp, Optional<String> part) {
    return part.isEmpty()
        ? signedUp.size()
        : (int)
            signedUp.stream()
                .filter(one -> work.sitting(one.sitting()).part().equals(part))
                .count();
  }

  /** Answers the latest enrolment of a student for an exam, in whatever state. */
  static Optional<Enrolment> latest(Work work, StudentExam of) {
    return work.session().enrolments().ofStudent(of.student()).stream()
        .filter(enrolment -> enrolment.of().equals(of))
        .reduce((earlier, later) -> later);
  }

  /**
   * Answers the attempts of an enrolment as the regulation in force counts them; where it counts
   * parts apart, those of the part that is still to be passed with the fewest attempts left.
   */
  public static Tally tally(Work work, Enrolment enrolment) {
    return tally(work, enrolment, Optional.empty());
  }

  /** Answers the same with one more fact. */
  public static Tally tally(Work work, Enrolment enrolment, Optional<Fact> next) {
    List<Fact> events = Histories.events(work, enrolment.of());
    next.ifPresent(events::add);
    return deciding(
        parts(work, enrolment.of().exam(), work.regulation(enrolment), events),
        part -> now(work, enrolment, part));
  }

  /** Answers the attempts of an enrolment as the regulation in force counts them, part by part. */
  public static List<Tally> tallies(Work work, Enrolment enrolment) {
    return parts(
        work,
        enrolment.of().exam(),
        work.regulation(enrolment),
        Histories.events(work, enrolment.of()));
  }

  /** Answers the part that is still to be passed with the fewest attempts left. */
  public static Tally deciding(List<Tally> parts, Function<Tally, Standing> standing) {
    return parts.stream()
        .filter(part -> parts.size() > 1 && !part.isPassed())
        .min(Comparator.comparing(part -> standing.apply(part).left().orElse(Integer.MAX_VALUE)))
        .orElse(parts.get(0));
  }

  /** Answers as which attempt each attempt counts; where parts are counted apart, of its part. */
  static Map<AttemptId, Integer> counted(Work work, StudentExam of, Regulation regulation) {
    Map<AttemptId, Integer> counted = new LinkedHashMap<>();
    parts(work, of.exam(), regulation, Histories.events(work, of))
        .forEach(part -> counted.putAll(AttemptRules.counted(part)));
    return counted;
  }

  /**
   * Answers events as a regulation counts them: once, or for each part of the exam where it counts
   * parts apart; the parts are those of the catalogue, or else those that were taken.
   */
  public static List<Tally> parts(
      Work work, ExamId exam, Regulation regulation, List<Fact> events) {
    Stream<String> parts =
        regulation.get(Parameters.COUNTED_PER).is(CountedPer.PART)
            ? work.catalogue()
                .structure(exam)
                .map(structure -> structure.parts().stream())
                .orElseGet(() -> events.stream().flatMap(fact -> fact.part().stream()).distinct())
            : Stream.empty();
    List<Tally> apart = parts.map(part -> Tally.of(regulation, events, Optional.of(part))).toList();
    return apart.isEmpty() ? List.of(Tally.of(regulation, events, Optional.empty())) : apart;
  }
}
