package org.okeenrolment.enrol;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of telling attempts apart (kansidentiteit), as pure functions.
 *
 * <p>Thread-safe.
 */
public final class AttemptIdentityRules {
  private AttemptIdentityRules() {}

  /**
   * An enrolment as it is delivered (levering van een toetsinschrijving).
   *
   * <p>Immutable and thread-safe.
   *
   * @param identity how the registration system tells attempts apart
   * @param reference its ids
   * @param number the number of the attempt for which it stands there
   * @param booked the numbers in the ledger that are given, so that they may have been told
   */
  public record Delivery(
      AttemptIdentity identity, PartnerReference reference, int number, Set<Integer> booked) {
    /** Takes a copy of the set. */
    public Delivery {
      booked = Set.copyOf(booked);
    }

    private boolean isSettled(DeliveredAttempt one) {
      return !one.isOf(reference) || booked.contains(one.attempt());
    }

    private boolean isBookedUpTo(int attempt) {
      return booked.stream().anyMatch(one -> one >= attempt);
    }

    private int next(Collection<DeliveredAttempt> known) {
      return Stream.concat(booked.stream(), known.stream().map(DeliveredAttempt::attempt))
              .mapToInt(Integer::intValue)
              .max()
              .orElse(0)
          + 1;
    }
  }

  /**
   * Answers for which attempt a delivery stands. An attempt that was booked keeps the ids and the
   * number under which it may have been told: what is delivered for it again under other ids stands
   * for the next one.
   *
   * @param delivery the delivery
   * @param all all attempts of the student and exam that were delivered before, in their order
   */
  public static DeliveredAttempt of(Delivery delivery, Collection<DeliveredAttempt> all) {
    List<DeliveredAttempt> known =
        all.stream()
            .filter(one -> one.reference().partner().equals(delivery.reference().partner()))
            .toList();
    Optional<DeliveredAttempt> same =
        latest(known.stream().filter(one -> one.isOf(delivery.reference())));
    return same.map(one -> raised(delivery, one)).orElseGet(() -> added(delivery, known));
  }

  /** The same enrolment for another number; where that attempt is booked, it stays what it was. */
  private static DeliveredAttempt raised(Delivery delivery, DeliveredAttempt known) {
    int attempt = known.attempt() + delivery.number() - known.number();
    return delivery.isBookedUpTo(attempt)
        ? known
        : new DeliveredAttempt(delivery.reference(), attempt, delivery.number());
  }

  private static DeliveredAttempt added(Delivery delivery, List<DeliveredAttempt> known) {
    int number = delivery.number();
    PartnerReference reference = delivery.reference();
    if (known.isEmpty()) {
      return new DeliveredAttempt(reference, number, number);
    }
    int next = delivery.next(known);
    boolean countsAnew =
        delivery.identity() == AttemptIdentity.NEW_OFFERING
            && known.stream()
                .noneMatch(one -> one.reference().offering().equals(reference.offering()));
    if (countsAnew) {
      return new DeliveredAttempt(reference, Math.max(next, number), number);
    }
    int attempt = delivery.isBookedUpTo(number) ? next : number;
    return new DeliveredAttempt(reference, attempt, attempt);
  }

  /**
   * Answers the delivered attempts of an enrolment with another one: what was delivered under the
   * same ids and is not booked is replaced by it.
   *
   * @param delivery the delivery
   * @param before those of the enrolment until now
   * @param added for which attempt the delivery stands
   */
  public static List<DeliveredAttempt> with(
      Delivery delivery, List<DeliveredAttempt> before, DeliveredAttempt added) {
    return Stream.concat(
            before.stream().map(one -> delivery.isSettled(one) ? one : added), Stream.of(added))
        .distinct()
        .toList();
  }

  /**
   * Answers the delivered attempts of an enrolment without those that were delivered under one id.
   *
   * @param withdrawn the ids under which a registration system knows what it withdraws
   * @param before those of the enrolment until now
   */
  public static List<DeliveredAttempt> without(
      PartnerReference withdrawn, List<DeliveredAttempt> before) {
    return before.stream().filter(one -> !one.isOf(withdrawn)).toList();
  }

  /**
   * Under which ids and number a registration system knows an attempt (identiteit van een kans).
   *
   * <p>Immutable and thread-safe.
   *
   * @param reference the ids of the enrolment that it delivered
   * @param number the number of the attempt
   * @param delivered whether the result belongs on that enrolment itself (OKE 5.1); otherwise it is
   *     one of its own (OKE 5.2)
   */
  public record Identified(PartnerReference reference, int number, boolean delivered) {}

  /**
   * Answers under which ids and number a registration system knows an attempt: those that it
   * delivered for it, else those of the attempt before, else those that it delivered first; empty
   * when it delivered nothing.
   *
   * @param identity how the registration system tells attempts apart
   * @param delivered what it delivered for the enrolment, in the order in which it did
   * @param attempt the number of the attempt in the ledger
   */
  public static Optional<Identified> identified(
      AttemptIdentity identity, List<DeliveredAttempt> delivered, int attempt) {
    return latest(delivered.stream().filter(one -> one.attempt() <= attempt))
        .or(() -> delivered.stream().findFirst())
        .map(
            one ->
                new Identified(
                    one.reference(),
                    one.number(attempt),
                    one.attempt() == attempt || identity == AttemptIdentity.SAME_ASSOCIATION));
  }

  /** Answers the one with the highest number; of several the one that was delivered last. */
  static Optional<DeliveredAttempt> latest(Stream<DeliveredAttempt> some) {
    return some.reduce((one, other) -> other.attempt() >= one.attempt() ? other : one);
  }
}
