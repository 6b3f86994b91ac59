package org.okeenrolment.adapter.oke;

import java.time.Clock;
import java.util.Optional;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Result;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.monitor.ReportFinding;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.Store;
import org.okeenrolment.result.FileSessionReport;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.signup.ParticipationId;

/** Flows 3 and 4: results and session reports of the exam supplier, as commands. */
final class FromSupplier {
  private final ExamEnrolment exams;
  private final Store store;
  private final ResultMapping results;
  private final OkeTimes times;
  private final Clock clock;

  FromSupplier(ExamEnrolment exams, Store store, OkeTimes times, Clock clock) {
    this.exams = exams;
    this.store = store;
    this.results = new ResultMapping(times);
    this.times = times;
    this.clock = clock;
  }

  void result(OkeRequest request, Association patch, String id) {
    ParticipationId participation = new ParticipationId(id);
    if (store.inTransaction(session -> session.participations().find(participation)).isEmpty()) {
      throw Refusal.unknown("association", id);
    }
    Optional<Result> result = patch.result().value();
    if (result.isPresent()) {
      OkeInbound.done(
          exams
              .results()
              .record(
                  new RecordResult(
                      Actor.partner(request.partner()),
                      participation,
                      results.measurement(result.get(), times.day(clock.instant())))));
    } else if (patch.result().isPresent()) {
      flagWithdrawal(request, id);
    }
  }

  /** The history keeps the result; whether it still counts is for the exam office to say. */
  private void flagWithdrawal(OkeRequest request, String id) {
    exams
        .monitor()
        .report(
            ReportFinding.builder()
                .actor(Actor.partner(request.partner()))
                .type("RESULT_WITHDRAWN")
                .object("participation")
                .id(id)
                .detail("The supplier took its result back; it is kept until somebody decides.")
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
