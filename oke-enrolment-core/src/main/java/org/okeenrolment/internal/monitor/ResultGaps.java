package org.okeenrolment.internal.monitor;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.approve.ApprovalRules;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.Standings;
import org.okeenrolment.monitor.ResultGap;
import org.okeenrolment.monitor.ResultGapRules;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;

/** Finds what the result of an enrolment waits for. */
final class ResultGaps {
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
        waiting(work, participation.id()));
  }

  /** Answers the partner who still has to be told of the result. */
  static Optional<PartnerId> waiting(Work work, ParticipationId participation) {
    return work.session().outbox().pending(participation).stream()
        .filter(entry -> entry.change() == OutboxEntry.Change.RESULT)
        .map(OutboxEntry::partner)
        .findFirst();
  }

  private static boolean isReady(Work work, Enrolment enrolment) {
    Tally tally = Standings.tally(work, enrolment);
    Considerations found = new Considerations();
    ApprovalRules.goIsGiven(tally.facts(), tally.used(), tally.regulation(), work.today(), found);
    return found.decide().isAllowed();
  }
}
