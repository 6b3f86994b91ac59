package org.okeenrolment.adapter.oke.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.okeenrolment.testkit.sample.MovableClock;

/** Time that passes only when a client waits; it remembers how long it waited. */
final class Patience implements Sleeper {
  static final Instant START = Instant.parse("2026-11-25T08:00:00Z");

  private final MovableClock clock = MovableClock.at(START);
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();

  /** Answers a client that waits in this time, without chance in its pauses. */
  OkeClient client(OkeClientSettings settings) {
    return builder(settings).build();
  }

  OkeClientBuilder builder(OkeClientSettings settings) {
    RandomGenerator noChance = () -> 0;
    return OkeClient.builder(settings).clock(clock).sleeper(this).random(noChance);
  }

  @Override
  public void sleep(Duration pause) {
    pauses.add(pause);
    clock.advance(pause);
  }

  List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  MovableClock clock() {
    return clock;
  }
}
