package org.okeenrolment.internal.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.attempt.GrantPermission;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.GrantedBuilder;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.signup.EligibilityRules;
import org.okeenrolment.signup.SignUpQuestion;

/** Permits what the rules of sign-up leave to somebody's decision, and nothing that they do not. */
final class Permit implements Handler<GrantPermission, Enrolment, AttemptLedger> {
  @Override
  public AccessRequest access(Work work, GrantPermission command) {
    return AccessRequest.of("GrantPermission", work.enrolment(command.enrolment()).of());
  }

  @Override
  public Enrolment find(Work work, GrantPermission command) {
    return work.lockedEnrolment(command.enrolment());
  }

  @Override
  public Decision decide(Work work, GrantPermission command, Enrolment found) {
    Considerations considerations = new Considerations();
    EnrolmentRules.theEnrolmentIsOpen(found, considerations);
    Decision open = considerations.decide();
    if (!open.isAllowed()) {
      return open;
    }
    String topic = command.topic().name();
    Decision signUp = signUp(work, command, found);
    List<Pending> asked =
        signUp.pending().stream().filter(pending -> pending.topic().equals(topic)).toList();
    return asked.isEmpty()
        ? Decision.refused(Reason.of("NOTHING_TO_DECIDE").putFacts("topic", topic).build())
        : work.takenByActor(topic, new Decision.NeedsDecision(asked, signUp.basis()), found.of());
  }

  /** What sign-up would come to as far as the permission goes: on that level, on that day. */
  private static Decision signUp(Work work, GrantPermission command, Enrolment found) {
    Context context = work.context(found);
    Regulation regulation = work.regulation(context);
    Instant moment =
        command
            .sittingAt()
            .map(day -> day.atStartOfDay(work.zone()).toInstant())
            .orElse(work.now());
    History history = Histories.of(work, found, regulation, moment);
    SignUpQuestion question =
        SignUpQuestion.of(work.now(), work.zone(), context.group())
            .level(command.level().orElse(Level.REQUIRED))
            .sittingAt(command.sittingAt())
            .build();
    return EligibilityRules.decide(
        Tally.of(regulation, history.events(), Optional.empty()), history, question);
  }

  @Override
  public AttemptLedger save(Work work, GrantPermission command, Enrolment found) {
    GrantedBuilder granted =
        Fact.Granted.of(work.today(), command.topic()).sittingAt(command.sittingAt());
    command.level().ifPresent(granted::level);
    work.session()
        .attempts()
        .append(
            LedgerEntry.builder()
                .of(found.of())
                .fact(granted.build())
                .reason(command.reason())
                .recorded(work.recorded())
                .build());
    work.did("permission granted", found.id());
    return work.session().attempts().ledger(found.of());
  }
}
