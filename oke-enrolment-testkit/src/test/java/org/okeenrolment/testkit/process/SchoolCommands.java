package org.okeenrolment.testkit.process;

import static org.okeenrolment.testkit.process.Process.measured;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.RegisteredEnrolment;
import org.okeenrolment.monitor.RepairDifferences;
import org.okeenrolment.monitor.ReportFinding;
import org.okeenrolment.monitor.SendAgain;
import org.okeenrolment.monitor.SettleFinding;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.monitor.Snapshot;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.ChangeCapacity;
import org.okeenrolment.plan.ChangeSitting;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.ReduceSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.result.AddToReport;
import org.okeenrolment.result.AdmitLate;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.CloseReport;
import org.okeenrolment.result.CloseSitting;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.result.FileSessionReport;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.RecordIrregularity;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.result.RecordUnplanned;
import org.okeenrolment.result.VoidAttempt;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.rollover.Transfer;
import org.okeenrolment.rollover.TransferCohort;
import org.okeenrolment.rollover.TransferStudent;

/** The commands on sittings, results, the school year and findings, as steps of histories. */
final class SchoolCommands {
  private static final Role INVIGILATOR = new Role("invigilator");

  private SchoolCommands() {}

  static List<CommandKind<?>> kinds() {
    return List.of(
        CommandKind.of(
                OpenSitting.class,
                SchoolCommands::open,
                (exams, command) -> exams.planning().open(command))
            .rarely(),
        CommandKind.of(
            ChangeCapacity.class,
            (all, step) ->
                new ChangeCapacity(
                    all.by(step, all.office()), all.sitting(step), 1 + step.choice()),
            (exams, command) -> exams.planning().changeCapacity(command)),
        CommandKind.of(
            ChangeSitting.class,
            SchoolCommands::change,
            (exams, command) -> exams.planning().change(command)),
        CommandKind.of(
            ReduceSitting.class,
            (all, step) ->
                ReduceSitting.builder()
                    .actor(all.by(step, all.office()))
                    .sitting(all.sitting(step))
                    .capacity(step.choice())
                    .addTargets(all.nextSitting(step))
                    .reason("a row of tables is lost")
                    .build(),
            (exams, command) -> exams.planning().reduce(command)),
        CommandKind.of(
                CancelSitting.class,
                (all, step) ->
                    new CancelSitting(all.by(step, all.office()), all.sitting(step), "fire"),
                (exams, command) -> exams.planning().cancel(command))
            .rarely(),
        CommandKind.of(
            RecordResult.class,
            (all, step) ->
                new RecordResult(
                    all.by(step, step.choice() > 2 ? all.supplier() : all.teacher()),
                    all.seat(step),
                    measurement(step)),
            (exams, command) -> exams.results().record(command)),
        CommandKind.of(
                RecordUnplanned.class,
                (all, step) ->
                    RecordUnplanned.builder()
                        .actor(all.by(step, all.supplier()))
                        .enrolment(all.enrolment(step))
                        .sitting(all.sitting(step))
                        .measurement(measurement(step))
                        .participation(Optional.of(all.seat(step)).filter(any -> step.choice() > 1))
                        .build(),
                (exams, command) -> exams.results().recordUnplanned(command))
            .rarely(),
        CommandKind.of(
            EstablishResult.class,
            (all, step) -> new EstablishResult(all.by(step, all.committee()), all.seat(step)),
            (exams, command) -> exams.results().establish(command)),
        CommandKind.of(
            VoidAttempt.class,
            (all, step) ->
                (step.choice() == 0 ? VoidAttempt.byStudent() : VoidAttempt.bySchool())
                    .actor(all.by(step, all.committee()))
                    .participation(all.seat(step))
                    .reason("the server was down")
                    .build(),
            (exams, command) -> exams.results().declareVoid(command)),
        CommandKind.of(
                CloseSitting.class,
                (all, step) -> new CloseSitting(all.by(step, all.system()), all.sitting(step)),
                (exams, command) -> exams.results().close(command))
            .rarely(),
        CommandKind.of(
            FileSessionReport.class,
            (all, step) ->
                FileSessionReport.builder()
                    .actor(all.by(step, all.teacher()))
                    .sitting(all.sitting(step))
                    .irregularities("noise " + step.choice())
                    .build(),
            (exams, command) -> exams.results().file(command)),
        CommandKind.of(
            RecordIrregularity.class,
            SchoolCommands::irregularity,
            (exams, command) -> exams.sessionReports().irregularity(command)),
        CommandKind.of(
            AdmitLate.class,
            (all, step) ->
                AdmitLate.builder()
                    .actor(all.by(step, step.choice() == 1 ? all.committee() : all.teacher()))
                    .participation(all.seat(step))
                    .arrivedAt(all.startOfSeat(step).plus(Duration.ofMinutes(step.choice())))
                    .build(),
            (exams, command) -> exams.sessionReports().admitLate(command)),
        CommandKind.of(
            CloseReport.class,
            (all, step) ->
                CloseReport.of(all.by(step, all.teacher()), all.sitting(step))
                    .despiteWhatIsMissing("nobody knows"),
            (exams, command) -> exams.sessionReports().close(command)),
        CommandKind.of(
            AddToReport.class,
            (all, step) ->
                new AddToReport(
                    all.by(step, all.teacher()), all.sitting(step), "remark " + step.choice()),
            (exams, command) -> exams.sessionReports().add(command)),
        CommandKind.of(
                CarryOver.class,
                (all, step) -> new CarryOver(all.by(step, all.system()), all.school().year()),
                (exams, command) -> exams.rollover().carryOver(command))
            .rarely(),
        CommandKind.of(
                TransferStudent.class,
                (all, step) ->
                    TransferStudent.builder()
                        .actor(all.by(step, all.office()))
                        .student(all.student(step))
                        .transfer(transfer(all, step))
                        .reason("another programme")
                        .build(),
                (exams, command) -> exams.rollover().transfer(command))
            .rarely(),
        CommandKind.of(
                TransferCohort.class,
                (all, step) ->
                    new TransferCohort(
                        all.by(step, all.office()), transfer(all, step), "the programme ends"),
                (exams, command) -> exams.rollover().transfer(command, told -> {}))
            .rarely(),
        CommandKind.of(
            ReportFinding.class,
            (all, step) ->
                ReportFinding.builder()
                    .actor(all.by(step, all.partner()))
                    .type(Finding.DELIVERY_REFUSED)
                    .object("participation")
                    .id(all.seat(step).value())
                    .detail("409")
                    .build(),
            (exams, command) -> exams.monitor().report(command)),
        CommandKind.of(
            SettleFinding.class,
            (all, step) ->
                new SettleFinding(
                    all.by(step, all.office()),
                    all.finding(step),
                    Settlement.Kind.LOOKED_AT,
                    "it is right"),
            (exams, command) -> exams.monitor().settle(command)),
        CommandKind.of(
            SendAgain.class,
            (all, step) ->
                new SendAgain(all.by(step, all.office()), all.finding(step), "their server is up"),
            (exams, command) -> exams.monitor().send(command)),
        CommandKind.of(
                RepairDifferences.class,
                (all, step) ->
                    new RepairDifferences(all.by(step, all.system()), snapshot(all, step)),
                (exams, command) -> exams.monitor().repair(command))
            .rarely());
  }

