package org.okeenrolment.enrol;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentExam;

/**
 * One student who must take one exam (toetsinschrijving, aanmelding; {@code
 * componentOfferingAssociation} of OKE flow 1).
 *
 * <p>At most one enrolment is open for a student and an exam, however many programmes ask for it.
 * Immutable and thread-safe.
 *
 * @param id identifies the enrolment
 * @param of the student and the exam
 * @param schoolYear the school year in which the exam should be taken
 * @param origin where it came from
 * @param state how far it is
 * @param purposes the programmes and cohorts that ask for the exam, without doubles; empty when
 *     none is known
 * @param carriedOverFrom the enrolment of the year before that it continues, if any
 * @param delivered the attempts that registration systems delivered, with the ids under which they
 *     know them, in the order in which they did; empty: none knows it
 * @param budget the attempts that the registration system leaves to planning, if it said so
 * @param recorded how it came to be stored, or was changed last
 * @param revision counts the changes, from 0; a store refuses to save a stale one
 */
@Value.Builder
public record Enrolment(
    EnrolmentId id,
    StudentExam of,
    SchoolYear schoolYear,
    EnrolmentOrigin origin,
    EnrolmentState state,
    List<ProgrammeCohort> purposes,
    Optional<EnrolmentId> carriedOverFrom,
    List<DeliveredAttempt> delivered,
    Optional<AttemptBudget> budget,
    Recorded recorded,
    int revision)
    implements WithEnrolment {
  /** Takes copies of the lists. */
  public Enrolment {
    purposes = List.copyOf(purposes);
    delivered = List.copyOf(delivered);
  }

  /** Answers a builder for an open enrolment at revision 0. */
  public static EnrolmentBuilder builder() {
    return new EnrolmentBuilder().state(EnrolmentState.OPEN).revision(0);
  }

  /** Answers the ids under which its latest attempt was delivered; empty: none was. */
  public Optional<PartnerReference> partner() {
    return AttemptIdentityRules.latest(delivered.stream()).map(DeliveredAttempt::reference);
  }

  /**
   * Answers the latest attempt that one registration system delivered.
   *
   * @param partner the registration system
   */
  public Optional<DeliveredAttempt> latest(PartnerId partner) {
    return AttemptIdentityRules.latest(delivered(partner).stream());
  }

  /**
   * Answers the attempts that one registration system delivered, in the order in which it did.
   *
   * @param partner the registration system
   */
  public List<DeliveredAttempt> delivered(PartnerId partner) {
    return delivered.stream().filter(one -> one.reference().partner().equals(partner)).toList();
  }

  /** Answers the registration systems that know it, without doubles. */
  public List<PartnerId> partners() {
    return delivered.stream().map(one -> one.reference().partner()).distinct().toList();
  }

  /** Answers whether the exam still has to be passed. */
  public boolean isOpen() {
    return state == EnrolmentState.OPEN;
  }
}
