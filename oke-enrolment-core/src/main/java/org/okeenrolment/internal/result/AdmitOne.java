package org.okeenrolment.internal.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.TimeRules;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.result.AdmitLate;
import org.okeenrolment.result.Irregularity;
import org.okeenrolment.signup.Participation;

/** Admits a student who came late, and notes for the report how late. */
public final class AdmitOne implements Handler<AdmitLate, NoteIrregularity.Found, Irregularity> {
  private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

  @Override
  public AccessRequest access(Work work, AdmitLate command) {
    return AccessRequest.of("AdmitLate", work.participation(command.participation()).of());
  }

  @Override
  public NoteIrregularity.Found find(Work work, AdmitLate command) {
    return NoteIrregularity.Found.of(work, command.participation());
  }

  @Override
  public Optional<Irregularity> already(AdmitLate command, NoteIrregularity.Found found) {
    return found.already(recorded -> arrival(command, found, recorded));
  }

  private static Irregularity arrival(
      AdmitLate command, NoteIrregularity.Found found, Recorded recorded) {
    Participation participation = found.participation();
    return Irregularity.builder()
        .sitting(participation.sitting())
        .participation(participation.id())
        .category(AdmitLate.CATEGORY)
        .description(late(participation, command.arrivedAt()).toString())
        .recorded(recorded)
        .build();
  }

  private static Duration late(Participation participation, Instant arrivedAt) {
    return Duration.between(participation.moment().start(), arrivedAt);
  }

  @Override
  public Decision decide(Work work, AdmitLate command, NoteIrregularity.Found found) {
    return work.takenByActor(
        Pending.LATE,
        rules(work, found.participation(), command.arrivedAt()),
        found.participation().of());
  }

  /** Decides whether somebody who came at this moment is admitted. */
  public static Decision rules(Work work, Participation participation, Instant arrivedAt) {
    Duration late = late(participation, arrivedAt);
    if (!participation.isSignedUp()) {
      return Decision.refused(
          Reason.of("NOT_SIGNED_UP").putFacts("participation", participation.id().value()).build());
    }
    if (late.isNegative() || late.isZero()) {
      return Decision.refused(
          Reason.of("NOT_LATE").putFacts("start", participation.moment().start()).build());
    }
    Sitting sitting = work.sitting(participation.sitting());
    return TimeRules.admit(
        work.regulation(work.enrolment(participation.enrolment())),
        minutes(late),
        sitting.conditions().minutes().isPresent()
            ? BigDecimal.valueOf(sitting.conditions().minutes().getAsInt())
            : minutes(Duration.between(sitting.moment().start(), sitting.moment().end())));
  }

  private static BigDecimal minutes(Duration duration) {
    return BigDecimal.valueOf(duration.toSeconds())
        .divide(SECONDS, 2, RoundingMode.CEILING)
        .stripTrailingZeros();
  }

  @Override
  public Irregularity save(Work work, AdmitLate command, NoteIrregularity.Found found) {
    work.did("admitted late", command.participation());
    return NoteIrregularity.add(work, arrival(command, found, work.recorded()), found.file());
  }

  @Override
  public Irregularity again(Work work, AdmitLate command, Before before) {
    return NoteIrregularity.again(work, command.participation(), before);
  }
}
