package org.okeenrolment.internal;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.port.EligibilityCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks another system, and waits for its answer no longer than patience lasts. */
public record Eligibility(EligibilityCheck check, Duration patience) {
  private static final Logger LOG = LoggerFactory.getLogger(Eligibility.class);

  /** Checks that there is any patience. */
  public Eligibility {
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException(
          "The patience (%s) with the eligibility check is not positive.%nMaybe give it a second."
              .formatted(patience));
    }
  }

  /** Answers what the other system says; no answer is a refusal for now. */
  public Decision ask(StudentExam of) {
    try {
      return check
          .objection(of)
          .toCompletableFuture()
          .get(patience.toMillis(), TimeUnit.MILLISECONDS)
          .map(Eligibility::notPermitted)
          .orElse(Decision.allowed());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return unavailable(stopped);
    } catch (ExecutionException | TimeoutException | RuntimeException noAnswer) {
      return unavailable(noAnswer);
    }
  }

  private static Decision notPermitted(String why) {
    return Decision.refused(Reason.of("NOT_PERMITTED_ELSEWHERE").putFacts("why", why).build());
  }

  private static Decision unavailable(Exception noAnswer) {
    LOG.warn("The eligibility check gave no answer: {}.", noAnswer.getClass().getName());
    LOG.debug("No answer.", noAnswer);
    return Decision.refused(Reason.of("CHECK_UNAVAILABLE").build());
  }
}
