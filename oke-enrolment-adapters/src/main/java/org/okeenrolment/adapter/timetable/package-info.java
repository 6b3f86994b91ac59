/**
 * Timetables of students and staff for calendars and other systems: iCalendar that can be
 * subscribed to, and JSON. iCalendar needs {@code org.mnode.ical4j:ical4j}; a module-path user adds
 * {@code ical4j.core} with {@code --add-modules}.
 */
@NullMarked
package org.okeenrolment.adapter.timetable;

import org.jspecify.annotations.NullMarked;
