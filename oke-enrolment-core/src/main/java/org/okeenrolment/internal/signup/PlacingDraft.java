package org.okeenrolment.internal.signup;

import static org.okeenrolment.regulation.Parameters.MAX_PER_DAY;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.PlacingOption;
import org.okeenrolment.plan.PlacingProblem;
import org.okeenrolment.plan.PlacingRequest;
import org.okeenrolment.plan.PlacingStudent;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpRules;
import org.okeenrolment.signup.SignUpSituation;

/**
 * A placing problem that is drawn up: which sittings are open to whom, by all rules of signing up
 * but that of free seats. Whoever has a seat on one of the sittings keeps one; those seats are a
 * part of the problem, so that what else a student does then is for the plan to mind.
 */
final class PlacingDraft {
  private final AskedSittings sittings;
  private final Optional<String> whyMoved;
  private final Map<StudentId, PlacingStudent> students = new TreeMap<>();
  private final Map<StudentExam, Decision> closed = new LinkedHashMap<>();

  /**
   * Starts with the sittings.
   *
   * @param asked the sittings of each exam, in order of preference
   * @param whyMoved why those who have seats may be moved; empty: nobody may
   */
  PlacingDraft(Work work, Map<ExamId, List<SittingId>> asked, Optional<String> whyMoved) {
    this.sittings = new AskedSittings(work, asked);
    this.whyMoved = whyMoved;
  }

  /** Answers the sittings as they were read. */
  AskedSittings sittings() {
    return sittings;
  }

  /** Answers how many of the requests have a seat, which they keep. */
  int kept() {
    return (int)
        students.values().stream()
            .flatMap(student -> student.requests().stream())
            .filter(request -> request.current().isPresent())
            .count();
  }

  /** Answers the decision of the rules on those to whom no sitting is open. */
  Map<StudentExam, Decision> closed() {
    return closed;
  }

  /**
   * Adds a student.
   *
   * @param asks for which exams he needs a seat, if he has none
   */
  void add(Work work, StudentId student, Predicate<StudentExam> asks) {
    Asker one = new Asker(work, student);
    for (ExamId exam : sittings.exams()) {
      StudentExam of = new StudentExam(student, exam);
      sittings.held(of).ifPresent(one::addHeld);
      if (sittings.held(of).isEmpty() && asks.test(of)) {
        work.session().enrolments().open(of).ifPresent(one::addAsked);
      }
    }
    students.put(student, one.student());
  }

  /**
   * Gives a student the first sitting that is open to him and has a free seat, and answers whether
   * there is none, but some are open to him.
   */
  boolean isLeftOut(Work work, StudentExam of, Map<SittingId, Integer> free) {
    Asker one = new Asker(work, of.student());
    Situations situations =
        new Situations(work, work.session().enrolments().open(of).orElseThrow());
    boolean full = false;
    for (SittingId id : freeFirst(of, free)) {
      SignUpSituation situation = situations.of(work.sitting(id), SignUpVariant.AUTOMATIC);
      if (one.decide(situation).isAllowed()) {
        full = free.getOrDefault(id, 0) == 0;
        free.computeIfPresent(id, (any, seats) -> Math.max(0, seats - 1));
        break;
      }
      if (isNotHisExam(situation)) {
        break;
      }
    }
    return full;
  }

  private List<SittingId> freeFirst(StudentExam of, Map<SittingId, Integer> free) {
    return sittings
        .of(of)
        .sorted(Comparator.comparing(id -> free.getOrDefault(id, 0) == 0))
        .toList();
  }

  /** Whoever may not take the whole exam may not take it on any other sitting. */
  private static boolean isNotHisExam(SignUpSituation situation) {
    return situation.sitting().part().isEmpty()
        && !SignUpRules.decideOnStudent(situation).isAllowed();
  }

  /** Adds those who have seats and were not added: they stay where they are. */
  PlacingDraft addOtherHolders(Work work) {
    sittings.holders().stream()
        .filter(holder -> !students.containsKey(holder))
        .forEach(
            holder -> {
              Asker one = new Asker(work, holder);
              one.seats.forEach(seat -> one.add(seat, true));
              students.put(holder, one.student());
            });
    return this;
  }

  /** Adds a student who loses his seat elsewhere; whoever has one here as well keeps that. */
  void addLost(Work work, Participation lost, int priority) {
    students.computeIfAbsent(
        lost.of().student(),
        student -> {
          Asker one = new Asker(work, student);
          one.addLost(lost, priority);
          return one.student();
        });
  }

  PlacingProblem problem(ZoneId zone) {
    return PlacingProblem.builder()
        .addAllSittings(sittings.placing())
        .addAllStudents(students.values())
        .zone(zone)
        .build();
  }

  /** A student whose requests are drawn up. */
  private final class Asker {
    private final Work work;
    private final StudentId id;
    private final List<Participation> seats;
    private final List<PlacingRequest> requests = new ArrayList<>();
    private OptionalInt maxPerDay = OptionalInt.empty();
    private boolean consents;

