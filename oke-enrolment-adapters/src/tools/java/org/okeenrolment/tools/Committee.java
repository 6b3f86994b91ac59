package org.okeenrolment.tools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.attempt.AskDecision;
import org.okeenrolment.attempt.DecideCost;
import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.DecisionRequestId;
import org.okeenrolment.attempt.GrantDecision;
import org.okeenrolment.attempt.GrantExtraAttempt;
import org.okeenrolment.attempt.RefuseDecision;
import org.okeenrolment.attempt.RevokeExtraAttempt;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.IdempotencyKey;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.monitor.ResultGap;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.result.VoidAttempt;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.testkit.sample.ReferenceRegulations;

/** The exam committee: it decides on requests, on attempts, and establishes results. */
final class Committee {
  private static final int PAGE = 100;
  private static final int FIRST_MEETING = 2;
  private static final int ASKS_ONE_IN = 3;
  private static final int EXCUSED_ONE_IN = 5;
  private static final int SERVER_DOWN_ONE_IN = 20;
  private static final BigDecimal NEARLY = new BigDecimal("4.5");

  private final School school;
  private final ExamEnrolment exams;
  private final Figures figures;
  private final Set<ParticipationId> voided = new HashSet<>();

  Committee(School school) {
    this.school = school;
    this.exams = school.exams();
    this.figures = school.figures();
  }

  /** Decides on extra attempts before a week, and answers who got one. */
  List<Enrolment> meet(Week week, List<Enrolment> spent) {
    if (week.number() < FIRST_MEETING) {
      return List.of();
    }
    List<Enrolment> silent = spent.stream().filter(one -> requests(one).isEmpty()).toList();
    List<Enrolment> asking = some(silent, ASKS_ONE_IN, "asks");
    asking.forEach(this::ask);
    answerAll();
    List<Enrolment> granted = new ArrayList<>(asking.stream().filter(this::isGranted).toList());
    one(granted, "regrets")
        .ifPresent(
            one -> {
              revoke(one);
              granted.remove(one);
            });
    one(silent.stream().filter(one -> !asking.contains(one)).toList(), "own motion")
        .ifPresent(
            one -> {
              grantUnasked(one);
              granted.add(one);
            });
    return granted;
  }

  /** Somebody proposes to have one attempt only; it looks for whom that would be one less. */
  void considerOneAttempt(SchoolYear year) {
    RegulationDocument now = ReferenceRegulations.school();
    List<ParameterValue<?>> params = new ArrayList<>(now.params());
    params.removeIf(value -> value.parameter().equals(Parameters.ATTEMPTS_BASE));
    params.add(Parameters.ATTEMPTS_BASE.is(1));
    Regulations proposed =
        school.regulations().with(List.of(now.withVersion(now.version() + 1).withParams(params)));
    Set<StudentExam> losing = new HashSet<>();
    int looked =
        exams
            .monitor()
            .simulate(
                School.COMMITTEE,
                year,
                proposed,
                impact -> {
                  if (impact.losesAttempts()) {
                    losing.add(impact.of());
                  }
                })
            .orElseThrow();
    figures.add(Figure.SIMULATED, looked);
    figures.add(Figure.LOSING, losing.size());
    losing.forEach(
        one -> figures.add(Figure.LOSING_IN_NEED, couldBeGranted(one, proposed) ? 1 : 0));
  }

  private boolean couldBeGranted(StudentExam of, Regulations proposed) {
    return exams.enrolment().ofStudent(School.COMMITTEE, of.student()).orElseThrow().stream()
        .filter(enrolment -> enrolment.isOpen() && enrolment.of().equals(of))
        .map(enrolment -> extra(enrolment, "if the proposal is accepted"))
        .anyMatch(extra -> exams.explain(extra, school.clock().instant(), proposed).isAllowed());
  }

  private static GrantExtraAttempt extra(Enrolment enrolment, String reason) {
    return GrantExtraAttempt.builder()
        .actor(School.COMMITTEE)
        .enrolment(enrolment.id())
        .reason(reason)
        .build();
  }

  private List<Enrolment> some(List<Enrolment> all, int oneIn, String question) {
    return school.chance().some(all, oneIn, question, Enrolment::id);
  }

  private Optional<Enrolment> one(List<Enrolment> all, String question) {
    return school.chance().one(all, question, Enrolment::id);
  }

  private List<DecisionRequest> requests(Enrolment enrolment) {
    Actor student = Actor.student(enrolment.of().student());
    return exams.decisions().ofEnrolment(student, enrolment.id()).orElseThrow();
  }

  private void ask(Enrolment enrolment) {
    Actor student = Actor.student(enrolment.of().student());
    AskDecision ask =
        new AskDecision(student, enrolment.id(), DecisionMatter.extra(), "I was nearly there");
    figures.add(Figure.ASKED, exams.decisions().ask(ask).orElseThrow().size());
  }

  private void answerAll() {
    DecisionRequestId last = null;
    List<DecisionRequest> page;
    do {
      page = exams.decisions().toDecide(School.COMMITTEE, last, PAGE).orElseThrow();
      for (DecisionRequest request : page) {
        answer(request);
        last = request.id();
      }
    } while (page.size() == PAGE);
  }

