package org.okeenrolment.adapter.oke;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.adapter.oke.wire.Problem;

/**
 * The answer to a request of OKE (antwoord).
 *
 * <p>Immutable and thread-safe.
 *
 * @param status the status code of HTTP
 * @param problem what is wrong, where something is
 * @param findings what in the message was not as the standard says
 * @param retryAfter after how long the request may be sent again ({@code Retry-After}), where the
 *     answer says so
 */
@Value.Builder
public record OkeResponse(
    int status, Optional<Problem> problem, List<OkeFinding> findings, Optional<Duration> retryAfter)
    implements WithOkeResponse {
  /** Takes a copy of the findings. */
  public OkeResponse {
    findings = List.copyOf(findings);
  }

  /**
   * Makes an answer that does not say when to come back.
   *
   * @param status the status code of HTTP
   * @param problem what is wrong, where something is
   * @param findings what in the message was not as the standard says
   */
  public OkeResponse(int status, Optional<Problem> problem, List<OkeFinding> findings) {
    this(status, problem, findings, Optional.empty());
  }

  /** Answers a builder without any value. */
  public static OkeResponseBuilder builder() {
    return new OkeResponseBuilder();
  }

  /** Answers whether the request was carried out. */
  public boolean isSuccess() {
    return status / 100 == 2;
  }

  /**
   * Answers a success.
   *
   * @param status 200 or 201
   * @param findings what was not as the standard says
   */
  public static OkeResponse success(int status, List<OkeFinding> findings) {
    return new OkeResponse(status, Optional.empty(), findings);
  }

  /**
   * Answers a problem.
   *
   * @param status the status code
   * @param title what is wrong, in short
   * @param detail what exactly, and what could be done
   */
  public static OkeResponse problem(int status, String title, String detail) {
    return new OkeResponse(
        status, Optional.of(new Problem(Integer.toString(status), title, detail)), List.of());
  }
}
