package org.okeenrolment.adapter.oke.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.Problem;

/** The answer to one try: its body is still to be read, and is closed by whoever takes it. */
record Answer(Call call, int status, HttpHeaders headers, BodyStream body)
    implements AutoCloseable {
  static final int UNAUTHORISED = 401;
  static final int NOT_FOUND = 404;
  static final int UNSUPPORTED_MEDIA_TYPE = 415;
  private static final int MOST_OF_A_PROBLEM = 1 << 16;

  boolean isSuccess() {
    return status / 100 == 2;
  }

  boolean asksToComeLater() {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  boolean isRedirect() {
    return status / 100 == 3;
  }

  /** Answers the body as a stream that ends with an exception where the limit is passed. */
  InputStream upTo(long limit) {
    if (headers.firstValueAsLong("Content-Length").orElse(0) > limit) {
      throw tooLarge(limit);
    }
    return new LimitedStream(this, limit);
  }

  /** Answers the whole body. */
  byte[] bytes(int limit) throws IOException {
    try (InputStream all = upTo(limit)) {
      return all.readAllBytes();
    }
  }

  /** Answers what the partner says is wrong, where his answer has the form for it. */
  Optional<Problem> problem() {
    try (body) {
      return AnswerJson.problem(body.readNBytes(MOST_OF_A_PROBLEM));
    } catch (IOException unimportant) {
      return Optional.empty();
    }
  }

  /**
   * Reads what is left of a body that does not matter, so that the connection can be used again.
   */
  void drain() {
    try (body) {
      body.readNBytes(MOST_OF_A_PROBLEM);
    } catch (IOException unimportant) {
      // The status has been read, and that is all.
    }
  }

  /** Answers how long the partner does not want to be asked again. */
  Optional<Duration> retryAfter(Instant now) {
    return headers
        .firstValue("Retry-After")
        .flatMap(text -> seconds(text).or(() -> until(text, now)));
  }

  private static Optional<Duration> seconds(String text) {
    return text.strip().matches("\\d{1,9}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())))
        : Optional.empty();
  }

  private static Optional<Duration> until(String text, Instant now) {
    try {
      Instant then =
          ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  PartnerAnswerException refused() {
    String advice =
        isRedirect()
            ? "the base address is wrong: redirects are not followed"
            : "the partner does not know the object, or does not allow it";
    return unusable("with status %d".formatted(status), advice, problem().orElse(null));
  }

  PartnerAnswerException unreadable(String what) {
    return unusable(
        "with %s as %s".formatted(what, mediaType()),
        "the base address is that of a website",
        null);
  }

  PartnerAnswerException tooLarge(long limit) {
    return unusable(
        "with more than %d bytes".formatted(limit), "AnswerLimits are too narrow", null);
  }

  PartnerAnswerException unusable(String how, String advice, @Nullable Problem problem) {
    return new PartnerAnswerException(
        "The answer to %s came %s.%nMaybe %s.".formatted(call, how, advice), status, problem);
  }

  private String mediaType() {
    return headers.firstValue("Content-Type").orElse("an unnamed type");
  }

  @Override
  public void close() {
    body.close();
  }
}
