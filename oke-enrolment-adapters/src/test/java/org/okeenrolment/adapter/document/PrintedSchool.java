package org.okeenrolment.adapter.document;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.attempt.AskDecision;
import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.GrantDecision;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Employee;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.plan.PersonalNeed;
import org.okeenrolment.plan.Roster;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.result.AddToReport;
import org.okeenrolment.result.AdmitLate;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.CloseReport;
import org.okeenrolment.result.ClosedReport;
import org.okeenrolment.result.DocumentReference;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.result.FileSessionReport;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.MeasurementBuilder;
import org.okeenrolment.result.RecordIrregularity;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.result.ReportDraft;
import org.okeenrolment.result.ReportVerification;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.SampleSchool;
import org.okeenrolment.testkit.sample.Samples;

/** A sitting of the sample school with its papers; what people write in it is given. */
final class PrintedSchool {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final LocalDate GRADED = LocalDate.of(2027, 1, 21);

  private final Store store = new InMemoryStore();
  private final SampleSchool school = SampleSchool.open(builder -> builder.store(store));
  private final ExamEnrolment exams = school.exams();
  private final UnaryOperator<String> text;
  private final List<Participation> seats = new ArrayList<>();
  private final Sitting sitting;
  private final StaffId invigilator = new StaffId("bakker");

  /** The kinds of documents. */
  enum Kind {
    BEFORE,
    ATTENDANCE_BEFORE,
    OPEN,
    CLOSED,
    ATTENDANCE,
    EXAM_FILE
  }

  /** Plans the sitting for Anna and others, of whom the second has more time. */
  PrintedSchool(int candidates, UnaryOperator<String> text) {
    this.text = text;
    school.register().exam(exam(), invigilator);
    school.register().employee(employee());
    for (int number = 1; number < candidates; number++) {
      school.register().student(student(number), school.cohort());
    }
    exams
        .enrolment()
        .enrolCohort(EnrolCohort.of(school.office(), school.cohort(), school.year()))
        .orElseThrow();
    sitting = plan(candidates);
    for (int number = 0; number < candidates; number++) {
      seats.add(seat(number));
    }
  }

  /** Answers a document as it is now. */
  ExamDocument document(Kind kind, Locale locale) {
    ExamDocuments documents = documents(locale);
    return switch (kind) {
      case BEFORE -> documents.sessionReport(roster());
      case ATTENDANCE_BEFORE -> documents.attendanceList(roster());
      case OPEN -> documents.sessionReport(draft());
      case CLOSED -> documents.sessionReport(draft(), closed(), verification());
      case ATTENDANCE -> documents.attendanceList(draft());
      case EXAM_FILE ->
          documents.examFile(exams.results().examFile(school.office(), anna()).orElseThrow());
    };
  }

  Roster roster() {
    return exams.planning().roster(school.office(), sitting.id()).orElseThrow();
  }

  ReportDraft draft() {
    return exams.sessionReports().draft(school.office(), sitting.id()).orElseThrow();
  }

  ClosedReport closed() {
    return exams.sessionReports().closed(school.office(), sitting.id()).orElseThrow();
  }

  private ReportVerification verification() {
    return exams.sessionReports().verify(school.office(), sitting.id()).orElseThrow();
  }

  ExamDocuments documents(Locale locale) {
    return ExamDocuments.builder()
        .persons(school.register())
        .catalogue(school.register())
        .clock(Clock.fixed(Samples.NOW, ZONE))
        .locale(locale)
        .build();
  }

  <T> T inTransaction(Function<Session, T> work) {
    return store.inTransaction(work);
  }

  ExamEnrolment exams() {
    return exams;
  }

  Actor office() {
    return school.office();
  }

  Sitting sitting() {
    return sitting;
  }

  /** Anna, whose exam file has something of everything. */
  StudentId anna() {
    return school.anna();
  }

  private Exam exam() {
    return new Exam(school.exam().id(), text.apply(school.exam().name()), true);
  }

  private Employee employee() {
    return Samples.employee(invigilator.value()).withDisplayName(text.apply("Bakker, Ans"));
  }

  private StudentId student(int number) {
    return number == 0 ? school.anna() : new StudentId("student-%03d".formatted(number));
  }

  private Person person(StudentId student, int number) {
    return Samples.person(student.value())
        .withStudentNumber(text.apply("10%04d".formatted(number)))
        .withDisplayName(text.apply("Vos, Anna %d van der".formatted(number)))
        .withIdCheckName(text.apply("Vos, Anna Maria van der"));
  }

