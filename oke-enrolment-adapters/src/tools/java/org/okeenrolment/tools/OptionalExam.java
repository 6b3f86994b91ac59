package org.okeenrolment.tools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.attempt.GrantPermission;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamStructure;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.enrol.EnrolByHand;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.CountedPer;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Parameters;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Selector;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.CloseSitting;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.result.FileSessionReport;
import org.okeenrolment.result.FinalGrade;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;

/**
 * An exam that nobody must take (keuzedeel): the school enrols by hand, holds it itself in two
 * parts on one day, and the final grade says who passed.
 */
final class OptionalExam {
  private static final ExamId EXAM = new ExamId("5b0c61b8-7c39-4a52-9d0e-6f1f2a3b4c5d");
  private static final List<String> PARTS = List.of("theory", "practice");
  private static final String CATEGORY = "category";
  private static final String OPTIONAL = "OPTIONAL";
  private static final int CHOSEN_ONE_IN = 20;
  private static final int SIGN_UP_DAYS_BEFORE = 5;
  private static final int ESTABLISHED_DAYS_AFTER = 14;
  private static final int PASS = 6;

  private final School school;
  private final ExamEnrolment exams;
  private final Figures figures;
  private final Actor teacher = School.teacherOf(EXAM);
  private final List<Enrolment> enrolments = new ArrayList<>();

  OptionalExam(School school) {
    this.school = school;
    this.exams = school.exams();
    this.figures = school.figures();
  }

  /** What holds for it: its parts count apart, and a second one on a day is for the student. */
  static RegulationDocument regulation() {
    return RegulationDocument.of("REF-SCHOOL-OPTIONAL", Authority.COMPONENT)
        .title("Examenreglement van de voorbeeldschool, keuzedelen")
        .constructed(true)
        .putScope(CATEGORY, new Selector.Is(OPTIONAL))
        .addParams(Parameters.COUNTED_PER.is(CountedPer.PART), Parameters.MAX_PER_DAY.is(1))
        .build();
  }

  /** One student in 20 chooses it, and one of them changes his mind. */
  void enrol(SchoolYear year) {
    school
        .register()
        .exam(new Exam(EXAM, "Keuzedeel Ondernemen", false), School.teacher(EXAM))
        .selector(EXAM, CATEGORY, OPTIONAL)
        .structure(EXAM, new ExamStructure(PARTS, Map.of(), Map.of()));
    List<StudentId> choosing =
        school
            .chance()
            .some(school.register().students(), CHOSEN_ONE_IN, "optional", student -> student)
            .stream()
            .filter(this::isHere)
            .toList();
    for (StudentId student : choosing) {
      EnrolByHand byHand = new EnrolByHand(School.OFFICE, new StudentExam(student, EXAM), year);
      enrolments.add(exams.enrolment().enrol(byHand).orElseThrow());
    }
    school.chance().one(List.copyOf(enrolments), "drops", Enrolment::id).ifPresent(this::withdraw);
  }

  /** Whoever left has nothing open. */
  private boolean isHere(StudentId student) {
    return exams.enrolment().ofStudent(School.OFFICE, student).orElseThrow().stream()
        .anyMatch(Enrolment::isOpen);
  }

  private void withdraw(Enrolment enrolment) {
    exams
        .enrolment()
        .withdraw(new WithdrawEnrolment(School.OFFICE, enrolment.id(), "changed his mind"))
        .orElseThrow();
    enrolments.remove(enrolment);
    figures.add(Figure.WITHDRAWN_BY_HAND);
  }

  /** Holds both parts on a day. */
  void hold(Round.Staff staff, LocalDate day) {
    if (enrolments.isEmpty()) {
      return;
    }
    school.clock().moveTo(School.at(day.minusDays(SIGN_UP_DAYS_BEFORE), 9));
    staff.teachers().decide(EXAM, enrolments);
    List<Participation> seats = new ArrayList<>();
    List<SittingId> sittings = new ArrayList<>();
    for (String part : PARTS) {
      Sitting sitting = open(day, part);
      sittings.add(sitting.id());
      enrolments.forEach(enrolment -> signUp(enrolment, sitting).ifPresent(seats::add));
    }
    staff.papers().takeAlong(sittings);
    school.clock().moveTo(School.at(day, 18));
    seats.forEach(seat -> record(seat, day));
    sittings.forEach(this::close);
    staff.reports().close(sittings);
    school.clock().moveTo(School.at(day.plusDays(ESTABLISHED_DAYS_AFTER), 16));
    seats.forEach(
        seat ->
            exams
                .results()
                .establish(new EstablishResult(School.COMMITTEE, seat.id()))
                .orElseThrow());
    enrolments.forEach(this::grade);
  }

