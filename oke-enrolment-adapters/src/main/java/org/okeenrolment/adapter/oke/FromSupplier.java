package org.okeenrolment.adapter.oke;

import java.time.Clock;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.ReportFinding;
import org.okeenrolment.plan.SittingId;
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
  private final ResultMapping results;
  private final OkeTimes times;
  private final Clock clock;

  FromSupplier(
      ExamEnrolment exams, Store store, SchoolRegister register, OkeTimes times, Clock clock) {
    this.exams = exams;
    this.store = store;
    this.register = register;
    this.results = new ResultMapping(times);
    this.times = times;
    this.clock = clock;
  }

  void result(OkeRequest request, Association patch, String id) {
    ParticipationId participation = new ParticipationId(id);
    if (store.inTransaction(session -> session.participations().find(participation)).isEmpty()) {
      throw Refusal.unknown("association", id);
    }
    if (patch.result().value().isPresent() || ConsumerBlock.ofResult(patch).has("attendance")) {
      record(
          Actor.partner(request.partner()),
          participation,
          results.measurement(patch, times.day(clock.instant())));
    } else if (patch.result().isPresent()) {
      flag(
          Actor.partner(request.partner()),
          participation,
          "RESULT_WITHDRAWN",
          "The supplier took its result back; it is kept until somebody decides.");
    }
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
    OkeInbound.done(recorded);
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

  void report(OkeRequest request, ComponentOffering patch, String id) {
    SittingId sitting = new SittingId(id);
    if (store.inTransaction(session -> session.sittings().find(sitting)).isEmpty()) {
      throw Refusal.unknown("offering", id);
    }
    ConsumerBlock block = ConsumerBlock.in(patch.consumers());
    OkeInbound.done(
        exams
            .results()
            .file(
                FileSessionReport.builder()
                    .actor(Actor.partner(request.partner()))
                    .sitting(sitting)
                    .irregularities(block.text("irregularities"))
                    .documents(ResultMapping.documents(block))
                    .build()));
  }
}
