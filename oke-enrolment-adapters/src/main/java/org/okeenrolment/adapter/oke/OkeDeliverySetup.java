package org.okeenrolment.adapter.oke;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.immutables.value.Value;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.port.IdSource;
import org.okeenrolment.port.Store;

/**
 * What a delivery needs (inrichting van de verzending).
 *
 * <p>Immutable; as thread-safe as what is in it, but for the random source, of which that is not
 * asked.
 *
 * @param exams where findings are reported
 * @param store the store with the outbox
 * @param outbound renders the messages
 * @param transport sends a request to its partner and answers the response; an exception is no
 *     answer: it is tried again, unless it is an {@link org.okeenrolment.port.EnrolmentException}
 *     that is not retryable
 * @param clock the clock of {@code exams}
 * @param random the source of the differences between pauses
 * @param ids makes the ids of leases
 * @param backOff how long is waited before a message is tried again
 * @param lease for how long entries are leased; after half of it no message is sent under the
 *     lease, so that half should be longer than one call of the transport can take
 * @param batch how many entries are leased at once, at most
 */
@Value.Builder
public record OkeDeliverySetup(
    ExamEnrolment exams,
    Store store,
    OkeOutbound outbound,
    Function<OkeRequest, OkeResponse> transport,
    Clock clock,
    RandomGenerator random,
    IdSource ids,
    BackOff backOff,
    Duration lease,
    int batch)
    implements WithOkeDeliverySetup {
  private static final int BATCH = 50;

  /**
   * Answers a builder with leases of ten minutes for fifty entries, the usual pauses and random
   * ids.
   */
  public static OkeDeliverySetupBuilder builder() {
    return new OkeDeliverySetupBuilder()
        .ids(IdSource.random())
        .backOff(BackOff.usual())
        .lease(Duration.ofMinutes(10))
        .batch(BATCH);
  }
}
