package org.okeenrolment.adapter.timetable;

import static net.fortuna.ical4j.model.property.immutable.ImmutableCalScale.GREGORIAN;
import static net.fortuna.ical4j.model.property.immutable.ImmutableClazz.PRIVATE;
import static net.fortuna.ical4j.model.property.immutable.ImmutableMethod.PUBLISH;
import static net.fortuna.ical4j.model.property.immutable.ImmutableStatus.VEVENT_CANCELLED;
import static net.fortuna.ical4j.model.property.immutable.ImmutableStatus.VEVENT_CONFIRMED;
import static net.fortuna.ical4j.model.property.immutable.ImmutableTransp.OPAQUE;
import static net.fortuna.ical4j.model.property.immutable.ImmutableTransp.TRANSPARENT;
import static net.fortuna.ical4j.model.property.immutable.ImmutableVersion.VERSION_2_0;
import static org.okeenrolment.adapter.timetable.ContentLines.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.plan.Timetable;

/** A timetable as iCalendar. */
final class CalendarText {
  private static final Duration REFRESH = Duration.ofHours(1);

  private final TimetableFeed feed;
  private final TimetableTexts texts;
  private final CalendarZone zone;

  CalendarText(TimetableFeed feed) {
    this.feed = feed;
    this.texts = new TimetableTexts(feed);
    this.zone = new CalendarZone(feed.zone());
  }

  String write(Timetable timetable) {
    List<CalendarComponent> components = new ArrayList<>();
    zone.definition().ifPresent(components::add);
    timetable.entries().forEach(entry -> components.add(event(entry, VEVENT_CONFIRMED)));
    timetable.cancelled().forEach(entry -> components.add(event(entry, VEVENT_CANCELLED)));
    Calendar calendar =
        new Calendar(new PropertyList(head(timetable)), new ComponentList<>(components));
    return ContentLines.folded(calendar.toString());
  }

  private List<Property> head(Timetable timetable) {
    String name = texts.wording().text("calendar");
    String language = texts.wording().locale().getLanguage().toUpperCase(Locale.ROOT);
    List<Property> head = new ArrayList<>();
    head.add(new ProdId("-//oke-enrolment//timetable//" + language));
    head.add(VERSION_2_0);
    head.add(GREGORIAN);
    head.add(PUBLISH);
    head.add(new Uid(texts.uid("timetable of " + timetable.of().value())));
    lastChange(timetable).map(LastModified::new).ifPresent(head::add);
    head.add(new Name(name));
    head.add(new XProperty("X-WR-CALNAME", name));
    head.add(new RefreshInterval(with(Value.DURATION), REFRESH));
    head.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
    return head;
  }

  private static Optional<Instant> lastChange(Timetable timetable) {
    return Stream.concat(timetable.entries().stream(), timetable.cancelled().stream())
        .map(Timetable.Entry::changedAt)
        .max(Comparator.naturalOrder());
  }

  private VEvent event(Timetable.Entry entry, Status status) {
    boolean held = status.equals(VEVENT_CONFIRMED);
    List<Property> event = new ArrayList<>();
    event.add(new Uid(texts.uid(entry.id())));
    event.add(new Sequence(entry.sequence()));
    event.add(new DtStamp(entry.changedAt()));
    event.add(new LastModified(entry.changedAt()));
    event.addAll(zone.moment(entry.moment()));
    event.add(new Summary(text(held ? texts.summary(entry) : cancelled(entry))));
    entry.room().map(Room::name).map(ContentLines::text).map(Location::new).ifPresent(event::add);
    texts.sitting(entry).map(this::description).ifPresent(event::add);
    event.add(status);
    event.add(held ? OPAQUE : TRANSPARENT);
    event.add(PRIVATE);
    event.add(organizer());
    return new VEvent(new PropertyList(event));
  }

  private Description description(String sitting) {
    return new Description(text(texts.wording().text("sitting", sitting)));
  }

  private String cancelled(Timetable.Entry entry) {
    return texts.wording().text("cancelled", texts.summary(entry));
  }

  private Organizer organizer() {
    return new Organizer(with(new Cn(texts.wording().text("organizer"))), feed.organizer());
  }

  private static ParameterList with(Parameter parameter) {
    return new ParameterList(List.of(parameter));
  }
}
