package org.okeenrolment.adapter.oke.client;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries a call again where that is safe and can help: all requests of OKE are repeatable. */
record Tries(RetrySettings settings, Clock clock, Sleeper sleeper, RandomGenerator random) {
  private static final Logger LOG = LoggerFactory.getLogger(Tries.class);
  private static final int MOST_DOUBLINGS = 20;

  /** One try. */
  @FunctionalInterface
  interface Once<T> {
    T go() throws IOException, InterruptedException;
  }

  /** The partner has answered that he cannot answer now. */
  static final class Later extends IOException {
    private static final long serialVersionUID = 1L;
    private final @Nullable Duration after;

    Later(int status, @Nullable Duration after) {
      super("status " + status);
      this.after = after;
    }
  }

  <T> T run(Call call, Once<T> once) {
    Instant latest = clock.instant().plus(settings.total());
    for (int tried = 1; ; tried++) {
      try {
        return once.go();
      } catch (IOException broken) {
        Duration pause = pause(tried, broken);
        if (isHopeless(tried, broken) || clock.instant().plus(pause).isAfter(latest)) {
          throw unavailable(call, tried, broken);
        }
        LOG.info(
            "{} {} of {} failed: {}. Try {} follows in {}.",
            call.method(),
            call.kind(),
            call.partner(),
            why(broken),
            tried + 1,
            pause);
        sleep(call, tried, pause);
      } catch (InterruptedException stopped) {
        throw interrupted(call, tried, stopped);
      }
    }
  }

  private void sleep(Call call, int tried, Duration pause) {
    try {
      sleeper.sleep(pause);
    } catch (InterruptedException stopped) {
      throw interrupted(call, tried, stopped);
    }
  }

  /** A certificate does not change within minutes, nor does an interrupted thread wait. */
  private boolean isHopeless(int tried, IOException broken) {
    return tried >= settings.tries()
        || broken instanceof SSLHandshakeException
        || broken instanceof java.io.InterruptedIOException
        || asked(broken).filter(after -> after.compareTo(settings.longestPause()) > 0).isPresent();
  }

  /** Between half and all of a pause that doubles, and not less than the partner asked for. */
  private Duration pause(int tried, IOException broken) {
    Duration doubled =
        settings.firstPause().multipliedBy(1L << Math.min(tried - 1, MOST_DOUBLINGS));
    Duration most =
        doubled.compareTo(settings.longestPause()) < 0 ? doubled : settings.longestPause();
    Duration pause =
        most.minus(Duration.ofNanos((long) (random.nextDouble() * most.toNanos() / 2)));
    return asked(broken).filter(after -> after.compareTo(pause) > 0).orElse(pause);
  }

  private static Optional<Duration> asked(IOException broken) {
    return broken instanceof Later later ? Optional.ofNullable(later.after) : Optional.empty();
  }

  private static String why(IOException broken) {
    return broken instanceof Later
        ? String.valueOf(broken.getMessage())
        : broken.getClass().getSimpleName();
  }

  PartnerUnavailableException unavailable(Call call, int tried, IOException broken) {
    return new PartnerUnavailableException(
        "%s failed after %d tries: %s.%nMaybe the partner is down or his address is wrong; try again later."
            .formatted(call, tried, why(broken)),
        broken,
        asked(broken).map(clock.instant()::plus).orElse(null));
  }

  private static PartnerUnavailableException interrupted(
      Call call, int tried, InterruptedException stopped) {
    Thread.currentThread().interrupt();
    return new PartnerUnavailableException(
        "%s was given up in try %d.%nMaybe the application is shutting down."
            .formatted(call, tried),
        stopped,
        null);
  }
}
