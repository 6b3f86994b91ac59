package org.okeenrolment.adapter.oke;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.AssociationBuilder;
import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.adapter.oke.wire.Result;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.enrol.AttemptIdentityRules;
import org.okeenrolment.enrol.AttemptIdentityRules.Identified;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.Session;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.result.DocumentReference;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.ResultRules;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;

/** Flow 5: attendance and results to the registration system. */
final class ResultMessages {
  private static final String VOID = "Deze kans is ongeldig verklaard.";

  private final OkeOutboundSetup setup;
  private final ResultMapping results;

  ResultMessages(OkeOutboundSetup setup) {
    this.setup = setup;
    this.results = new ResultMapping(new OkeTimes(setup.zone()));
  }

  /**
   * 5.1 for an attempt that the registration system delivered, or of which it wants no enrolment of
   * its own; 5.2 for the others.
   */
  Optional<OkeRequest> result(Session session, OutboxEntry entry) {
    Participation seat = OkeOutbound.participation(session, entry);
    Optional<ResultEntry> counting = ResultRules.counting(session.results().history(seat.id()));
    Optional<LedgerEntry> booked =
        session.attempts().ledger(seat.of()).attempt(new AttemptId(seat.id().value()));
    Enrolment enrolment =
        session
            .enrolments()
            .find(seat.enrolment())
            .orElseThrow(() -> OkeOutbound.missing("enrolment", seat.id()));
    Optional<Identified> identified =
        booked.flatMap(attempt -> identified(entry.partner(), enrolment, attempt));
    if (counting.isEmpty() || identified.isEmpty()) {
      return Optional.empty();
    }
    PartnerReference reference = identified.get().reference();
    Sitting sitting = sitting(session, seat);
    Result result =
        results.result(
            told(counting.get().measurement(), booked.get())
                .withDocuments(documents(session, entry, counting.get(), sitting)),
            sitting.name(),
            setup.register().finalResultsAllowed(reference));
    AssociationBuilder message = message(reference, identified.get().number(), result);
    return Optional.of(
        identified.get().delivered()
            ? request(entry, "PATCH", reference.association(), message)
            : extra(entry, seat, reference, message));
  }

  /** What came with the result, and what the planning system itself has of the sitting. */
  private List<DocumentReference> documents(
      Session session, OutboxEntry entry, ResultEntry counting, Sitting sitting) {
    return Stream.concat(
            counting.measurement().documents().stream(),
            setup.documents().stream()
                .flatMap(own -> own.of(session, entry.partner(), sitting.id()).stream()))
        .toList();
  }

  private Optional<Identified> identified(
      PartnerId partner, Enrolment enrolment, LedgerEntry booked) {
    return AttemptIdentityRules.identified(
        setup.partners().attemptIdentity(partner),
        enrolment.delivered(partner),
        booked.sequence().orElseThrow());
  }

  private static AssociationBuilder message(PartnerReference reference, int number, Result result) {
    return Association.builder()
        .associationType("componentOfferingAssociation")
        .consumers(
            ConsumerBlock.write()
                .put("orgAssociationId", reference.association())
                .put("attempt", number)
                .alone())
        .result(Patch.of(result))
        .unknown(Map.of());
  }

  private OkeRequest extra(
      OutboxEntry entry,
      Participation seat,
      PartnerReference reference,
      AssociationBuilder message) {
    String id = extraAttempt(seat.id());
    return request(
        entry,
        "PUT",
        id,
        message
            .associationId(id)
            .role("student")
            .state("associated")
            .person(Expandable.id(seat.of().student().value()))
            .offering(Expandable.id(reference.offering())));
  }

  private static Sitting sitting(Session session, Participation seat) {
    return session
        .sittings()
        .find(seat.sitting())
        .orElseThrow(() -> OkeOutbound.missing("sitting", seat.id()));
  }

  private OkeRequest request(
      OutboxEntry entry, String method, String association, AssociationBuilder message) {
    return new OkeRequest(
        entry.partner(),
        method,
        "/associations/" + association,
        setup.codec().write(message.build()));
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
}
