package org.okeenrolment.testkit.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.DecisionRequestId;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Employee;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingId;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Opinion;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.Irregularity;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.ReportAddendum;
import org.okeenrolment.result.ReportClosure;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.ResultId;
import org.okeenrolment.result.SealedText;
import org.okeenrolment.result.SessionRecord;
import org.okeenrolment.result.SessionReport;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;

/**
 * Small valid values to start a test from; change them with their {@code with} methods.
 *
 * <p>Thread-safe.
 */
public final class Samples {
  /** A generic exam. */
  public static final Exam REKENEN = new Exam(new ExamId("rekenen-3f"), "Rekenen 3F", true);

  /** An exam of one programme. */
  public static final Exam NETWERKEN = new Exam(new ExamId("netwerken"), "Netwerken", false);

  /** Somebody of the exam office. */
  public static final Actor OFFICE = Actor.staff(new StaffId("jansen"), Role.EXAM_OFFICE);

  /** The school year in which the samples lie. */
  public static final SchoolYear YEAR = new SchoolYear(2026);

  /** The moment at which the samples were recorded, in that year. */
  public static final Instant NOW = Instant.parse("2027-01-11T09:00:00Z");

  /** How the samples were recorded. */
  public static final Recorded RECORDED = new Recorded(NOW, OFFICE, new JournalId("journal-1"));

  private Samples() {}

  /**
   * Answers an open enrolment for {@link #REKENEN}.
   *
   * @param id its id
   * @param student the student
   */
  public static Enrolment enrolment(String id, String student) {
    return Enrolment.builder()
        .id(new EnrolmentId(id))
        .of(of(student))
        .schoolYear(YEAR)
        .origin(EnrolmentOrigin.MANUAL)
        .recorded(RECORDED)
        .build();
  }

  /**
   * Answers a student and {@link #REKENEN}.
   *
   * @param student the student
   */
  public static StudentExam of(String student) {
    return new StudentExam(new StudentId(student), REKENEN.id());
  }

  /**
   * Answers an exam that is to be planned in {@link #YEAR}.
   *
   * @param partner the registration system
   * @param offering its id there
   */
  public static PlannableExam plannable(PartnerId partner, String offering) {
    return PlannableExam.builder()
        .partner(partner)
        .offering(offering)
        .code("REK-2027")
        .exam(REKENEN)
        .period(new Interval(NOW, NOW.plus(Duration.ofDays(100))))
        .finalResultsAllowed(true)
        .cancelled(false)
        .build();
  }

  /**
   * Answers a Go of a subject teacher.
   *
   * @param student for whom
   */
  public static Approval go(String student) {
    return Approval.builder()
        .of(of(student))
        .role(Role.SUBJECT_TEACHER)
        .opinion(Opinion.GO)
        .recorded(RECORDED)
        .build();
  }

  /**
   * Answers an attempt that was taken and not graded yet.
   *
   * @param id its id
   * @param student the student
   */
  public static LedgerEntry attempt(String id, String student) {
    return LedgerEntry.builder()
        .of(of(student))
        .fact(
            Fact.Attempt.of(LocalDate.of(2027, 1, 20), AttemptOutcome.SAT)
                .id(new AttemptId(id))
                .build())
        .sequence(1)
        .recorded(RECORDED)
        .build();
  }

  /**
   * Answers a request for an extra attempt, which the exam committee decides.
   *
   * @param id its id
   * @param student the student
   */
  public static DecisionRequest request(String id, String student) {
    return DecisionRequest.builder()
        .id(new DecisionRequestId(id))
        .enrolment(new EnrolmentId("enrolment-of-" + student))
        .of(of(student))
        .matter(DecisionMatter.extra())
        .role(Role.EXAM_COMMITTEE)
        .reason("I was ill")
        .asked(RECORDED)
        .build();
  }

  /**
   * Answers an open sitting of two hours for {@link #REKENEN}, without a room.
   *
   * @param id its id
   * @param capacity how many students can take part
   */
  public static Sitting sitting(String id, int capacity) {
    Instant start = NOW.plus(Duration.ofDays(9));
    return Sitting.builder()
        .id(new SittingId(id))
        .exam(REKENEN.id())
        .announcedAt(NOW)
        .name("Rekenen " + id)
        .moment(new Interval(start, start.plus(Duration.ofHours(2))))
        .capacity(capacity)
        .recorded(RECORDED)
        .build();
  }

