package org.okeenrolment.adapter.timetable;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolByHand;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.ChangeSitting;
import org.okeenrolment.plan.PersonalNeed;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingChange;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.plan.Timetable;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.MoveSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.testkit.sample.SampleSchool;

/** The sample school with sittings, and the timetables that it publishes. */
final class PlannedSchool {
  static final StaffId VISSER = new StaffId("visser");
  static final StaffRole INVIGILATOR = new StaffRole(VISSER, new Role("invigilator"));
  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  static final Room ROOM = new Room(new RoomId("a-22"), "A-22", 30);

  final SampleSchool school = SampleSchool.open();
  final ExamEnrolment exams = school.exams();

  static TimetableFeed feed(SampleSchool school, String language) {
    return TimetableFeed.builder()
        .institution(new InstitutionId("school"))
        .catalogue(school.register())
        .organizer(URI.create("mailto:examens@school.example"))
        .locale(new Locale(language))
        .build();
  }

  TimetableFeed feed() {
    return feed(school, "nl");
  }

  Enrolment ready(String student) {
    StudentExam of = new StudentExam(new StudentId(student), school.exam().id());
    Enrolment enrolment =
        exams.enrolment().enrol(new EnrolByHand(school.office(), of, school.year())).orElseThrow();
    exams.approval().giveGo(new GiveGo(school.teacher(), enrolment.id())).orElseThrow();
    return enrolment;
  }

  /** A quarter more time. */
  void needsTime(String student) {
    school
        .register()
        .need(
            new StudentId(student),
            AssignedNeed.of("ExtraTime25%")
                .extraTime(new PersonalNeed.Percent(BigDecimal.valueOf(25)))
                .build());
  }

  Sitting open(Interval moment) {
    return exams
        .planning()
        .open(
            school
                .sitting()
                .moment(moment)
                .room(ROOM)
                .addStaff(INVIGILATOR)
                .override("as tests like it")
                .build())
        .orElseThrow();
  }

  /** A sitting some days from the start. */
  Sitting open(int days) {
    return open(days(days));
  }

  Interval days(int days) {
    Interval moment = school.sitting().build().moment();
    return new Interval(
        moment.start().plus(Duration.ofDays(days)), moment.end().plus(Duration.ofDays(days)));
  }

  static Interval between(String start, String end) {
    return Interval.of(LocalDateTime.parse(start), LocalDateTime.parse(end), ZONE);
  }

  Outcome<Participation> signUp(Enrolment enrolment, Sitting sitting) {
    return exams
        .signUp()
        .byStaff(
            new SignUpByStaff(school.office(), enrolment.id(), sitting.id()).outsideWindow("now"));
  }

  Outcome<SittingChange> change(Sitting sitting, UnaryOperator<Sitting> change) {
    return exams
        .planning()
        .change(
            ChangeSitting.builder()
                .actor(school.office())
                .changed(change.apply(sitting))
                .reason("better so")
                .override("as tests like it")
                .participants(ChangeSitting.Participants.MOVE_ALONG)
                .build());
  }

  Outcome<SittingChange> cancel(Sitting sitting) {
    return exams.planning().cancel(new CancelSitting(school.office(), sitting.id(), "fire"));
  }

  Outcome<?> signOff(Participation seat) {
    return exams.signUp().cancel(new CancelSignUp(school.office(), seat.id(), "ill"));
  }

  Outcome<?> move(Participation seat, Sitting to) {
    return exams.signUp().move(new MoveSignUp(school.office(), seat.id(), to.id(), "better"));
  }

  Timetable ofStudent(String student) {
    return exams.planning().timetable(school.office(), new StudentId(student)).orElseThrow();
  }

  Timetable ofVisser() {
    Actor visser = Actor.staff(VISSER, Role.SUBJECT_TEACHER);
    Interval year = between("2026-08-01T00:00", "2027-08-01T00:00");
    return exams.planning().timetable(visser, VISSER, year).orElseThrow();
  }

  List<ReadCalendar> events(Timetable timetable) {
    return ReadCalendar.of(feed().calendar(timetable)).events();
  }
}
