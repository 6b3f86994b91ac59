package org.okeenrolment.adapter.oke;

import java.time.ZoneId;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.port.ExamCatalogue;
import org.okeenrolment.port.Partners;
import org.okeenrolment.port.PersonDirectory;
import org.okeenrolment.port.SchoolRegister;

/**
 * From where messages are written (inrichting van het schrijven van berichten).
 *
 * <p>Immutable; as thread-safe as what is in it.
 *
 * @param persons the names and codes that a supplier needs, and the needs of students
 * @param catalogue what is known of exams, for needs that hold for some exams only
 * @param register what the registration system said of its exams
 * @param partners how the registration systems identify attempts
 * @param codec writes the messages
 * @param zone the time zone of the institution, for the offsets
 * @param organization the id of the institution as an organisation (table 2.7 of OKE); empty:
 *     partners are not told
 * @param documents which documents of its own it names in results; empty: none
 */
@Value.Builder
public record OkeOutboundSetup(
    PersonDirectory persons,
    ExamCatalogue catalogue,
    SchoolRegister register,
    Partners partners,
    OkeCodec codec,
    ZoneId zone,
    Optional<String> organization,
    Optional<ResultDocuments> documents)
    implements WithOkeOutboundSetup {
  /** Answers a builder without any value. */
  public static OkeOutboundSetupBuilder builder() {
    return new OkeOutboundSetupBuilder();
  }
}
