package org.okeenrolment.monitor;

import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.StudentExam;

/**
 * An enrolment as the registration system has it (geregistreerde toetsinschrijving; {@code
 * componentOfferingAssociation} of OKE flows 1 and 5).
 *
 * <p>Immutable and thread-safe.
 *
 * @param association its id there
 * @param original the id of the enrolment of which it is an extra attempt ({@code
 *     orgAssociationId}); empty: it is none
 * @param of the student and the exam
 * @param state whether it is withdrawn there
 * @param attempt the number of the attempt that it stands for
 * @param result the result there, if there is one
 */
@Value.Builder
public record RegisteredEnrolment(
    String association,
    Optional<String> original,
    StudentExam of,
    State state,
    int attempt,
    Optional<RegisteredResult> result)
    implements WithRegisteredEnrolment {
  /**
   * How far an enrolment is at the registration system (status daar). Immutable and thread-safe.
   */
  public enum State {
    /** It stands, or has a result already (ingeschreven). */
    ENROLLED,
    /** It was withdrawn (afgemeld). */
    WITHDRAWN
  }

  /** Answers a builder for the first attempt of an enrolment that stands. */
  public static RegisteredEnrolmentBuilder builder() {
    return new RegisteredEnrolmentBuilder().state(State.ENROLLED).attempt(1);
  }

  /** Answers the id under which the enrolment itself is known. */
  String enrolment() {
    return original.orElse(association);
  }
}