  private void answer(DecisionRequest request) {
    if (wasNearlyThere(request)) {
      GrantDecision grant = new GrantDecision(School.COMMITTEE, request.id(), "a good chance");
      exams.decisions().grant(grant).orElseThrow();
      figures.add(Figure.GRANTED);
    } else {
      RefuseDecision refuse = new RefuseDecision(School.COMMITTEE, request.id(), "too far away");
      exams.decisions().refuse(refuse).orElseThrow();
      figures.add(Figure.DENIED);
    }
  }

  /** The exam file as it was when he asked says how near. */
  private boolean wasNearlyThere(DecisionRequest request) {
    return exams
        .results()
        .examFile(School.COMMITTEE, request.of().student(), request.asked().at())
        .orElseThrow()
        .exams()
        .stream()
        .filter(exam -> exam.enrolment().id().equals(request.enrolment()))
        .flatMap(exam -> exam.results().stream())
        .flatMap(result -> result.measurement().score().stream())
        .anyMatch(score -> new BigDecimal(score).compareTo(NEARLY) >= 0);
  }

  private boolean isGranted(Enrolment enrolment) {
    return left(enrolment.id()) > 0;
  }

  private int left(EnrolmentId enrolment) {
    return exams.attempts().standing(School.COMMITTEE, enrolment).orElseThrow().left().orElse(0);
  }

  private void revoke(Enrolment enrolment) {
    exams
        .attempts()
        .revokeExtra(
            RevokeExtraAttempt.builder()
                .actor(School.COMMITTEE)
                .enrolment(enrolment.id())
                .reason("he does not want it any more")
                .build())
        .orElseThrow();
    figures.add(Figure.REVOKED);
  }

  /** Whoever reads the minutes twice grants it once. */
  private void grantUnasked(Enrolment enrolment) {
    String date = school.clock().instant().toString();
    IdempotencyKey key = new IdempotencyKey("minutes of %s, %s".formatted(date, enrolment.id()));
    GrantExtraAttempt grant = extra(enrolment, "the committee finds the exam was too long");
    Outcome<Standing> first = exams.once(key).attempts().grantExtra(grant);
    Outcome<Standing> again = exams.once(key).attempts().grantExtra(grant);
    Surprise.unlessEqual(
        first.orElseThrow().extra(),
        again.orElseThrow().extra(),
        "extra attempts from one decision");
    figures.add(Figure.GRANTED_UNASKED);
  }

  /** At one of the first exams the server was down: the attempt does not count. */
  void declareVoid(List<Participation> taken) {
    List<Participation> seated = taken.stream().filter(this::isOver).toList();
    school.chance().some(seated, SERVER_DOWN_ONE_IN, "server down", Participation::id).stream()
        .filter(this::hasScore)
        .findFirst()
        .ifPresent(this::declareVoid);
  }

  private boolean isOver(Participation seat) {
    return seat.state() == ParticipationState.FINISHED;
  }

  private boolean hasScore(Participation seat) {
    return exams.results().history(School.COMMITTEE, seat.id()).orElseThrow().stream()
        .anyMatch(result -> result.measurement().score().isPresent());
  }

  private void declareVoid(Participation seat) {
    exams
        .results()
        .declareVoid(
            VoidAttempt.bySchool()
                .actor(School.COMMITTEE)
                .participation(seat.id())
                .reason("the server was down")
                .build())
        .orElseThrow();
    voided.add(seat.id());
    expectFree(seat);
  }

  private void expectFree(Participation seat) {
    AttemptId attempt = new AttemptId(seat.id().value());
    Surprise.unless(
        !exams
            .attempts()
            .counted(School.COMMITTEE, seat.enrolment())
            .orElseThrow()
            .containsKey(attempt),
        "The attempt %s is free and counts all the same.",
        attempt);
  }

  /** Establishes what has a grade; of the rest it asks why, and excuses some who were absent. */
  void establish(List<Participation> taken) {
    List<Participation> absent = new ArrayList<>();
    for (Participation seat : taken) {
      if (!voided.contains(seat.id()) && !establish(seat) && isOver(seat)) {
        ResultGap gap =
            exams.monitor().whyNoResult(School.COMMITTEE, seat.enrolment()).orElseThrow();
        if (gap.cause() == ResultGap.Cause.ABSENT) {
          figures.add(Figure.NO_RESULT_ABSENT);
          absent.add(seat);
        } else {
          figures.add(Figure.NO_RESULT_OTHERWISE);
        }
      }
    }
    school
        .chance()
        .some(absent, EXCUSED_ONE_IN, "excused", Participation::id)
        .forEach(this::excuse);
  }

  private boolean establish(Participation seat) {
    return exams.results().establish(new EstablishResult(School.COMMITTEE, seat.id())).isDone();
  }

  private void excuse(Participation seat) {
    exams
        .attempts()
        .decideCost(
            DecideCost.builder()
                .actor(School.COMMITTEE)
                .of(seat.of())
                .attempt(new AttemptId(seat.id().value()))
                .cost(AttemptCost.FREE)
                .reason("the doctor wrote a note")
                .build())
        .orElseThrow();
    expectFree(seat);
    figures.add(Figure.EXCUSED);
  }
}
