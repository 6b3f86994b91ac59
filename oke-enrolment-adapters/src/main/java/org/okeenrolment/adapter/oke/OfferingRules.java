package org.okeenrolment.adapter.oke;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;

/** What the fields of an exam to plan or a sitting say together (table 2.2 and 4.2.C). */
final class OfferingRules {
  private OfferingRules() {}

  static void period(ComponentOffering offering, String id, Place at) {
    Optional<Instant> start = moment(offering.startDateTime());
    Optional<Instant> end = moment(offering.endDateTime());
    if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
      at.in("endDateTime").fails("is not after the start", "Maybe they are swapped.");
    }
  }

  /** The last start lies in the sitting; a test that may take its time has one. */
  static void start(ComponentOffering offering, String id, Place at) {
    ConsumerBlock block = ConsumerBlock.in(offering.consumers());
    Place there = AssociationRules.block(offering.consumers(), at);
    Optional<Instant> last = block.text("lastPossibleStartDateTime").flatMap(OfferingRules::moment);
    Optional<Instant> end = moment(offering.endDateTime());
    if (last.isPresent() && end.isPresent() && last.get().isAfter(end.get())) {
      there
          .in("lastPossibleStartDateTime")
          .differs("is after the end", "Nobody could start so late.");
    }
    boolean testDuration = block.text("durationUntil").filter("testDuration"::equals).isPresent();
    if (testDuration && block.minutes().isEmpty()) {
      there.in("duration").differs("is missing", "durationUntil (testDuration) needs it.");
    }
  }

  /** The standard has two names for it; who sends both, says the same twice. */
  static void finalResults(ComponentOffering offering, String id, Place at) {
    ConsumerBlock block = ConsumerBlock.in(offering.consumers());
    Optional<Boolean> one = block.flag("finalResultsAllowed");
    Optional<Boolean> other = block.flag("finalResultAllowed");
    if (one.isPresent() && other.isPresent() && !one.equals(other)) {
      AssociationRules.block(offering.consumers(), at)
          .in("finalResultAllowed")
          .differs("differs from finalResultsAllowed", "finalResultsAllowed is read.");
    }
  }

  private static Optional<Instant> moment(@Nullable String text) {
    try {
      return Optional.ofNullable(text).map(IsoText::moment);
    } catch (DateTimeException withoutOffset) {
      return Optional.empty();
    }
  }
}
