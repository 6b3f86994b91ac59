package org.okeenrolment.adapter.timetable;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.plan.Timetable;
import org.okeenrolment.port.ExamCatalogue;

/**
 * Writes the timetable of a student or a member of staff for his calendar (agenda-abonnement) or
 * for another system.
 *
 * <p>Who gets a timetable is for the host to decide: it has already asked {@code PlanningService}
 * for it. What is written has no names of persons and says nothing of needs: extra time is in the
 * end of a student's own time, and nowhere else; the name of a sitting, such as one in a quiet
 * room, is for staff. The same timetable is the same text, to the byte, so that a host can tell a
 * calendar that nothing has changed. Immutable; as thread-safe as the catalogue.
 *
 * @param institution the institution, so that identifiers differ between institutions
 * @param catalogue the names of exams; of which it does not know, the id is shown
 * @param organizer where the exam office is reached, such as {@code mailto:exams@school.example}
 * @param zone the time zone of the institution
 * @param locale Dutch where its language is {@code nl}, English otherwise
 */
@Value.Builder
public record TimetableFeed(
    InstitutionId institution, ExamCatalogue catalogue, URI organizer, ZoneId zone, Locale locale)
    implements WithTimetableFeed {
  /** Answers a builder for a feed in Dutch, in the time zone Europe/Amsterdam. */
  public static TimetableFeedBuilder builder() {
    return new TimetableFeedBuilder()
        .zone(ZoneId.of("Europe/Amsterdam"))
        .locale(new Locale("nl", "NL"));
  }

  /**
   * Answers the timetable as a calendar that is published (RFC 5545, with the name and the refresh
   * interval of RFC 7986), to be handed out as {@code text/calendar; charset=utf-8}.
   *
   * <p>What was cancelled stays in it with the status {@code CANCELLED}, since not every calendar
   * takes out what is missing. Of each event {@code UID} stays the same and {@code SEQUENCE} grows
   * with every change. Times are in the time zone of the institution, which is defined in the
   * calendar; an event of which a time occurs twice, since the clock is put back, is in UTC where
   * the later of the two is meant.
   *
   * @param timetable the timetable
   */
  public String calendar(Timetable timetable) {
    return new CalendarText(this).write(timetable);
  }

  /**
   * Answers the timetable as JSON in UTF-8, with two blanks of indentation and line feeds; {@code
   * docs/timetable.md} describes every field.
   *
   * @param timetable the timetable
   */
  public String json(Timetable timetable) {
    return new TimetableJson(this).write(timetable);
  }
}
