package org.okeenrolment.adapter.oke;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Code;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.LanguageString;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingConditions;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.port.EnrolmentException;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.PersonDirectory;
import org.okeenrolment.port.SchoolRegister;
import org.okeenrolment.port.Session;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.ResultRules;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.signup.ParticipationState;

/**
 * The sending side of a planning system (TPL): renders changes of the outbox as the messages of
 * flow 2 (to the exam supplier) and flow 5 (to the registration system), in the state of the
 * moment.
 *
 * <p>Thread-safe.
 */
public final class OkeOutbound {
  private static final String COMPONENT_ASSOCIATION = "componentOfferingAssociation";

  private static final String VOID = "Deze kans is ongeldig verklaard.";

  private final PersonDirectory persons;
  private final SchoolRegister register;
  private final OkeCodec codec;
  private final OkeTimes times;
  private final ResultMapping results;

  /**
   * Makes a sender.
   *
   * @param persons the names and codes that a supplier needs
   * @param register what the registration system said of its exams
   * @param codec writes the messages
   * @param zone the time zone of the institution, for the offsets
   */
  public OkeOutbound(
      PersonDirectory persons, SchoolRegister register, OkeCodec codec, ZoneId zone) {
    this.persons = persons;
    this.register = register;
    this.codec = codec;
    this.times = new OkeTimes(zone);
    this.results = new ResultMapping(times);
  }

  /**
   * Renders a change as a request; empty when there is nothing to tell.
   *
   * @param session a transaction of the store
   * @param entry the change
   */
  public Optional<OkeRequest> render(Session session, OutboxEntry entry) {
    return switch (entry.change()) {
      case SITTING -> Optional.of(sitting(entry.partner(), sitting(session, entry)));
      case PARTICIPATION ->
          Optional.of(participation(session, entry.partner(), seat(session, entry)));
      case RESULT -> result(session, entry.partner(), seat(session, entry));
    };
  }

  private OkeRequest sitting(PartnerId to, Sitting sitting) {
    String path = "/offerings/" + sitting.id();
    if (sitting.state() == SittingState.CANCELLED) {
      ConsumerBlock.Writer block = ConsumerBlock.write().put("offeringState", "canceled");
      return patch(
          to,
          path,
          ComponentOffering.builder()
              .offeringType("component")
              .consumers(block.alone())
              .unknown(Map.of())
              .build());
    }
    return put(to, path, offering(sitting));
  }

  private ComponentOffering offering(Sitting sitting) {
    ConsumerBlock.Writer block =
        conditions(sitting)
            .put("offeringState", "active")
            .putIfPresent(
                "locationCode", sitting.room().map(room -> room.id().value()).orElse(null));
    return ComponentOffering.builder()
        .offeringId(sitting.id().value())
        .primaryCode(new Code("offeringCode", sitting.name()))
        .offeringType("component")
        .name(LanguageString.dutch(sitting.name()))
        .description(LanguageString.dutch(sitting.name()))
        .teachingLanguage("nld")
        .resultExpected(true)
        .consumers(block.alone())
        .startDateTime(times.text(sitting.moment().start()))
        .endDateTime(times.text(sitting.moment().end()))
        .component(sitting.exam().value())
        .unknown(Map.of())
        .build();
  }

  /** Duration, start scenario and safety (table 4.2.C of the standard). */
  private ConsumerBlock.Writer conditions(Sitting sitting) {
    SittingConditions conditions = sitting.conditions();
    ConsumerBlock.Writer block = ConsumerBlock.write();
    conditions.minutes().ifPresent(minutes -> block.put("duration", "PT%dM".formatted(minutes)));
    conditions
        .start()
        .ifPresent(
            start -> {
              start
                  .lastStart()
                  .ifPresent(last -> block.put("lastPossibleStartDateTime", times.text(last)));
              StartClock clock = StartClock.of(start.clock());
              block.put("startOptions", clock.startOptions());
              block.put("durationFrom", clock.durationFrom());
              block.putIfPresent("durationUntil", clock.durationUntil());
            });
    if (!conditions.safety().isEmpty()) {
      block.put("safety", conditions.safety());
    }
    return block;
  }

