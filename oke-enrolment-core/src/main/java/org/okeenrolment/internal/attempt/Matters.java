package org.okeenrolment.internal.attempt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.attempt.DecideCost;
import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.GrantExtraAttempt;
import org.okeenrolment.attempt.GrantPermission;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.ExemptEnrolment;
import org.okeenrolment.enrol.ExemptionEvidence;
import org.okeenrolment.enrol.ExemptionRules;
import org.okeenrolment.internal.Explainer;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.result.AdmitOne;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.result.AdmitLate;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.EligibilityRules;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.signup.SignUpQuestion;

/** What the rules say about a matter, and the command by which it is granted. */
final class Matters {
  private final Explainer commands;

  Matters(Explainer commands) {
    this.commands = commands;
  }

  /**
   * Decides on the matter alone: what the regulation leaves to a role stays pending; where it
   * leaves nothing to anybody, the reasons say why.
   */
  Decision decide(Work work, Enrolment enrolment, DecisionMatter matter) {
    Decision decision = rules(work, enrolment, matter);
    List<Pending> asked =
        decision.pending().stream()
            .filter(pending -> pending.topic().equals(matter.topic()))
            .toList();
    if (!asked.isEmpty()) {
      return new Decision.NeedsDecision(asked, decision.basis());
    }
    return decision.reasons().isEmpty()
        ? Decision.refused(Reason.of("NOTHING_TO_DECIDE").putFacts("topic", matter.topic()).build())
        : new Decision.Refused(decision.reasons(), List.of(), decision.basis());
  }

  private Decision rules(Work work, Enrolment enrolment, DecisionMatter matter) {
    return switch (matter.topic()) {
      case Pending.EXTRA -> GrantExtra.rules(work, enrolment, 1, matter.attempt());
      case Pending.RESTORE -> Excuses.restore(work, enrolment.of(), attempt(matter));
      case Pending.EXEMPTION ->
          ExemptionRules.decide(Standings.tally(work, enrolment), evidence(matter), work.today());
      case Pending.WITHDRAWAL -> withdrawal(work, enrolment, signUp(matter));
      case Pending.LATE -> late(work, enrolment, matter);
      default -> signUp(work, enrolment, matter.level(), matter.sittingAt());
    };
  }

  /** What sign-up would come to, as far as level and day go. */
  private static Decision signUp(
      Work work, Enrolment enrolment, Optional<Level> level, Optional<LocalDate> sittingAt) {
    Tally tally = Standings.tally(work, enrolment);
    Instant moment =
        sittingAt.map(day -> day.atStartOfDay(work.zone()).toInstant()).orElse(work.now());
    History history = Histories.of(work, enrolment, tally.regulation(), moment, tally.part());
    SignUpQuestion question =
        SignUpQuestion.of(work.now(), work.zone(), work.context(enrolment).group())
            .level(level.orElse(Level.REQUIRED))
            .sittingAt(sittingAt)
            .build();
    return EligibilityRules.decide(tally, history, question);
  }

  private static Decision late(Work work, Enrolment enrolment, DecisionMatter matter) {
    Participation participation = work.participation(signUp(matter));
    return participation.enrolment().equals(enrolment.id())
        ? AdmitOne.rules(work, participation, arrivedAt(matter))
        : unknown(participation.id());
  }

  private static Decision unknown(ParticipationId id) {
    return Decision.refused(Reason.of("UNKNOWN_PARTICIPATION").putFacts("id", id.value()).build());
  }

  /** What the student is told when he wants to withdraw himself. */
  private Decision withdrawal(Work work, Enrolment enrolment, ParticipationId signUp) {
    Participation participation = work.participation(signUp);
    if (!participation.enrolment().equals(enrolment.id()) || !participation.isSignedUp()) {
      return unknown(participation.id());
    }
    CancelSignUp himself =
        new CancelSignUp(
            Actor.student(enrolment.of().student()), participation.id(), Pending.WITHDRAWAL);
    return commands.bind(himself).find(work).decide(work);
  }

  /** Answers the command by which the actor does what was asked. */
  static Command command(DecisionRequest request, Actor actor, String reason) {
    DecisionMatter matter = request.matter();
    return switch (matter.topic()) {
      case Pending.READINESS -> new GiveGo(actor, request.enrolment()).because(reason);
      case Pending.EXTRA ->
          GrantExtraAttempt.builder()
              .actor(actor)
              .enrolment(request.enrolment())
              .excused(matter.attempt())
              .reason(reason)
              .build();
      case Pending.RESTORE ->
          new DecideCost(actor, request.of(), attempt(matter), AttemptCost.FREE, reason);
      case Pending.EXEMPTION ->
          new ExemptEnrolment(actor, request.enrolment(), evidence(matter), reason);
      case Pending.WITHDRAWAL -> new CancelSignUp(actor, signUp(matter), reason);
      case Pending.LATE ->
          AdmitLate.builder()
              .actor(actor)
              .participation(signUp(matter))
              .arrivedAt(arrivedAt(matter))
              .reason(reason)
              .build();
      default ->
          GrantPermission.of(Fact.Granted.Topic.valueOf(matter.topic()))
              .actor(actor)
              .enrolment(request.enrolment())
              .level(matter.level())
              .sittingAt(matter.sittingAt())
              .reason(reason)
              .build();
    };
  }

  private static AttemptId attempt(DecisionMatter matter) {
    return matter.attempt().orElseThrow(() -> incomplete(matter, "attempt"));
  }

  private static ParticipationId signUp(DecisionMatter matter) {
    return new ParticipationId(attempt(matter).value());
  }

  private static Instant arrivedAt(DecisionMatter matter) {
    return matter.arrivedAt().orElseThrow(() -> incomplete(matter, "arrivedAt"));
  }

  private static ExemptionEvidence evidence(DecisionMatter matter) {
    return matter.evidence().orElseThrow(() -> incomplete(matter, "evidence"));
  }

  private static IllegalArgumentException incomplete(DecisionMatter matter, String field) {
    return new IllegalArgumentException(
        "The matter (%s) has no %s.%nMaybe make it by a factory of DecisionMatter."
            .formatted(matter, field));
  }
}
