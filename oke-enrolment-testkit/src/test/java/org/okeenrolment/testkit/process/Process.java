package org.okeenrolment.testkit.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.ExamEnrolmentBuilder;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.EnrolByHand;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.enrol.ReceiveEnrolment;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.LeaseEnd;
import org.okeenrolment.port.OutboxClaim;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.QueuedEntry;
import org.okeenrolment.port.Store;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.MeasurementBuilder;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.result.VoidAttempt;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.SampleSchool;
import org.okeenrolment.testkit.sample.Samples;

/** The steps of the process at the sample school, for tests. */
final class Process {
  static final PartnerId SIS = new PartnerId("sis");

  final Store store = new InMemoryStore();
  final SampleSchool school;
  final ExamEnrolment exams;

  Process() {
    this(builder -> {});
  }

  Process(RegulationDocument document) {
    this(builder -> builder.regulations(Regulations.of(document)));
  }

  Process(Consumer<ExamEnrolmentBuilder> changes) {
    school = SampleSchool.open(builder -> changes.accept(builder.store(store)));
    exams = school.exams();
  }

  Enrolment enrolled(String student) {
    StudentExam of = new StudentExam(new StudentId(student), school.exam().id());
    return exams
        .enrolment()
        .enrol(new EnrolByHand(school.office(), of, school.year()))
        .orElseThrow();
  }

  /** An enrolment that the registration system delivered as {@code association-} its student. */
  Enrolment received(String student) {
    return exams
        .enrolment()
        .receive(
            ReceiveEnrolment.builder()
                .actor(Actor.partner(SIS))
                .of(new StudentExam(new StudentId(student), school.exam().id()))
                .schoolYear(school.year())
                .partner(new PartnerReference(SIS, "offering", "association-" + student))
                .budget(new AttemptBudget(1, OptionalInt.of(1)))
                .build())
        .orElseThrow();
  }

  List<OutboxEntry> waiting() {
    return store.inTransaction(
        session -> session.outbox().queued(0, 99).stream().map(QueuedEntry::entry).toList());
  }

  void deliverAll() {
    waiting()
        .forEach(
            entry ->
                store.inTransaction(
                    session -> {
                      session.outbox().discard(entry);
                      return true;
                    }));
  }

  /** Has partners refuse all that waits. */
  void refuseAll() {
    OutboxClaim claim =
        OutboxClaim.builder()
            .lease("lease of " + school.clock().instant())
            .now(school.clock().instant())
            .until(school.clock().instant().plusSeconds(60))
            .limit(99)
            .build();
    store.inTransaction(
        session -> {
          session.outbox().claim(claim).stream()
              .forEach(leased -> session.outbox().end(leased, new LeaseEnd.Parked("400")));
          return true;
        });
  }

  Enrolment ready(String student) {
    Enrolment enrolment = enrolled(student);
    exams.approval().giveGo(new GiveGo(school.teacher(), enrolment.id())).orElseThrow();
    return enrolment;
  }

  Sitting sitting(int capacity) {
    return exams.planning().open(school.sitting().capacity(capacity).build()).orElseThrow();
  }

  /** The same student's enrolment for {@link Samples#NETWERKEN}. */
  Enrolment second(Enrolment first) {
    StudentExam of = new StudentExam(first.of().student(), Samples.NETWERKEN.id());
    return exams
        .enrolment()
        .enrol(new EnrolByHand(school.office(), of, school.year()))
        .orElseThrow();
  }

  /** A sitting of {@link Samples#NETWERKEN}. */
  Sitting netwerken(Instant start) {
    Interval moment = new Interval(start, start.plus(Duration.ofHours(1)));
    return exams
        .planning()
        .open(school.sitting().exam(Samples.NETWERKEN.id()).moment(moment).build())
        .orElseThrow();
  }

  /** A sitting a number of days after the usual one. */
  Sitting later(int days) {
    var moment = school.sitting().build().moment();
    var shift = java.time.Duration.ofDays(days);
    return exams
        .planning()
        .open(
            school
                .sitting()
                .moment(
                    new org.okeenrolment.catalogue.Interval(
                        moment.start().plus(shift), moment.end().plus(shift)))
                .build())
        .orElseThrow();
  }

  Outcome<Participation> byStaff(Enrolment enrolment, Sitting sitting) {
    return exams.signUp().byStaff(signUpByStaff(enrolment, sitting));
  }

  SignUpByStaff signUpByStaff(Enrolment enrolment, Sitting sitting) {
    return new SignUpByStaff(school.office(), enrolment.id(), sitting.id());
  }

  Outcome<Participation> byStudent(Enrolment enrolment, Sitting sitting) {
    Actor student = Actor.student(enrolment.of().student());
    return exams.signUp().byStudent(new SignUpByStudent(student, enrolment.id(), sitting.id()));
  }

  /** The teacher records what is provisional, the exam office what is established. */
  void record(Participation seat, MeasurementBuilder result) {
    Measurement measurement = result.build();
    Actor by = measurement.established() ? school.office() : school.teacher();
    exams.results().record(new RecordResult(by, seat.id(), measurement)).orElseThrow();
  }

  static MeasurementBuilder measured(Attendance attendance) {
    return Measurement.of(attendance, LocalDate.of(2027, 1, 20));
  }

  void failed(Participation seat) {
    record(seat, measured(Attendance.PRESENT).score("4.0"));
  }

  void establish(Participation seat) {
    exams.results().establish(new EstablishResult(school.committee(), seat.id())).orElseThrow();
  }

  void declareVoid(Participation seat) {
    exams
        .results()
        .declareVoid(
            VoidAttempt.bySchool()
                .actor(school.committee())
                .participation(seat.id())
                .reason("the server was down")
                .build())
        .orElseThrow();
  }

  int left(Enrolment enrolment) {
    return exams
        .attempts()
        .standing(school.office(), enrolment.id())
        .orElseThrow()
        .left()
        .orElse(-1);
  }

  /** All findings that nobody has settled. */
  List<Finding> findings() {
    return exams
        .monitor()
        .findings(school.office(), FindingFilter.open(), null, Integer.MAX_VALUE)
        .orElseThrow();
  }

  static List<String> codes(Decision decision) {
    return decision.reasons().stream().map(Reason::code).toList();
  }

  static List<String> codes(Outcome<?> outcome) {
    return codes(outcome.decision());
  }

  /** What has to be decided, and by which role. */
  static List<String> pending(Outcome<?> outcome) {
    return outcome.decision().pending().stream().map(Pending::toString).toList();
  }

  /** Does all of it at the same moment, and answers what came of each. */
  static <T> List<T> atOnce(List<? extends Callable<T>> all) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(all.size());
    try {
      List<Future<T>> running = new ArrayList<>();
      CountDownLatch start = new CountDownLatch(1);
      for (Callable<T> one : all) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return one.call();
                }));
      }
      start.countDown();
      List<T> answers = new ArrayList<>();
      for (Future<T> one : running) {
        answers.add(one.get(30, TimeUnit.SECONDS));
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
