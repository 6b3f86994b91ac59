package org.okeenrolment.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.signup.ParticipationId;

/**
 * What the report of a sitting says (inhoud van het proces-verbaal).
 *
 * <p>It knows participations and no students, and every text that somebody wrote is sealed: so it
 * outlives the personal data of those who took part. Immutable and thread-safe.
 *
 * @param sitting the sitting
 * @param exam the exam
 * @param name the name of the sitting
 * @param moment when it was held
 * @param room where it was held, if there was a fixed place
 * @param staff who of the staff was there
 * @param participants who took part, without cancelled sign-ups of which nothing came
 * @param incidents what went wrong for single participants, in the order in which it was recorded
 * @param fields what was filed, field by field, in the order in which it came in
 * @param documents the documents that were filed, without doubles
 */
@Value.Builder
public record SessionRecord(
    SittingId sitting,
    ExamId exam,
    SealedText name,
    Interval moment,
    Optional<RoomId> room,
    List<StaffRole> staff,
    List<Participant> participants,
    List<Incident> incidents,
    List<Field> fields,
    List<Document> documents)
    implements WithSessionRecord {
  /** Takes copies of the lists. */
  public SessionRecord {
    staff = List.copyOf(staff);
    participants = List.copyOf(participants);
    incidents = List.copyOf(incidents);
    fields = List.copyOf(fields);
    documents = List.copyOf(documents);
  }

  /**
   * One who took part (deelnemer).
   *
   * <p>Immutable and thread-safe.
   *
   * @param participation his participation
   * @param moment when he sat
   * @param attendance whether he was there; empty: nothing is registered yet
   * @param taken the moment at which he handed in, where that is known
   */
  public record Participant(
      ParticipationId participation,
      Interval moment,
      Optional<Attendance> attendance,
      Optional<Instant> taken) {}

  /**
   * Something that went wrong for one participant (onregelmatigheid).
   *
   * <p>Immutable and thread-safe.
   *
   * @param participation his participation
   * @param category what kind it was; empty where it came with a result, in words only
   * @param description what happened
   * @param measure the measure that was taken, if one was
   * @param exclusion the days of the exclusion that the measure is; without ends: it is none
   */
  public record Incident(
      ParticipationId participation,
      Optional<String> category,
      SealedText description,
      Optional<String> measure,
      Days exclusion) {}

  /**
   * One field of the report (rubriek).
   *
   * <p>Immutable and thread-safe.
   *
   * @param name its name, as regulations write it, such as {@code remarks}
   * @param text what it says
   */
  public record Field(String name, SealedText text) {}

  /**
   * A document that belongs to the report (document).
   *
   * <p>Immutable and thread-safe.
   *
   * @param id the key under which the partner serves it
   * @param type the type, spelled as the standard
   * @param name the name for people
   */
  public record Document(String id, String type, SealedText name) {}

  /** Answers a builder without any value. */
  public static SessionRecordBuilder builder() {
    return new SessionRecordBuilder();
  }

  /** Answers the participations of which no attendance is registered yet. */
  public List<ParticipationId> withoutAttendance() {
    return participants.stream()
        .filter(one -> one.attendance().isEmpty())
        .map(Participant::participation)
        .toList();
  }

  /** Answers every sealed text, by the place at which it stands, such as {@code field 1}. */
  public Map<String, SealedText> texts() {
    Map<String, SealedText> texts = new TreeMap<>(Map.of("name", name));
    put("incident", incidents.stream().map(Incident::description), texts);
    put("field", fields.stream().map(Field::text), texts);
    put("document", documents.stream().map(Document::name), texts);
    return texts;
  }

  private static void put(String kind, Stream<SealedText> all, Map<String, SealedText> texts) {
    List<SealedText> list = all.toList();
    for (int place = 0; place < list.size(); place++) {
      texts.put(kind + " " + (place + 1), list.get(place));
    }
  }

  void write(CanonicalText text) {
    text.line("sitting", sitting, exam, name.hash(), moment.start(), moment.end(), room);
    staff.forEach(one -> text.line("staff", one.staff(), one.role()));
    participants.forEach(
        one ->
            text.line(
                "participant",
                one.participation(),
                one.moment().start(),
                one.moment().end(),
                one.attendance(),
                one.taken()));
    incidents.forEach(
        one ->
            text.line(
                "incident",
                one.participation(),
                one.category(),
                one.description().hash(),
                one.measure(),
                one.exclusion().from(),
                one.exclusion().to()));
    fields.forEach(one -> text.line("field", one.name(), one.text().hash()));
    documents.forEach(one -> text.line("document", one.id(), one.type(), one.name().hash()));
  }
}
