package org.okeenrolment.adapter.oke.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.okeenrolment.adapter.oke.ConsumerBlock;
import org.okeenrolment.adapter.oke.OkeCheck;
import org.okeenrolment.adapter.oke.OkeFinding;
import org.okeenrolment.adapter.oke.OkeTimes;
import org.okeenrolment.adapter.oke.OkeUse;
import org.okeenrolment.adapter.oke.ResultMapping;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.result.Measurement;

/** Flow 5: results that a planning system sends to the registration system. */
final class FromPlanning {
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
    Association known =
        setup
            .source()
            .association(call.id())
            .orElseThrow(() -> Refusal.unknown("association", call.id()));
    String enrolment = original(known, call.id());
    boolean extra = !enrolment.equals(call.id());
    call.checked(extra ? OkeUse.EXTRA_ATTEMPT_CHANGE : OkeUse.STUDENT_RESULT, patch);
    take(call, enrolment, known, patch);
    return call.done(CHANGED);
  }

  /** 5.2: an attempt under an id of its own; also one that nobody foresaw. */
  EndpointResponse extraAttempt(Call call) {
    Association message = call.read(OkeUse.EXTRA_ATTEMPT);
    Optional<Association> known = setup.source().association(call.id());
    String enrolment = original(message, call.id());
    if (known.isPresent() && original(known.get(), call.id()).equals(call.id())) {
      throw Refusal.badRequest(
          "The enrolment (%s) was delivered from here. Maybe its result was meant: that is a PATCH."
              .formatted(call.id()));
    }
    if (setup.source().association(enrolment).isEmpty()) {
      throw Refusal.unknown("association", enrolment);
    }
    take(call, enrolment, known.orElse(message), message);
    return call.done(known.isEmpty() ? CREATED : CHANGED);
  }

  private static String original(Association association, String id) {
    return ConsumerBlock.in(association.consumers()).originalAssociation(id);
  }

  private void take(Call call, String enrolment, Association known, Association message) {
    List<OkeFinding> against =
        planned(known).map(exam -> new OkeCheck().against(exam, message)).orElse(List.of());
    call.found(against);
    ConsumerBlock block = ConsumerBlock.in(message.consumers());
    setup
        .results()
        .take(
            StudentResult.builder()
                .planning(call.partner())
                .association(call.id())
                .enrolment(enrolment)
                .attempt(block.number("attempt").map(OptionalInt::of).orElse(OptionalInt.empty()))
                .measurement(measurement(known, message))
                .sitting(ConsumerBlock.ofResult(message).text("executedOfferingName"))
                .message(message)
                .build());
  }

  /** Where established results are not wanted, one is taken as provisional. */
  private Measurement measurement(Association known, Association message) {
    Measurement read = results.measurement(message, times.day(setup.clock().instant()));
    boolean allowed =
        planned(known)
            .map(exam -> ConsumerBlock.in(exam.consumers()).finalResultsAllowed())
            .orElse(true);
    return read.withEstablished(read.established() && allowed);
  }

  private Optional<ComponentOffering> planned(Association known) {
    return Optional.ofNullable(known.offering())
        .flatMap(offering -> offering.id(Offering::offeringId))
        .flatMap(setup.source()::offering)
        .filter(ComponentOffering.class::isInstance)
        .map(ComponentOffering.class::cast);
  }
}
