package org.okeenrolment.tools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.OpenSittingBuilder;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.StaffRole;

/** The planner: opens the sittings of a week, each in a room of its own. */
final class Planner {
  /** How many students a room holds. */
  static final int SEATS = 30;

  private static final int DAYS = 5;
  private static final int LARGE = 10;
  private static final int SHORT = 4;

  private final School school;
  private final ExamEnrolment exams;
  private final Figures figures;
  private final LocalDate monday;
  private final Map<LocalDate, Integer> roomsInUse = new HashMap<>();

  Planner(School school, LocalDate monday) {
    this.school = school;
    this.exams = school.exams();
    this.figures = school.figures();
    this.monday = monday;
  }

  /** Opens as many sittings of an exam as its candidates need. */
  List<SittingId> open(ExamId exam, List<Enrolment> candidates) {
    int slot = slot(candidates.get(0));
    LocalDate day = monday.plusDays(slot % DAYS);
    int hour = 9 + 3 * (slot / DAYS % 3);
    Interval moment = new Interval(School.at(day, hour), School.at(day, hour + 2));
    int wanted = candidates.size();
    List<SittingId> open = new ArrayList<>();
    for (int part = 0; part * SEATS < wanted; part++) {
      int room = roomsInUse.merge(day, 1, Integer::sum);
      OpenSittingBuilder sitting =
          inRoom(room, school.invigilators().of(room))
              .exam(exam)
              .moment(moment)
              .name("%s, %s, %d".formatted(school.name(exam), day, part + 1))
              .capacity(seats(wanted));
      open.add(open(sitting.build()).id());
    }
    return open;
  }

  /** Opens one more sitting at the same moment, with an invigilator who is free then. */
  Sitting openBeside(Sitting other, String name, int seats) {
    LocalDate day = LocalDate.ofInstant(other.moment().start(), School.ZONE);
    int room = roomsInUse.merge(day, 1, Integer::sum);
    return open(
        inRoom(room, free(room, other.moment()))
            .exam(other.exam())
            .moment(other.moment())
            .name("%s, %s".formatted(other.name(), name))
            .capacity(seats)
            .build());
  }

  private static OpenSittingBuilder inRoom(int number, StaffId invigilator) {
    String name = "A-%04d".formatted(number);
    return OpenSitting.builder()
        .actor(School.OFFICE)
        .room(new Room(new RoomId(name), name, SEATS))
        .addStaff(new StaffRole(invigilator, new Role("invigilator")));
  }

  private Sitting open(OpenSitting sitting) {
    figures.add(Figure.SITTINGS);
    return exams.planning().open(sitting).orElseThrow();
  }

  /** One of another room who has nothing at that moment, or one more. */
  private StaffId free(int room, Interval moment) {
    return IntStream.range(1, room)
        .mapToObj(school.invigilators()::of)
        .filter(one -> hasNothing(one, moment))
        .findFirst()
        .orElseGet(() -> school.invigilators().of(room));
  }

  private boolean hasNothing(StaffId invigilator, Interval moment) {
    return exams
        .planning()
        .timetable(School.OFFICE, invigilator, moment)
        .orElseThrow()
        .entries()
        .isEmpty();
  }

  /** A large exam that fits in one room is four seats short, so that somebody has to wait. */
  private static int seats(int wanted) {
    return wanted > LARGE && wanted <= SEATS ? wanted - SHORT : SEATS;
  }

  /**
   * The place of the exam in the year of its students: no two at the same moment, where possible.
   */
  private int slot(Enrolment one) {
    List<Enrolment> own =
        exams.enrolment().ofStudent(School.OFFICE, one.of().student()).orElseThrow();
    return Math.max(0, own.indexOf(one));
  }
}