  /**
   * Answers a sign-up by staff.
   *
   * @param id its id
   * @param student the student
   * @param sitting the sitting
   */
  public static Participation participation(String id, String student, Sitting sitting) {
    return Participation.builder()
        .id(new ParticipationId(id))
        .enrolment(new EnrolmentId("enrolment-of-" + student))
        .of(of(student))
        .sitting(sitting.id())
        .moment(sitting.moment())
        .variant(SignUpVariant.MANUAL)
        .recorded(RECORDED)
        .build();
  }

  /**
   * Answers a provisional result.
   *
   * @param id its id
   * @param participation the participation
   * @param score the score
   */
  public static ResultEntry result(String id, ParticipationId participation, String score) {
    return ResultEntry.builder()
        .id(new ResultId(id))
        .participation(participation)
        .measurement(
            Measurement.of(Attendance.PRESENT, LocalDate.of(2027, 1, 20)).score(score).build())
        .recorded(RECORDED)
        .build();
  }

  /**
   * Answers an irregularity without measure.
   *
   * @param participation for whom something went wrong
   */
  public static Irregularity irregularity(Participation participation) {
    return Irregularity.builder()
        .sitting(participation.sitting())
        .participation(participation.id())
        .category("FRAUD")
        .description("a phone on the table")
        .recorded(RECORDED)
        .build();
  }

  /**
   * Answers the closed report of a sitting in which nobody took part.
   *
   * @param sitting the sitting
   */
  public static ReportClosure closure(Sitting sitting) {
    return ReportClosure.builder()
        .record(
            SessionRecord.builder()
                .sitting(sitting.id())
                .exam(sitting.exam())
                .name(SealedText.of(sitting.name(), "salt"))
                .moment(sitting.moment())
                .build())
        .hash("")
        .recorded(RECORDED)
        .build()
        .sealed();
  }

  /**
   * Answers the first addendum to a closed report.
   *
   * @param closure the closed report
   */
  public static ReportAddendum addendum(ReportClosure closure) {
    return ReportAddendum.builder()
        .sitting(closure.sitting())
        .number(1)
        .remark(SealedText.of("the alarm was false", "salt"))
        .previous(closure.hash())
        .hash("")
        .recorded(RECORDED)
        .build()
        .sealed();
  }

  /**
   * Answers a session report without documents.
   *
   * @param sitting the sitting
   * @param irregularities what went wrong
   */
  public static SessionReport report(SittingId sitting, String irregularities) {
    return SessionReport.builder()
        .sitting(sitting)
        .irregularities(irregularities)
        .recorded(RECORDED)
        .build();
  }

  /**
   * Answers a journal entry without effects.
   *
   * @param id its id
   */
  public static JournalEntry entry(String id) {
    return JournalEntry.builder()
        .id(new JournalId(id))
        .at(NOW)
        .actor(OFFICE)
        .command("EnrolByHand")
        .build();
  }

  /**
   * Answers an open finding about {@code sitting-1}; its id is made from its type.
   *
   * @param type its type
   */
  public static Finding finding(String type) {
    return Finding.builder()
        .id(new FindingId("finding " + type))
        .type(type)
        .object("sitting")
        .objectId("sitting-1")
        .detail("found by a test")
        .recorded(RECORDED)
        .build();
  }

  /**
   * Answers a student as a person.
   *
   * @param student his id, from which his number and mail are made
   */
  public static Person person(String student) {
    return Person.builder()
        .id(new StudentId(student))
        .studentNumber("number of " + student)
        .givenName("Anna")
        .surname("Vos")
        .displayName("Vos, Anna")
        .mail(student + "@school.example")
        .build();
  }

  /**
   * Answers a member of staff as a person.
   *
   * @param staff his id, from which his mail is made
   */
  public static Employee employee(String staff) {
    return Employee.builder()
        .id(new StaffId(staff))
        .givenName("Ans")
        .surname("Bakker")
        .displayName("Bakker, Ans")
        .mail(staff + "@school.example")
        .build();
  }
}