  private OkeRequest participation(Session session, PartnerId to, Participation seat) {
    String path = "/associations/" + seat.id();
    if (seat.state() == ParticipationState.CANCELLED) {
      return patch(
          to,
          path,
          Association.builder()
              .associationType(COMPONENT_ASSOCIATION)
              .state("canceled")
              .unknown(Map.of())
              .build());
    }
    return put(
        to,
        path,
        Association.builder()
            .associationId(seat.id().value())
            .associationType(COMPONENT_ASSOCIATION)
            .role("student")
            .state("associated")
            .consumers(extraTime(session, seat).alone())
            .person(PersonMapping.wire(person(seat)))
            .offering(seat.sitting().value())
            .unknown(Map.of())
            .build());
  }

  private static ConsumerBlock.Writer extraTime(Session session, Participation seat) {
    Sitting sitting =
        session.sittings().find(seat.sitting()).orElseThrow(() -> missing("sitting", seat));
    long minutes = Duration.between(sitting.moment().end(), seat.moment().end()).toMinutes();
    return ConsumerBlock.write().putIfPresent("additionalTimeInMin", minutes == 0 ? null : minutes);
  }

  private Person person(Participation seat) {
    return persons.person(seat.of().student()).orElseThrow(() -> missing("person", seat.id()));
  }

  /** 5.1 for the attempt that the registration system delivered, 5.2 for those planned here. */
  private Optional<OkeRequest> result(Session session, PartnerId to, Participation seat) {
    Optional<ResultEntry> counting = ResultRules.counting(session.results().history(seat.id()));
    Optional<LedgerEntry> booked =
        session.attempts().ledger(seat.of()).attempt(new AttemptId(seat.id().value()));
    Enrolment enrolment =
        session.enrolments().find(seat.enrolment()).orElseThrow(() -> missing("enrolment", seat));
    if (counting.isEmpty() || booked.isEmpty() || enrolment.partner().isEmpty()) {
      return Optional.empty();
    }
    PartnerReference reference = enrolment.partner().get();
    Sitting sitting =
        session.sittings().find(seat.sitting()).orElseThrow(() -> missing("sitting", seat));
    int number = booked.get().sequence().orElseThrow();
    org.okeenrolment.adapter.oke.wire.AssociationBuilder message =
        Association.builder()
            .associationType(COMPONENT_ASSOCIATION)
            .consumers(
                ConsumerBlock.write()
                    .put("orgAssociationId", reference.association())
                    .put("attempt", number)
                    .alone())
            .result(
                Patch.of(
                    results.result(
                        told(counting.get().measurement(), booked.get()),
                        sitting.name(),
                        register.finalResultsAllowed(reference))))
            .unknown(Map.of());
    if (number == enrolment.budget().map(AttemptBudget::attempt).orElse(1)) {
      return Optional.of(patch(to, "/associations/" + reference.association(), message.build()));
    }
    String id = extraAttempt(seat.id());
    return Optional.of(
        put(
            to,
            "/associations/" + id,
            message
                .associationId(id)
                .role("student")
                .state("associated")
                .person(seat.of().student().value())
                .offering(reference.offering())
                .build()));
  }

  /** The standard has no field for a void attempt; the remark is the place for words. */
  private static Measurement told(Measurement counting, LedgerEntry booked) {
    boolean isVoid = booked.fact() instanceof Fact.Attempt attempt && attempt.outcome().isVoid();
    return isVoid
        ? counting.withComment(counting.comment().map(said -> said + " " + VOID).orElse(VOID))
        : counting;
  }

  /** The id of an extra attempt at the registration system: always the same for a participation. */
  private static String extraAttempt(ParticipationId participation) {
    String name = "extra attempt " + participation;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private OkeRequest put(PartnerId to, String path, Object message) {
    return new OkeRequest(to, "PUT", path, codec.write(message));
  }

  private OkeRequest patch(PartnerId to, String path, Object message) {
    return new OkeRequest(to, "PATCH", path, codec.write(message));
  }

  private static Sitting sitting(Session session, OutboxEntry entry) {
    return session
        .sittings()
        .find(new SittingId(entry.object().value()))
        .orElseThrow(() -> missing("sitting", entry.object()));
  }

  private static Participation seat(Session session, OutboxEntry entry) {
    return session
        .participations()
        .find(new ParticipationId(entry.object().value()))
        .orElseThrow(() -> missing("participation", entry.object()));
  }

  private static EnrolmentException missing(String kind, Object of) {
    return new EnrolmentException(
        "The %s of (%s) is not in the store.%nMaybe it was erased before its changes were sent."
            .formatted(kind, of),
        null);
  }
}
