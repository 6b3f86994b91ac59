package org.okeenrolment.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.okeenrolment.adapter.timetable.TimetableFeed;
import org.okeenrolment.catalogue.Employee;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.Timetable;

/** Writes the timetables of a year, one by one, as calendars and as JSON. */
final class OutTimetables {
  private final School school;
  private final Path out;
  private final TimetableFeed feed;

  OutTimetables(School school, Path out) {
    this.school = school;
    this.out = out;
    this.feed =
        TimetableFeed.builder()
            .institution(School.INSTITUTION)
            .catalogue(school.register())
            .organizer(URI.create("mailto:examenbureau@school.example"))
            .zone(School.ZONE)
            .build();
  }

  void write(Pages pages) throws IOException {
    Files.createDirectories(out.resolve("timetables/students"));
    Files.createDirectories(out.resolve("timetables/staff"));
    for (StudentId student : school.register().students()) {
      String path = "timetables/students/" + student;
      write(path, school.exams().planning().timetable(School.OFFICE, student).orElseThrow());
      pages.add("Agenda's van studenten", name(student), path + ".ics");
    }
    for (StaffId staff : school.invigilators().all()) {
      String path = "timetables/staff/" + staff;
      write(path, ofStaff(staff));
      pages.add("Agenda's van surveillanten", name(staff), path + ".ics");
    }
  }

  private Timetable ofStaff(StaffId staff) {
    Interval year =
        new Interval(
            School.at(school.year().firstDay(), 0), School.at(school.year().lastDay(), 23));
    return school.exams().planning().timetable(School.OFFICE, staff, year).orElseThrow();
  }

  private void write(String path, Timetable timetable) throws IOException {
    Files.writeString(out.resolve(path + ".ics"), feed.calendar(timetable), UTF_8);
    Files.writeString(out.resolve(path + ".json"), feed.json(timetable), UTF_8);
  }

  private String name(StudentId student) {
    return school.register().person(student).map(Person::displayName).orElse(student.value());
  }

  private String name(StaffId staff) {
    return school.register().employee(staff).map(Employee::displayName).orElse(staff.value());
  }
}
