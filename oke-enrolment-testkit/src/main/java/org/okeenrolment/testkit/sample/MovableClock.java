package org.okeenrolment.testkit.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is moved.
 *
 * <p>Thread-safe.
 */
public final class MovableClock extends Clock {
  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private MovableClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /**
   * Answers a clock in UTC that stands at this instant.
   *
   * @param start the first instant
   */
  public static MovableClock at(Instant start) {
    return new MovableClock(new AtomicReference<>(start), ZoneOffset.UTC);
  }

  /**
   * Sets the clock, also backwards.
   *
   * @param instant the new instant
   */
  public void moveTo(Instant instant) {
    now.set(instant);
  }

  /**
   * Moves the clock on.
   *
   * @param by how far
   */
  public void advance(Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }

  @Override
  public Instant instant() {
    return Objects.requireNonNull(now.get());
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** Answers a clock in another zone that moves together with this one. */
  @Override
  public Clock withZone(ZoneId other) {
    return new MovableClock(now, other);
  }
}