  private Sitting open(LocalDate day, String part) {
    int hour = 9 + 3 * PARTS.indexOf(part);
    figures.add(Figure.SITTINGS);
    figures.add(Figure.OPTIONAL_SITTINGS);
    return exams
        .planning()
        .open(
            OpenSitting.builder()
                .actor(School.OFFICE)
                .exam(EXAM)
                .part(part)
                .name("%s, %s".formatted(school.name(EXAM), part))
                .moment(new Interval(School.at(day, hour), School.at(day, hour + 2)))
                .capacity(enrolments.size())
                .build())
        .orElseThrow();
  }

  /** Where it is the second exam on the day, the student says that he wants it so. */
  private Optional<Participation> signUp(Enrolment enrolment, Sitting sitting) {
    SignUpByStaff signUp = new SignUpByStaff(teacher, enrolment.id(), sitting.id());
    boolean asks =
        exams.explain(signUp).pending().stream()
            .anyMatch(pending -> pending.topic().equals(Pending.LOAD));
    if (asks) {
      permit(enrolment, LocalDate.ofInstant(sitting.moment().start(), School.ZONE));
    }
    Outcome<Participation> signedUp = exams.signUp().byStaff(signUp);
    if (!signedUp.isDone()) {
      figures.add(Figure.REFUSED);
      return Optional.empty();
    }
    figures.add(Figure.SIGN_UPS_BY_STAFF);
    figures.add(Figure.OPTIONAL_SIGN_UPS);
    return Optional.of(signedUp.orElseThrow());
  }

  private void permit(Enrolment enrolment, LocalDate day) {
    exams
        .attempts()
        .permit(
            GrantPermission.of(Fact.Granted.Topic.LOAD)
                .actor(Actor.student(enrolment.of().student()))
                .enrolment(enrolment.id())
                .sittingAt(day)
                .reason("I would rather have it done")
                .build())
        .orElseThrow();
    figures.add(Figure.PERMITTED);
  }

  private void record(Participation seat, LocalDate day) {
    BigDecimal score = BigDecimal.valueOf(45 + school.chance().below(55, "grade", seat.id()), 1);
    Measurement measurement =
        Measurement.of(Attendance.PRESENT, day).score(score.toPlainString()).build();
    exams.results().record(new RecordResult(teacher, seat.id(), measurement)).orElseThrow();
  }

  private void close(SittingId sitting) {
    exams.results().close(new CloseSitting(School.OFFICE, sitting)).orElseThrow();
    exams
        .results()
        .file(
            FileSessionReport.builder()
                .actor(teacher)
                .sitting(sitting)
                .irregularities("Geen bijzonderheden")
                .build())
        .orElseThrow();
  }

  /** Whose final grade is a pass has passed the exam, and nobody else. */
  private void grade(Enrolment enrolment) {
    List<Fact.Attempt> counting =
        exams.results().counting(teacher, enrolment.id()).orElseThrow().value();
    FinalGrade grade = exams.results().finalGrade(teacher, enrolment.id()).orElseThrow().value();
    Surprise.unlessEqual(
        counting.size() == PARTS.size(),
        grade instanceof FinalGrade.Known,
        "as a final grade of the parts that count");
    boolean passed = grade instanceof FinalGrade.Known known && known.grade() >= PASS;
    Surprise.unlessEqual(passed, isCompleted(enrolment), "as a pass of the optional exam");
    figures.add(passed ? Figure.OPTIONAL_PASSED : Figure.OPTIONAL_FAILED);
  }

  private boolean isCompleted(Enrolment enrolment) {
    return exams
        .enrolment()
        .ofStudent(School.OFFICE, enrolment.of().student())
        .orElseThrow()
        .stream()
        .filter(one -> one.id().equals(enrolment.id()))
        .anyMatch(one -> one.state() == EnrolmentState.COMPLETED);
  }
}