  private static OpenSitting open(History all, HistoryStep step) {
    Interval usual = all.school().sitting().build().moment();
    return all.school()
        .sitting()
        .actor(all.by(step, all.office()))
        .moment(moved(usual, step.choice() + step.sitting()))
        .capacity(1 + step.choice())
        .room(new Room(new RoomId("room-" + step.student() % 2), "A-1", 9))
        .addStaff(new StaffRole(new StaffId("staff-" + step.student() / 2), INVIGILATOR))
        .build();
  }

  static Interval moved(Interval moment, int days) {
    Duration later = Duration.ofDays(days);
    return new Interval(moment.start().plus(later), moment.end().plus(later));
  }

  /** One day later with everybody or without, or renamed, or smaller. */
  private static ChangeSitting change(History all, HistoryStep step) {
    Sitting now = all.planned(step);
    Sitting changed =
        switch (step.choice()) {
          case 0, 1 -> now.withMoment(moved(now.moment(), 1));
          case 2 -> now.withName("Rekenen");
          default -> now.withCapacity(1).withLate(Optional.empty());
        };
    return ChangeSitting.builder()
        .actor(all.by(step, all.office()))
        .changed(changed)
        .reason("the room is lost")
        .participants(
            step.choice() == 0
                ? ChangeSitting.Participants.MOVE_ALONG
                : ChangeSitting.Participants.REFUSE)
        .build();
  }

  private static Measurement measurement(HistoryStep step) {
    return switch (step.choice()) {
      case 0 -> measured(Attendance.PRESENT).score("6.0").build();
      case 1 -> measured(Attendance.PRESENT).score("4.0").build();
      case 2 -> measured(Attendance.NOT_PRESENT).build();
      default -> measured(Attendance.PRESENT).score("8.0").established(true).build();
    };
  }

  private static RecordIrregularity irregularity(History all, HistoryStep step) {
    boolean measure = step.choice() == 1;
    return RecordIrregularity.builder()
        .actor(all.by(step, measure ? all.committee() : all.teacher()))
        .participation(all.seat(step))
        .category("FRAUD")
        .description("a phone on the table")
        .measure(Optional.of("EXCLUDE").filter(any -> measure))
        .exclusion(measure ? Days.of(all.today(), all.today().plusDays(5)) : Days.all())
        .build();
  }

  private static Transfer transfer(History all, HistoryStep step) {
    return switch (step.choice()) {
      case 0 -> Transfer.out(all.school().cohort(), all.school().year());
      case 1 -> Transfer.of(History.OTHER, all.school().cohort(), all.school().year());
      default -> Transfer.of(all.school().cohort(), History.OTHER, all.school().year());
    };
  }

  private static Snapshot snapshot(History all, HistoryStep step) {
    Enrolment enrolment = all.enrolled(step);
    RegisteredEnrolment row =
        RegisteredEnrolment.builder()
            .association("association-%s-%d".formatted(all.student(step), step.choice()))
            .of(enrolment.of())
            .build();
    return new Snapshot(Process.SIS, all.school().year(), List.of(row));
  }
}
