package org.okeenrolment.internal.attempt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Work;
import org.okeenrolment.regulation.Condition;
import org.okeenrolment.regulation.CountedPer;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.result.GradeRules;
import org.okeenrolment.signup.Participation;

/** Brings together what is known of a student and an exam; what no rule asks for is not read. */
public final class Histories {
  private Histories() {}

  /** Answers the history for a sitting that starts at an instant, of the part that is counted. */
  public static History of(
      Work work,
      Enrolment enrolment,
      Regulation regulation,
      Instant sittingStart,
      Optional<String> part) {
    List<Participation> signedUp = work.signedUp(enrolment.of().student());
    LocalDate day = work.day(sittingStart);
    return new History(
        events(work, enrolment.of()),
        work.facts(enrolment.of()),
        grades(work, enrolment, regulation),
        Standings.open(
            work,
            work.signedUp(enrolment.of()),
            part.filter(any -> regulation.get(Parameters.COUNTED_PER).is(CountedPer.PART))),
        signedUp.size(),
        count(signedUp.stream().filter(other -> work.day(other.moment().start()).equals(day))),
        extraGrantedElsewhere(work, enrolment, regulation));
  }

  /** Answers what happened around a student and an exam: his attempts, then the opinions on him. */
  static List<Fact> events(Work work, StudentExam of) {
    List<Fact> events = new ArrayList<>(facts(work, of));
    work.session().approvals().of(of).forEach(approval -> events.add(approval.fact(work.zone())));
    return events;
  }

  private static List<Fact> facts(Work work, StudentExam of) {
    return work.session().attempts().ledger(of).facts();
  }

  private static int count(Stream<Participation> participations) {
    return (int) participations.count();
  }

  private static Map<String, Grade> grades(Work work, Enrolment enrolment, Regulation regulation) {
    Map<String, Grade> grades = new HashMap<>();
    regulation.get(Parameters.PREREQUISITES).get().stream()
        .flatMap(Histories::components)
        .distinct()
        .forEach(
            component ->
                GradeRules.counting(tally(work, enrolment, component, regulation), Level.REQUIRED)
                    .value()
                    .ifPresent(achieved -> grades.put(component, Grade.of(achieved.grade()))));
    return grades;
  }

  private static Stream<String> components(Condition condition) {
    if (condition instanceof Condition.Each each) {
      return each.components().stream();
    }
    return condition instanceof Condition.Mean mean ? mean.components().stream() : Stream.empty();
  }

  private static Tally tally(
      Work work, Enrolment enrolment, String component, Regulation regulation) {
    StudentExam other = new StudentExam(enrolment.of().student(), new ExamId(component));
    return Tally.of(regulation, facts(work, other), Optional.empty());
  }

  private static Map<String, Integer> extraGrantedElsewhere(
      Work work, Enrolment enrolment, Regulation regulation) {
    String group = work.context(enrolment).group();
    if (regulation.get(Parameters.QUOTA.of(group)).value().isEmpty()) {
      return Map.of();
    }
    int granted =
        work.session().enrolments().ofStudent(enrolment.of().student()).stream()
            .filter(other -> !other.of().equals(enrolment.of()))
            .filter(other -> !facts(work, other.of()).isEmpty())
            .filter(other -> work.context(other).group().equals(group))
            .map(Enrolment::of)
            .distinct()
            .flatMap(other -> facts(work, other).stream())
            .mapToInt(Histories::extra)
            .sum();
    return Map.of(group, granted);
  }

  private static int extra(Fact fact) {
    if (fact instanceof Fact.Revoked revoked) {
      return -revoked.count();
    }
    return fact instanceof Fact.Granted granted && granted.topic() == Fact.Granted.Topic.EXTRA
        ? granted.count()
        : 0;
  }
}
