package org.okeenrolment.testkit.process;

import static org.okeenrolment.regulation.Parameters.APPROVALS;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.EXCUSE_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXCUSE_EFFECT;
import static org.okeenrolment.regulation.Parameters.EXEMPTION_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXTRA_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_MODE;
import static org.okeenrolment.regulation.Parameters.LATE_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.LEVEL_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.MAX_PER_DAY;
import static org.okeenrolment.regulation.Parameters.MEASURES;
import static org.okeenrolment.regulation.Parameters.READINESS_OVERRIDE;
import static org.okeenrolment.regulation.Parameters.WITHDRAWAL_AFTERWARDS;
import static org.okeenrolment.regulation.Parameters.WITHDRAWAL_DECIDED_BY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.attempt.DecisionRequestId;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.FindingId;
import org.okeenrolment.plan.LateWindow;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.Session;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.ExcuseEffect;
import org.okeenrolment.regulation.ImprovementMode;
import org.okeenrolment.regulation.LateWithdrawal;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.Selector;
import org.okeenrolment.signup.JoinWaitingList;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.testkit.sample.SampleSchool;
import org.okeenrolment.testkit.sample.Samples;

/**
 * A school in which steps become commands. Four students are ready: one has the only seat of a
 * sitting for which another waits, and one has failed before. A fifth is in their cohort whom no
 * run can process. What a step names and is not there has an id that nobody knows.
 */
final class History {
  static final ProgrammeCohort OTHER =
      new ProgrammeCohort(new ProgrammeId("25191"), new CohortId("2026-2027"));
  private static final String UNKNOWN = "unknown";
  private static final String UNPROCESSABLE = "unprocessable";
  private static final PartnerId SUPPLIER = new PartnerId("supplier");

  private final RewindableIds ids = new RewindableIds();
  private final Process process =
      new Process(
          builder ->
              builder.ids(ids).partners(exam -> Optional.of(SUPPLIER)).regulations(regulations()));
  private final List<SittingId> sittings = new CopyOnWriteArrayList<>();

  History() {
    school()
        .register()
        .plan(
            new ExamPlan(OTHER, List.of(Samples.REKENEN.id(), Samples.NETWERKEN.id()), List.of()));
    Interval moment = school().sitting().build().moment();
    LateWindow late =
        new LateWindow(new Interval(moment.start().minus(Duration.ofDays(6)), moment.start()), 1);
    Sitting first = process.sitting(1);
    Sitting second =
        exams()
            .planning()
            .open(
                school()
                    .sitting()
                    .moment(SchoolCommands.moved(moment, 1))
                    .late(late)
                    .capacity(1)
                    .build())
            .orElseThrow();
    Stream.of(first, second, process.later(20)).map(Sitting::id).forEach(sittings::add);
    List<Enrolment> ready = students().stream().map(this::joined).toList();
    process.byStaff(ready.get(0), first).orElseThrow();
    EnrolmentId waits = ready.get(1).id();
    exams()
        .signUp()
        .joinWaitingList(new JoinWaitingList(office(), waits, first.id()))
        .orElseThrow();
    process.failed(process.byStaff(ready.get(2), second).orElseThrow());
    school().register().student(new StudentId(UNPROCESSABLE), school().cohort());
    process.enrolled(UNPROCESSABLE);
  }

  private Enrolment joined(StudentId student) {
    school().register().student(student, school().cohort());
    return process.ready(student.value());
  }

  static Regulations regulations() {
    return Regulations.of(oer()).with(List.of(unprocessable(1), unprocessable(2)));
  }

  /** One of two documents that say something else, of which none comes first. */
  private static RegulationDocument unprocessable(int attempts) {
    return RegulationDocument.of("individual-" + attempts, Authority.INDIVIDUAL)
        .putScope("student", new Selector.Is(UNPROCESSABLE))
        .addParams(ATTEMPTS_BASE.is(attempts))
        .build();
  }

  private static RegulationDocument oer() {
    Role committee = Role.EXAM_COMMITTEE;
    return RegulationDocument.of("oer", Authority.INSTITUTION)
        .addParams(
            ATTEMPTS_BASE.is(2),
            APPROVALS.is(List.of(Role.SUBJECT_TEACHER)),
            READINESS_OVERRIDE.is(committee),
            EXCUSE_EFFECT.is(ExcuseEffect.RESTORE),
            EXCUSE_DECIDED_BY.is(committee),
            EXTRA_DECIDED_BY.is(committee),
            LATE_DECIDED_BY.is(committee),
            IMPROVEMENT_MODE.is(ImprovementMode.REQUEST),
            IMPROVEMENT_DECIDED_BY.is(committee),
            LEVEL_DECIDED_BY.is(committee),
            MAX_PER_DAY.is(1),
            WITHDRAWAL_AFTERWARDS.is(LateWithdrawal.DECISION),
            WITHDRAWAL_DECIDED_BY.is(committee),
            EXEMPTION_DECIDED_BY.is(committee),
            MEASURES.is(List.of("WARNING", "EXCLUDE")))
        .build();
  }

  SampleSchool school() {
    return process.school;
  }

  ExamEnrolment exams() {
    return process.exams;
  }

  /** Lets the time of a step go by, and makes its command. */
  CommandKind.Ready next(HistoryStep step) {
    school().clock().advance(Duration.ofHours(step.hours()));
    return step.what().ready(this, step);
  }