  private Sitting plan(int candidates) {
    return exams
        .planning()
        .open(
            school
                .sitting()
                .name(text.apply("Rekenen, januari"))
                .room(new Room(new RoomId(text.apply("A-22")), text.apply("A 22"), candidates))
                .capacity(candidates)
                .addStaff(
                    new StaffRole(invigilator, new Role("invigilator")),
                    new StaffRole(new StaffId(text.apply("visser")), new Role(text.apply("gast"))))
                .build())
        .orElseThrow();
  }

  private Participation seat(int number) {
    StudentId student = student(number);
    school.register().put(person(student, number));
    if (number == 1) {
      PersonalNeed quarter = new PersonalNeed.Percent(BigDecimal.valueOf(25));
      school
          .register()
          .need(student, AssignedNeed.of("ExtraTime25%").extraTime(quarter).build())
          .need(student, AssignedNeed.of("Aid").aid(text.apply("spoken")).build());
    }
    Enrolment enrolment =
        exams.enrolment().ofStudent(school.office(), student).orElseThrow().get(0);
    ready(enrolment);
    SignUpByStaff signUp = new SignUpByStaff(school.office(), enrolment.id(), sitting.id());
    return exams.signUp().byStaff(signUp).orElseThrow();
  }

  /** Anna asks for her Go; the others get it unasked. */
  private void ready(Enrolment enrolment) {
    if (enrolment.of().student().equals(anna())) {
      AskDecision ask =
          new AskDecision(
              Actor.student(anna()),
              enrolment.id(),
              DecisionMatter.readiness(),
              text.apply("I did all exercises"));
      DecisionRequest asked = exams.decisions().ask(ask).orElseThrow().get(0);
      GrantDecision grant = new GrantDecision(school.teacher(), asked.id(), text.apply("she did"));
      exams.decisions().grant(grant).orElseThrow();
    } else {
      exams.approval().giveGo(new GiveGo(school.teacher(), enrolment.id())).orElseThrow();
    }
  }

  /** Holds the sitting: the first sits, the second is absent, the third is caught with a note. */
  PrintedSchool hold() {
    school.clock().moveTo(sitting.moment().end().plusSeconds(3600));
    admitLate(0);
    record(0, Attendance.PRESENT, "4.9");
    record(1, Attendance.NOT_PRESENT, null);
    exams
        .sessionReports()
        .irregularity(
            RecordIrregularity.builder()
                .actor(school.committee())
                .participation(seats.get(2).id())
                .category(text.apply("FRAUD"))
                .description(text.apply("a note under the calculator"))
                .build())
        .orElseThrow();
    exams
        .results()
        .file(
            FileSessionReport.builder()
                .actor(school.office())
                .sitting(sitting.id())
                .irregularities(text.apply("noise in the street\nfrom 10 o'clock"))
                .addDocuments(
                    new DocumentReference(
                        text.apply("d-1"), text.apply("other"), text.apply("scan.pdf")))
                .putFields(text.apply("takenIll"), text.apply("nobody"))
                .build())
        .orElseThrow();
    return this;
  }

  private void admitLate(int number) {
    Instant start = seats.get(number).moment().start();
    exams
        .sessionReports()
        .admitLate(
            AdmitLate.builder()
                .actor(school.office())
                .participation(seats.get(number).id())
                .arrivedAt(start.plusSeconds(600))
                .build())
        .orElseThrow();
  }

  private void record(int number, Attendance attendance, @Nullable String score) {
    MeasurementBuilder measured =
        Measurement.of(attendance, GRADED).comment(text.apply("second marker agrees"));
    if (score != null) {
      measured.score(score).taken(sitting.moment().end());
    }
    exams
        .results()
        .record(new RecordResult(school.office(), seats.get(number).id(), measured.build()))
        .orElseThrow();
  }

  /** Closes the report although something is missing, adds to it, and establishes what there is. */
  PrintedSchool close() {
    CloseReport close = CloseReport.of(school.office(), sitting.id());
    exams
        .sessionReports()
        .close(close.despiteWhatIsMissing(text.apply("the invigilator is ill")))
        .orElseThrow();
    exams
        .sessionReports()
        .add(new AddToReport(school.office(), sitting.id(), text.apply("nobody was late")))
        .orElseThrow();
    exams
        .results()
        .establish(new EstablishResult(school.committee(), seats.get(0).id()))
        .orElseThrow();
    return this;
  }
}
