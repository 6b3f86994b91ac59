package org.okeenrolment.adapter.oke.endpoint;

import java.time.Clock;
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
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.ReportFinding;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.Partners;
import org.okeenrolment.port.SchoolRegister;
import org.okeenrolment.port.Store;
import org.okeenrolment.result.FileSessionReport;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.signup.ParticipationId;

/** Flows 3 and 4: results and session reports of the exam supplier, as commands. */
final class FromSupplier {
  private final ExamEnrolment exams;
  private final Store store;
  private final SchoolRegister register;
  private final Partners partners;
  private final ResultMapping results;
  private final OkeTimes times;
  private final Clock clock;

  FromSupplier(PlanningSetup setup, OkeTimes times) {
    this.exams = setup.exams();
    this.store = setup.store();
    this.register = setup.register();
    this.partners = setup.partners();
    this.results = new ResultMapping(times);
    this.times = times;
    this.clock = setup.clock();
  }

  void result(Call call, Association patch) {
    ParticipationId participation = new ParticipationId(call.id());
    store
        .inTransaction(session -> session.participations().find(participation))
        .map(seat -> seat.of().exam())
        .filter(held -> holds(call, held))
        .orElseThrow(() -> Refusal.unknown("association", call.id()));
    call.needs(OkeScope.FLOW_2_3_4);
    call.checked(OkeUse.RESULT, patch);
    if (patch.result().value().isPresent() || ConsumerBlock.ofResult(patch).has("attendance")) {
      record(call.actor(), participation, results.measurement(patch, times.day(clock.instant())));
    } else if (patch.result().isPresent()) {
      flag(
          call.actor(),
          participation,
          "RESULT_WITHDRAWN",
          "The supplier took its result back; it is kept until somebody decides.");
    }
  }

  /** What another supplier holds is unknown to a supplier. */
  private boolean holds(Call call, ExamId exam) {
    return partners.supplier(exam).filter(call.partner()::equals).isPresent();
  }

  /** Where the registration system wants no established results, one is taken as provisional. */
  private void record(Actor supplier, ParticipationId participation, Measurement measurement) {
    boolean unwanted = measurement.established() && !finalResultsAllowed(participation);
    Outcome<ResultEntry> recorded =
        exams
            .results()
            .record(
                new RecordResult(
                    supplier,
                    participation,
                    unwanted ? measurement.withEstablished(false) : measurement));
    Refusal.orRefusal(recorded);
    if (unwanted && recorded instanceof Outcome.Done) {
      flag(
          supplier,
          participation,
          "FINAL_NOT_ALLOWED",
          "The registration system wants no established results; this one is kept as provisional.");
    }
  }

  private boolean finalResultsAllowed(ParticipationId participation) {
    return store.inTransaction(
        session ->
            session
                .participations()
                .find(participation)
                .flatMap(seat -> session.enrolments().find(seat.enrolment()))
                .flatMap(Enrolment::partner)
                .map(register::finalResultsAllowed)
                .orElse(true));
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
    store
        .inTransaction(session -> session.sittings().find(sitting))
        .filter(held -> holds(call, held.exam()))
        .orElseThrow(() -> Refusal.unknown("offering", call.id()));
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
