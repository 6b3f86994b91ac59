package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.measured;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.approve.GiveNoGo;
import org.okeenrolment.attempt.AskDecision;
import org.okeenrolment.attempt.DecideCost;
import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.GrantDecision;
import org.okeenrolment.attempt.GrantExtraAttempt;
import org.okeenrolment.attempt.RefuseDecision;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolByHand;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentService;
import org.okeenrolment.enrol.ExemptEnrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.monitor.Effect;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.monitor.RegisteredEnrolment;
import org.okeenrolment.monitor.RepairDifferences;
import org.okeenrolment.monitor.SettleFinding;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.monitor.Snapshot;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.ChangeCapacity;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.CloseSitting;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.result.FileSessionReport;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.MoveSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.testkit.sample.Samples;

/** What is stored and what the journal says belong together, after any history of commands. */
class JournalProperties {
  private static final List<String> STUDENTS = List.of("anna", "bram", "carla");
  private static final int SITTINGS = 3;
  private static final int KINDS = 26;

  /** One step: what is done, for which student, at which sitting. */
  record Step(int what, int student, int sitting) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, KINDS - 1),
            Arbitraries.integers().between(0, STUDENTS.size() - 1),
            Arbitraries.integers().between(0, SITTINGS - 1))
        .as(Step::new)
        .list()
        .ofMinSize(50)
        .ofMaxSize(80);
  }

  @Property(tries = 100)
  void everyFactNamesItsJournalEntryAndEveryEffectWhatItsEntryRecorded(
      @ForAll("steps") List<Step> steps) {
    History history = new History();
    for (Step step : steps) {
      int before = history.journal().size();
      history.carryOut(step);
      List<JournalEntry> journal = history.journal();
      StoredFacts facts = history.facts();
      assertThat(journal).extracting(JournalEntry::id).containsAll(facts.named());
      for (JournalEntry entry : journal.subList(before, journal.size())) {
        assertRecorded(entry, facts);
        assertThat(facts.notNamedBy(entry)).as("%s", entry).isEmpty();
      }
    }
  }

  /** Later commands change the same objects: it is looked at right after the command. */
  private static void assertRecorded(JournalEntry entry, StoredFacts facts) {
    for (Effect effect : entry.effects()) {
      assertThat(facts.recordedBy(effect.object()))
          .as("%s: %s %s", entry.command(), effect.kind(), effect.object())
          .contains(entry.id());
    }
  }

  @Test
  void theStepsReachTheEndOfTheProcess() {
    History history = new History();
    IntStream.of(7, 8, 9, 11, 17, 19, 21, 22, 12, 23, 24, 25, 15, 15, 15, 15, 15, 16, 5)
        .forEach(what -> history.carryOut(new Step(what, 0, SITTINGS - 1)));
    assertThat(history.journal())
        .extracting(JournalEntry::command)
        .contains("GrantDecision", "MoveSignUp", "RecordResult", "EstablishResult", "DecideCost")
        .contains("RepairDifferences", "SettleFinding", "CloseSitting", "CarryOver");
  }

  /** A school in which steps become commands; what the rules refuse changes nothing. */
  static final class History {
    final Process process =
        new Process(builder -> builder.partners(exam -> Optional.of(new PartnerId("supplier"))));
    private final ExamEnrolment exams = process.exams;
    private final Actor office = process.school.office();
    private final Actor teacher = process.school.teacher();
    private final Actor committee = process.school.committee();
    final List<SittingId> sittings = new ArrayList<>();

    History() {
      STUDENTS.forEach(
          student -> {
            process.received(student);
            process.ready(student);
            process.school.register().student(new StudentId(student), process.school.cohort());
          });
      for (int day = 1; day <= SITTINGS; day++) {
        sittings.add(process.later(day).id());
      }
    }

    private List<JournalEntry> journal() {
      return process.store.inTransaction(session -> session.journal().entries(null, 9_999));
    }

    private StoredFacts facts() {
      List<StudentId> students = STUDENTS.stream().map(StudentId::new).toList();
      return process.store.inTransaction(session -> StoredFacts.of(session, students, sittings));
    }

    void carryOut(Step step) {
      String student = STUDENTS.get(step.student());
      SittingId sitting = sittings.get(step.sitting());
      Enrolment enrolment = enrolment(student);
      if (step.what() < 6) {
        enrol(step.what(), student, enrolment.id());
      } else if (step.what() < 13) {
        decide(step.what(), enrolment);
      } else if (step.what() < 18) {
        plan(step, sitting, enrolment.id());
      } else if (step.what() < 23) {
        seat(enrolment).ifPresent(seat -> attend(step, seat));
      } else {
        monitor(step.what(), student);
      }
    }

    private void enrol(int what, String student, EnrolmentId id) {
      EnrolmentService service = exams.enrolment();
      switch (what) {
        case 0 -> service.enrol(new EnrolByHand(office, Samples.of(student), Samples.YEAR));
        case 1 ->
            service.enrolCohort(EnrolCohort.of(office, process.school.cohort(), Samples.YEAR));
        case 2 -> process.received(student);
        case 3 -> service.withdraw(new WithdrawEnrolment(office, id, "left"));
        case 4 -> service.exempt(new ExemptEnrolment(committee, id, "diploma"));
        default -> exams.rollover().carryOver(new CarryOver(office, Samples.YEAR));
      }
    }

    private void decide(int what, Enrolment enrolment) {
      EnrolmentId id = enrolment.id();
      switch (what) {
        case 6 -> exams.approval().giveGo(new GiveGo(teacher, id));
        case 7 -> exams.approval().giveNoGo(new GiveNoGo(teacher, id, "not yet"));
        case 8 ->
            exams.decisions().ask(new AskDecision(office, id, DecisionMatter.readiness(), "me"));
        case 9 -> requests(id).forEach(one -> exams.decisions().grant(grant(one)));
        case 10 -> requests(id).forEach(one -> exams.decisions().refuse(refuse(one)));
        case 11 ->
            exams
                .attempts()
                .grantExtra(
                    GrantExtraAttempt.builder()
                        .actor(committee)
                        .enrolment(id)
                        .reason("hardship")
                        .build());
        default -> seat(enrolment).ifPresent(seat -> exams.attempts().decideCost(free(seat)));
      }
    }

    private void plan(Step step, SittingId sitting, EnrolmentId id) {
      switch (step.what()) {
        case 13 ->
            exams
                .planning()
                .changeCapacity(new ChangeCapacity(office, sitting, 1 + step.student()));
        case 14 -> exams.planning().cancel(new CancelSitting(office, sitting, "fire"));
        case 15 -> process.school.clock().advance(Duration.ofDays(1 + step.sitting()));
        case 16 -> exams.results().close(new CloseSitting(office, sitting));
        default -> exams.signUp().byStaff(new SignUpByStaff(office, id, sitting));
      }
    }

    private void attend(Step step, Participation seat) {
      SittingId next = sittings.get((step.sitting() + 1) % SITTINGS);
      switch (step.what()) {
        case 18 -> exams.signUp().cancel(new CancelSignUp(office, seat.id(), "ill"));
        case 19 -> exams.signUp().move(new MoveSignUp(office, seat.id(), next, "room lost"));
        case 20 -> process.failed(seat);
        case 21 -> process.record(seat, measured(Attendance.PRESENT).score("6.0"));
        default -> exams.results().establish(new EstablishResult(committee, seat.id()));
      }
    }

    private void monitor(int what, String student) {
      switch (what) {
        case 23 -> exams.monitor().repair(new RepairDifferences(office, snapshot(student)));
        case 24 -> open().forEach(one -> exams.monitor().settle(settle(one)));
        default -> sittings.forEach(one -> exams.results().file(report(one)));
      }
    }

    private Enrolment enrolment(String student) {
      List<Enrolment> all =
          exams.enrolment().ofStudent(office, new StudentId(student)).orElseThrow();
      return all.get(all.size() - 1);
    }

    private Optional<Participation> seat(Enrolment enrolment) {
      return exams.signUp().participations(office, enrolment.id()).orElseThrow().stream()
          .reduce((earlier, later) -> later);
    }

    private List<DecisionRequest> requests(EnrolmentId id) {
      return exams.decisions().ofEnrolment(office, id).orElseThrow();
    }

    private GrantDecision grant(DecisionRequest request) {
      return new GrantDecision(committee, request.id(), "he is ready");
    }

    private RefuseDecision refuse(DecisionRequest request) {
      return new RefuseDecision(committee, request.id(), "he is not");
    }

    private DecideCost free(Participation seat) {
      AttemptId attempt = new AttemptId(seat.id().value());
      return new DecideCost(committee, seat.of(), attempt, AttemptCost.FREE, "funeral");
    }

    private List<Finding> open() {
      return exams.monitor().findings(office, FindingFilter.open(), null, 99).orElseThrow();
    }

    private SettleFinding settle(Finding finding) {
      return new SettleFinding(office, finding.id(), Settlement.Kind.LOOKED_AT, "it is right");
    }

    private FileSessionReport report(SittingId sitting) {
      return FileSessionReport.builder().actor(office).sitting(sitting).build();
    }

    private static Snapshot snapshot(String student) {
      RegisteredEnrolment row =
          RegisteredEnrolment.builder()
              .association("association-" + student)
              .of(Samples.of(student))
              .build();
      return new Snapshot(Process.SIS, Samples.YEAR, List.of(row));
    }
  }
}
