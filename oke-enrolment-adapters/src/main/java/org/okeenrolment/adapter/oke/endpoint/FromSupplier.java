package org.okeenrolment.adapter.oke.endpoint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.oke.ConsumerBlock;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.OkeTimes;
import org.okeenrolment.adapter.oke.OkeUse;
import org.okeenrolment.adapter.oke.ResultMapping;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.monitor.ReportFinding;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.Partners;
import org.okeenrolment.port.SchoolRegister;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.result.FileSessionReport;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.result.RecordUnplanned;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.ResultRules;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;

/** Flows 3 and 4: results and session reports of the exam supplier, as commands. */
final class FromSupplier {
  private final ExamEnrolment exams;
  private final Store store;
  private final SchoolRegister register;
  private final Named named;
  private final Partners partners;
  private final ResultMapping results;
  private final OkeTimes times;
  private final Clock clock;

  FromSupplier(PlanningSetup setup, OkeTimes times) {
    this.exams = setup.exams();
    this.store = setup.store();
    this.register = setup.register();
    this.named = new Named(register);
    this.partners = setup.partners();
    this.results = new ResultMapping(times);
    this.times = times;
    this.clock = setup.clock();
  }

  /** What is known of a participation before a result of it comes. */
  private record Seat(
      ParticipationId id,
      ExamId exam,
      Optional<PartnerReference> delivered,
      Optional<Measurement> before) {}

  void result(Call call, Association patch) {
    Seat seat =
        seat(new ParticipationId(call.id()))
            .filter(held -> holds(call, held.exam()))
            .orElseThrow(() -> Refusal.unknown("association", call.id()));
    call.needs(OkeScope.FLOW_2_3_4);
    call.checked(OkeUse.RESULT, patch);
    if (patch.result().value().isPresent() || ConsumerBlock.ofResult(patch).has("attendance")) {
      LocalDate today = times.day(clock.instant());
      record(call, seat, Call.meant(() -> results.measurement(patch, today, seat.before())));
    } else if (patch.result().isPresent()) {
      flag(
          call.actor(),
          seat.id(),
          "RESULT_WITHDRAWN",
          "The supplier took its result back; it is kept until somebody decides.");
    }
  }

  private Optional<Seat> seat(ParticipationId id) {
    return store.inTransaction(
        session -> session.participations().find(id).map(found -> seat(session, found)));
  }

  private static Seat seat(Session session, Participation found) {
    List<ResultEntry> history = session.results().history(found.id());
    return new Seat(
        found.id(),
        found.of().exam(),
        session.enrolments().find(found.enrolment()).flatMap(Enrolment::partner),
        ResultRules.counting(history).map(ResultEntry::measurement));
  }

  /** What another supplier holds is unknown to a supplier. */
  private boolean holds(Call call, ExamId exam) {
    return partners.supplier(exam).filter(call.partner()::equals).isPresent();
  }

  private void record(Call call, Seat seat, Measurement measurement) {
    record(
        call,
        seat.delivered(),
        measurement,
        taken -> exams.results().record(new RecordResult(call.actor(), seat.id(), taken)));
  }

  /** Where the registration system wants no established results, one is taken as provisional. */
  private void record(
      Call call,
      Optional<PartnerReference> delivered,
      Measurement measurement,
      Function<Measurement, Outcome<ResultEntry>> service) {
    boolean unwanted =
        measurement.established() && !delivered.map(register::finalResultsAllowed).orElse(true);
    ResultEntry entry =
        Refusal.orRefusal(
            service.apply(unwanted ? measurement.withEstablished(false) : measurement));
    if (unwanted) {
      flag(
          call.actor(),
          entry.participation(),
          "FINAL_NOT_ALLOWED",
          "The registration system wants no established results; this one is kept as provisional.");
    }
  }

  /** Answers whether an association is in a sitting that the supplier holds. */
  boolean isInSitting(Call call, Association association) {
    return sitting(call, association).isPresent();
  }

  private Optional<Sitting> sitting(Call call, Association association) {
    return Named.offeringOf(association)
        .flatMap(id -> store.inTransaction(session -> session.sittings().find(new SittingId(id))))
        .filter(sitting -> holds(call, sitting.exam()));
  }

  /**
   * A result of somebody whom nobody signed up, under an id of the supplier. Flow 3 has no such
   * message: it is taken by the rule that a PUT makes what is not known. Answers whether it was
   * not.
   */
  boolean unplanned(Call call, Association message) {
    call.needs(OkeScope.FLOW_2_3_4);
    call.checked(OkeUse.RESULT, message);
    Sitting sitting = sitting(call, message).orElseThrow();
    Enrolment enrolment = enrolment(named.student(message), sitting.exam());
    ParticipationId id = new ParticipationId(call.id());
    boolean known = seat(id).isPresent();
    LocalDate today = times.day(clock.instant());
    record(
        call,
        enrolment.partner(),
        Call.meant(() -> results.measurement(message, today, Optional.empty())),
        taken ->
            exams
                .results()
                .recordUnplanned(
                    RecordUnplanned.builder()
                        .actor(call.actor())
                        .enrolment(enrolment.id())
                        .sitting(sitting.id())
                        .measurement(taken)
                        .participation(id)
                        .build()));
    return !known;
  }

  /** Answers the enrolment of a student that is open, else the latest. */
  private Enrolment enrolment(StudentId student, ExamId exam) {
    return store.inTransaction(session -> session.enrolments().ofStudent(student)).stream()
        .filter(one -> one.of().exam().equals(exam))
        .reduce((earlier, later) -> earlier.isOpen() ? earlier : later)
        .orElseThrow(
            () ->
                Refusal.badRequest(
                    "The person (%s) is not enrolled in the exam of the sitting. Maybe it is another one."
                        .formatted(student)));
  }

  private void flag(Actor supplier, ParticipationId participation, String type, String detail) {
    exams
        .monitor()
        .report(
            ReportFinding.builder()
                .actor(supplier)
                .type(type)
                .object("participation")
                .id(participation.value())
                .detail(detail)
                .build());
  }

  void report(Call call, ComponentOffering patch) {
    SittingId sitting = new SittingId(call.id());
    boolean held =
        store
            .inTransaction(session -> session.sittings().find(sitting))
            .filter(one -> holds(call, one.exam()))
            .isPresent();
    if (!held) {
      throw Refusal.unknown("offering", call.id());
    }
    call.needs(OkeScope.FLOW_2_3_4);
    call.checked(OkeUse.SESSION_REPORT, patch);
    ConsumerBlock block = ConsumerBlock.in(patch.consumers());
    Refusal.orRefusal(
        exams
            .results()
            .file(
                FileSessionReport.builder()
                    .actor(call.actor())
                    .sitting(sitting)
                    .irregularities(block.text("irregularities"))
                    .documents(ResultMapping.documents(block))
                    .build()));
  }
}
