package org.okeenrolment.enrol;

import jakarta.validation.constraints.NotNull;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentExam;

/**
 * Take over an enrolment that the registration system delivers (toetsinschrijving ontvangen, OKE
 * flow 1).
 *
 * <p>Where the enrolment stands already, by its id at the partner or as the open one of the student
 * and exam, it is linked, and its budget replaced unless it is about an earlier attempt: the same
 * delivery twice changes nothing. A further attempt may come as a further enrolment, or as a raised
 * number, as the partner {@linkplain AttemptIdentity tells attempts apart}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor the partner
 * @param of the student and the exam
 * @param schoolYear the school year of the enrolment
 * @param partner the ids under which the partner knows it
 * @param budget the attempts that the partner leaves to planning
 */
@Value.Builder
public record ReceiveEnrolment(
    @NotNull Actor actor,
    @NotNull StudentExam of,
    @NotNull SchoolYear schoolYear,
    @NotNull PartnerReference partner,
    @NotNull AttemptBudget budget)
    implements Command, WithReceiveEnrolment {
  /** Answers a builder without any value. */
  public static ReceiveEnrolmentBuilder builder() {
    return new ReceiveEnrolmentBuilder();
  }
}
