package org.okeenrolment.adapter.oke.endpoint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.okeenrolment.adapter.oke.ConsumerBlock;
import org.okeenrolment.adapter.oke.OkeCheck;
import org.okeenrolment.adapter.oke.OkeTimes;
import org.okeenrolment.adapter.oke.OkeUse;
import org.okeenrolment.adapter.oke.ResultMapping;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.result.Measurement;

/** Flow 5: results that a planning system sends to the registration system. */
final class FromPlanning {
  private static final String EXAM_ENROLMENT = "componentOfferingAssociation";
  private static final int CHANGED = 200;
  private static final int CREATED = 201;

  private final RegistrationSetup setup;
  private final OkeTimes times;
  private final ResultMapping results;

  FromPlanning(RegistrationSetup setup, OkeTimes times) {
    this.setup = setup;
    this.times = times;
    this.results = new ResultMapping(times);
  }

  /** 5.1, and the later results of 5.2: also where the enrolment was cancelled or has ended. */
  EndpointResponse result(Call call) {
    Association patch = call.read(Association.class);
    Association known = find(call.id());
    String id = original(known, call.id());
    boolean own = id.equals(call.id());
    Association enrolment = own ? known : find(id);
    call.checked(own ? OkeUse.STUDENT_RESULT : OkeUse.EXTRA_ATTEMPT_CHANGE, patch);
    take(call, enrolment, known, patch);
    return call.done(CHANGED);
  }

  /** 5.2: an attempt under an id of its own; also one that nobody foresaw. */
  EndpointResponse extraAttempt(Call call) {
    Association message = call.read(OkeUse.EXTRA_ATTEMPT);
    Optional<Association> known = setup.source().association(call.id());
    String id = original(message, call.id());
    if (known.isPresent() && original(known.get(), call.id()).equals(call.id())) {
      throw Refusal.badRequest(
          "The enrolment (%s) was delivered from here. Maybe its result was meant: that is a PATCH."
              .formatted(call.id()));
    }
    if (known.isPresent() && !original(known.get(), call.id()).equals(id)) {
      throw Refusal.badRequest(
          "The attempt (%s) is one of another enrolment than (%s). Maybe it needs an id of its own."
              .formatted(call.id(), id));
    }
    Association enrolment = find(id);
    if (!Named.person(message).equals(Named.person(enrolment))) {
      throw Refusal.badRequest(
          "The enrolment (%s) is that of another person. Maybe orgAssociationId is another one."
              .formatted(id));
    }
    take(call, enrolment, known.orElse(message), message);
    return call.done(known.isEmpty() ? CREATED : CHANGED);
  }

  private Association find(String id) {
    return setup.source().association(id).orElseThrow(() -> Refusal.unknown("association", id));
  }

  private static String original(Association association, String id) {
    return ConsumerBlock.in(association.consumers()).originalAssociation(id);
  }

  private void take(Call call, Association enrolment, Association known, Association message) {
    if (!EXAM_ENROLMENT.equals(enrolment.associationType())) {
      throw Refusal.badRequest(
          "The association is no enrolment in an exam. Maybe the id is wrong.");
    }
    if (!message.result().isPresent()) {
      return;
    }
    Optional<ComponentOffering> planned = planned(enrolment);
    call.found(planned.map(exam -> new OkeCheck().against(exam, message)).orElse(List.of()));
    ConsumerBlock block = ConsumerBlock.in(message.consumers());
    setup
        .results()
        .take(
            StudentResult.builder()
                .planning(call.partner())
                .association(call.id())
                .enrolment(String.valueOf(enrolment.associationId()))
                .attempt(block.number("attempt").map(OptionalInt::of).orElse(OptionalInt.empty()))
                .measurement(
                    message.result().value().map(result -> measurement(planned, known, message)))
                .sitting(ConsumerBlock.ofResult(message).text("executedOfferingName"))
                .message(message)
                .build());
  }

  /** Where established results are not wanted, one is taken as provisional. */
  private Measurement measurement(
      Optional<ComponentOffering> planned, Association known, Association message) {
    LocalDate today = times.day(setup.clock().instant());
    Optional<Measurement> before =
        known.result().value().map(result -> results.measurement(known, today));
    Measurement read = Call.meant(() -> results.measurement(message, today, before));
    boolean allowed =
        planned.map(exam -> ConsumerBlock.in(exam.consumers()).finalResultsAllowed()).orElse(true);
    return read.withEstablished(read.established() && allowed);
  }

  /** The exam to plan is that of the enrolment, also of its extra attempts. */
  private Optional<ComponentOffering> planned(Association enrolment) {
    return Named.offeringOf(enrolment)
        .flatMap(setup.source()::offering)
        .filter(ComponentOffering.class::isInstance)
        .map(ComponentOffering.class::cast);
  }
}
