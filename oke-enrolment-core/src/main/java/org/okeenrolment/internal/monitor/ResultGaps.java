package org.okeenrolment.internal.monitor;

import java.util.List;
import org.okeenrolment.approve.ApprovalRules;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.Standings;
import org.okeenrolment.monitor.ResultGap;
import org.okeenrolment.monitor.ResultGapRules;
import org.okeenrolment.monitor.ResultGapRules.Delivery;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;

/** Finds what the result of an enrolment waits for. */
final class ResultGaps {
  /** The name of a refused result among the objects of findings. */
  static final String RESULT = "result";

  private ResultGaps() {}

  static ResultGap of(Work work, Enrolment enrolment) {
    List<ResultGapRules.Seat> seats =
        work.session().participations().ofStudent(enrolment.of().student()).stream()
            .filter(participation -> concerns(participation, enrolment))
            .map(participation -> seat(work, participation))
            .toList();
    return ResultGapRules.gap(
        new ResultGapRules.Situation(enrolment, isReady(work, enrolment), seats, work.now()));
  }

  /** What completed an enrolment may be a result of the year before. */
  private static boolean concerns(Participation participation, Enrolment enrolment) {
    return participation.enrolment().equals(enrolment.id())
        || (enrolment.state() == EnrolmentState.COMPLETED
            && participation.of().equals(enrolment.of()));
  }

  private static ResultGapRules.Seat seat(Work work, Participation participation) {
    return new ResultGapRules.Seat(
        participation,
        work.session().results().history(participation.id()),
        delivery(work, participation.id()));
  }

  static Delivery delivery(Work work, ParticipationId participation) {
    return work.session().outbox().queued(participation).stream()
        .filter(queued -> queued.entry().change() == OutboxEntry.Change.RESULT)
        .map(queued -> queued.isParked() ? Delivery.REFUSED : Delivery.WAITS)
        .findFirst()
        .orElse(Delivery.DONE);
  }

  private static boolean isReady(Work work, Enrolment enrolment) {
    return ApprovalRules.decide(Standings.tally(work, enrolment), work.today()).isAllowed();
  }
}