    Asker(Work work, StudentId id) {
      this.work = work;
      this.id = id;
      this.seats =
          sittings.exams().stream()
              .flatMap(exam -> sittings.held(new StudentExam(id, exam)).stream())
              .toList();
    }

    /** He may be moved to where the rules would let him move, or stays. */
    void addHeld(Participation seat) {
      add(
          seat,
          whyMoved.isEmpty()
              || !sittings.isFreedBy(seat)
              || !MoveSeat.leaving(work, seat).isAllowed());
    }

    private void add(Participation seat, boolean fixed) {
      List<PlacingOption> open = new ArrayList<>();
      open.add(option(work.sitting(seat.sitting()), seat.moment()));
      if (!fixed) {
        considerOthers(seat, open);
      }
      requests.add(held(seat, open, fixed));
    }

    void addLost(Participation seat, int priority) {
      List<PlacingOption> open = new ArrayList<>();
      Decision leaving = MoveSeat.leaving(work, seat);
      Decision last = leaving.isAllowed() ? considerOthers(seat, open) : leaving;
      if (open.isEmpty()) {
        closed.put(seat.of(), last);
      }
      requests.add(
          PlacingRequest.builder().exam(seat.of().exam()).open(open).priority(priority).build());
    }

    /** Whoever moves is there as if his seat were not. */
    private Decision considerOthers(Participation seat, List<PlacingOption> open) {
      Situations situations = new Situations(work, work.enrolment(seat.enrolment()));
      Decision last = Decision.allowed();
      for (SittingId other : othersThan(seat).toList()) {
        SignUpSituation situation =
            situations.of(work.sitting(other), Situations.variant(work.actor()));
        last = consider(situation.withOutsideWindow(whyMoved).without(seat), open);
      }
      return last;
    }

    private Stream<SittingId> othersThan(Participation seat) {
      return sittings.of(seat.of()).filter(other -> !other.equals(seat.sitting()));
    }

    void addAsked(Enrolment enrolment) {
      List<PlacingOption> open = new ArrayList<>();
      Situations situations = new Situations(work, enrolment);
      Decision last = Decision.allowed();
      for (SittingId sitting : sittings.of(enrolment.of()).toList()) {
        SignUpSituation situation = situations.of(work.sitting(sitting), SignUpVariant.AUTOMATIC);
        last = consider(situation, open);
        if (!last.isAllowed() && isNotHisExam(situation)) {
          break;
        }
      }
      if (open.isEmpty()) {
        closed.put(enrolment.of(), last);
      }
      requests.add(PlacingRequest.builder().exam(enrolment.of().exam()).open(open).build());
    }

    private Decision consider(SignUpSituation situation, List<PlacingOption> open) {
      Tally tally = situation.tally();
      tally
          .regulation()
          .get(MAX_PER_DAY)
          .value()
          .ifPresent(most -> maxPerDay = OptionalInt.of(Math.min(most, maxPerDay.orElse(most))));
      consents |= tally.isGranted(grant -> grant.topic() == Fact.Granted.Topic.LOAD);
      Decision decision = decide(situation);
      if (decision.isAllowed()) {
        open.add(option(situation.sitting(), situation.moment()));
      }
      return decision;
    }

    Decision decide(SignUpSituation situation) {
      return SignUpRules.decide(apart(situation).withPool(SeatPool.BEYOND_CAPACITY));
    }

    /** As it is without the seats about which the plan decides. */
    private SignUpSituation apart(SignUpSituation situation) {
      List<Participation> others =
          situation.seats().stream().filter(seat -> !seats.contains(seat)).toList();
      long thatDay =
          others.stream()
              .filter(Participation::isSignedUp)
              .filter(seat -> work.day(seat.moment().start()).equals(situation.day()))
              .count();
      return situation
          .withSeats(others)
          .withHistory(situation.history().withExamsThatDay((int) thatDay));
    }

    PlacingStudent student() {
      if (consents) {
        maxPerDay = OptionalInt.empty();
      }
      if (maxPerDay.isPresent()) {
        work.signedUp(id).forEach(this::addOther);
      }
      return PlacingStudent.builder().id(id).requests(requests).maxPerDay(maxPerDay).build();
    }

    /** A seat in another exam counts on its day. */
    private void addOther(Participation seat) {
      if (sittings.exams().contains(seat.of().exam())
          || requests.stream().anyMatch(request -> request.exam().equals(seat.of().exam()))) {
        return;
      }
      Sitting sitting = work.sitting(seat.sitting());
      sittings.addTaken(sitting);
      requests.add(held(seat, List.of(option(sitting, seat.moment())), true));
    }
  }

  private static PlacingRequest held(Participation seat, List<PlacingOption> open, boolean fixed) {
    return PlacingRequest.builder()
        .exam(seat.of().exam())
        .open(open)
        .current(seat.sitting())
        .fixed(fixed)
        .build();
  }

  private static PlacingOption option(Sitting sitting, Interval own) {
    Duration extra = Duration.between(sitting.moment().end(), own.end());
    return new PlacingOption(sitting.id(), extra.isNegative() ? Duration.ZERO : extra);
  }
}