  /** Does it, and knows the sittings that were opened. */
  Outcome<?> carryOut(CommandKind.Ready ready) {
    Outcome<?> outcome = ready.carryOut(exams());
    outcome
        .value()
        .filter(Sitting.class::isInstance)
        .map(made -> ((Sitting) made).id())
        .filter(id -> !sittings.contains(id))
        .ifPresent(sittings::add);
    return outcome;
  }

  /** Rehearses it; whatever is done afterwards gets the ids that were used in the rehearsal. */
  Outcome<?> rehearse(CommandKind.Ready ready) {
    long before = ids.mark();
    try {
      return exams().<Outcome<?>>rehearse(ready::carryOut);
    } finally {
      ids.rewind(before);
    }
  }

  List<SittingId> sittings() {
    return List.copyOf(sittings);
  }

  StoredState state() {
    return read(session -> StoredState.of(session, students(), sittings()));
  }

  /** Answers how the attempts of all students stand, for every exam. */
  Map<StudentExam, Standing> standings() {
    Map<StudentExam, Standing> standings = new LinkedHashMap<>();
    students().stream()
        .flatMap(one -> read(session -> session.enrolments().ofStudent(one)).stream())
        .forEach(
            one ->
                standings.put(
                    one.of(), exams().attempts().standing(office(), one.id()).orElseThrow()));
    return standings;
  }

  <T> T read(Function<Session, T> query) {
    return process.store.inTransaction(query);
  }

  static List<StudentId> students() {
    return IntStream.range(0, HistoryStep.STUDENTS)
        .mapToObj(number -> new StudentId("student-" + number))
        .toList();
  }

  Actor by(HistoryStep step, Actor usual) {
    return switch (step.who()) {
      case USUAL -> usual;
      case OFFICE -> office();
      case COMMITTEE -> committee();
      case TEACHER -> teacher();
      case TEACHER_OF_ANOTHER_EXAM -> Actor.staff(new StaffId("nobody"), Role.SUBJECT_TEACHER);
      case STUDENT -> himself(step);
      case OTHER_STUDENT -> Actor.student(new StudentId("somebody-else"));
      case SYSTEM -> system();
      case PARTNER -> partner();
      case OTHER_PARTNER -> Actor.partner(new PartnerId("another"));
    };
  }

  Actor office() {
    return school().office();
  }

  Actor committee() {
    return school().committee();
  }

  Actor teacher() {
    return school().teacher();
  }

  Actor system() {
    return Actor.system("night");
  }

  Actor partner() {
    return Actor.partner(Process.SIS);
  }

  Actor supplier() {
    return Actor.partner(SUPPLIER);
  }

  Actor himself(HistoryStep step) {
    return Actor.student(student(step));
  }

  StudentId student(HistoryStep step) {
    return students().get(step.student());
  }

  LocalDate today() {
    return day(school().clock().instant());
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneId.of("Europe/Amsterdam"));
  }

  LocalDate dayOfSitting(HistoryStep step) {
    return day(planned(step).moment().start());
  }

  SittingId sitting(HistoryStep step) {
    return sittings.get(step.sitting() % sittings.size());
  }

  SittingId nextSitting(HistoryStep step) {
    return sittings.get((step.sitting() + 1) % sittings.size());
  }

  Sitting planned(HistoryStep step) {
    return read(session -> session.sittings().find(sitting(step)).orElseThrow());
  }

  EnrolmentId enrolment(HistoryStep step) {
    return enrolled(step).id();
  }

  /** The last enrolment of the student that is open, or the last one, or his first. */
  Enrolment enrolled(HistoryStep step) {
    List<Enrolment> all = read(session -> session.enrolments().ofStudent(student(step)));
    return all.stream()
        .filter(one -> one.isOpen() && step.choice() > 0)
        .reduce((earlier, later) -> later)
        .orElse(all.get(step.choice() == 0 ? 0 : all.size() - 1));
  }

  ParticipationId seat(HistoryStep step) {
    return participation(step).map(Participation::id).orElseGet(() -> new ParticipationId(UNKNOWN));
  }

  /** The participation of the student to come, or the last one. */
  private Optional<Participation> participation(HistoryStep step) {
    List<Participation> all = read(session -> session.participations().ofStudent(student(step)));
    return all.stream()
        .filter(Participation::isToCome)
        .findFirst()
        .or(() -> all.stream().reduce((earlier, later) -> later));
  }

  AttemptId attempt(HistoryStep step) {
    return new AttemptId(seat(step).value());
  }

  StudentExam ofSeat(HistoryStep step) {
    return participation(step)
        .map(Participation::of)
        .orElseGet(() -> Samples.of(student(step).value()));
  }

  Instant startOfSeat(HistoryStep step) {
    return participation(step).map(one -> one.moment().start()).orElse(Samples.NOW);
  }

  DecisionRequestId request(HistoryStep step) {
    return read(session -> session.requests().of(enrolled(step).of())).stream()
        .reduce((earlier, later) -> later)
        .map(request -> request.id())
        .orElseGet(() -> new DecisionRequestId(UNKNOWN));
  }

  FindingId finding(HistoryStep step) {
    List<Finding> open =
        read(session -> session.journal().findings(FindingFilter.open(), null, 99));
    return open.isEmpty()
        ? new FindingId(UNKNOWN)
        : open.get((open.size() - 1) * step.choice() / 3).id();
  }
}
