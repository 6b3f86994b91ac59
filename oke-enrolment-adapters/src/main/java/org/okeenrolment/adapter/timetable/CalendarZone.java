package org.okeenrolment.adapter.timetable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.Interval;

/**
 * The time zone of the institution as a calendar defines and uses it, by the rules of the JDK: the
 * definitions of ical4j are others, and are looked up on the network where a host allows that.
 */
final class CalendarZone {
  /** Definitions start with the clock changes of this year, as everybody's do. */
  private static final int FIRST_YEAR = 1970;

  private static final int DAYS_OF_WEEK = 7;
  private static final int LAST = -1;
  private static final int NONE = 0;

  private final ZoneId zone;
  private final ZoneRules rules;

  CalendarZone(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
  }

  /** Answers the definition; empty where no yearly rule says it, and every time is in UTC. */
  Optional<VTimeZone> definition() {
    return isYearly()
        ? Optional.of(
            new VTimeZone(
                new PropertyList(List.of(new net.fortuna.ical4j.model.property.TzId(zone.getId()))),
                new ComponentList<>(
                    rules.getTransitionRules().stream().map(this::observance).toList())))
        : Optional.empty();
  }

  /** Answers start and end: local where that says which moment is meant, and UTC otherwise. */
  List<Property> moment(Interval moment) {
    if (isYearly() && Stream.of(moment.start(), moment.end()).allMatch(this::isLocal)) {
      return List.of(
          new DtStart<>(parameters(), local(moment.start())),
          new DtEnd<>(parameters(), local(moment.end())));
    }
    return List.of(new DtStart<>(moment.start()), new DtEnd<>(moment.end()));
  }

  private LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, zone);
  }

  /** Of a local time that occurs twice a calendar takes the first (RFC 5545, 3.3.5). */
  private boolean isLocal(Instant moment) {
    boolean afterAllExceptions =
        rules.getTransitions().stream()
            .allMatch(exception -> exception.getInstant().isBefore(moment));
    return afterAllExceptions && local(moment).atZone(zone).toInstant().equals(moment);
  }

  private boolean isYearly() {
    return !rules.getTransitionRules().isEmpty()
        && rules.getTransitionRules().stream().allMatch(CalendarZone::isWeekdayOfMonth);
  }

  /** Whether it is such as the last Sunday of March, on the clock of the place. */
  private static boolean isWeekdayOfMonth(ZoneOffsetTransitionRule rule) {
    DayOfWeek weekday = rule.createTransition(FIRST_YEAR).getDateTimeBefore().getDayOfWeek();
    return week(rule) != NONE && weekday == rule.getDayOfWeek();
  }

  /** The how-many-th of its weekdays it is in the month. */
  private static int week(ZoneOffsetTransitionRule rule) {
    int day = rule.getDayOfMonthIndicator();
    int lastWeek = rule.getMonth().maxLength() - DAYS_OF_WEEK + 1;
    if (day == LAST || (day == lastWeek && rule.getMonth() != Month.FEBRUARY)) {
      return LAST;
    }
    return day % DAYS_OF_WEEK == 1 && day < lastWeek ? day / DAYS_OF_WEEK + 1 : NONE;
  }

  private Observance observance(ZoneOffsetTransitionRule rule) {
    ZoneOffsetTransition first = rule.createTransition(FIRST_YEAR);
    PropertyList properties =
        new PropertyList(
            List.of(
                new TzOffsetFrom(first.getOffsetBefore()),
                new TzOffsetTo(first.getOffsetAfter()),
                new DtStart<>(first.getDateTimeBefore()),
                new RRule<LocalDateTime>(yearly(rule))));
    return first.getOffsetAfter().equals(rule.getStandardOffset())
        ? new Standard(properties)
        : new Daylight(properties);
  }

  private static String yearly(ZoneOffsetTransitionRule rule) {
    return "FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s"
        .formatted(
            rule.getMonth().getValue(), week(rule), rule.getDayOfWeek().name().substring(0, 2));
  }

  private ParameterList parameters() {
    return new ParameterList(List.of(new JdkZone(zone)));
  }

  /** Knows the zone without a look into the definitions of ical4j. */
  private static final class JdkZone extends TzId {
    private static final long serialVersionUID = 1L;

    private final ZoneId zone;

    JdkZone(ZoneId zone) {
      super(zone.getId());
      this.zone = zone;
    }

    @Override
    public ZoneId toZoneId(@Nullable TimeZoneRegistry registry) {
      return zone;
    }
  }
}
