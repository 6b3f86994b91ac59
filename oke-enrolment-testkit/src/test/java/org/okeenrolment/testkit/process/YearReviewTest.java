package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.approve.GiveNoGo;
import org.okeenrolment.approve.WithdrawGo;
import org.okeenrolment.attempt.GrantExtraAttempt;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolByHand;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.monitor.ReviewFigures;
import org.okeenrolment.monitor.YearReview;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Opinion;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.CloseSitting;
import org.okeenrolment.result.RecordUnplanned;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.testkit.sample.Samples;

class YearReviewTest {
  private final Process process = new Process();
  private final Actor office = process.school.office();
  private final Actor teacher = process.school.teacher();
  private final Map<String, Enrolment> enrolments = new TreeMap<>();

  /**
   * Six students of one cohort are enrolled; the first two are passed, after a fail and at once.
   */
  @BeforeEach
  void aYear() {
    enrolSix();
    Sitting first = process.sitting(10);
    Sitting cancelled = process.later(1);
    Sitting resit = process.later(20);
    Participation failed = ready("s1", first);
    Participation passed = ready("s2", first);
    ready("s3", first);
    process.ready("s4");
    process.byStudent(enrolment("s4"), first).orElseThrow();
    process.exams.planning().cancel(new CancelSitting(office, cancelled.id(), "fire"));
    process.school.clock().advance(Duration.ofDays(9).plusHours(3));
    process.failed(failed);
    process.record(passed, measured(Attendance.PRESENT).score("6.0"));
    process.exams.results().close(new CloseSitting(office, first.id())).orElseThrow();
    process.school.clock().advance(Duration.ofDays(4));
    process.establish(passed);
    Participation again = process.byStaff(enrolment("s1"), resit).orElseThrow();
    process.school.clock().advance(Duration.ofDays(30));
    process.record(again, measured(Attendance.PRESENT).score("7.0"));
    process.establish(again);
  }

  @Test
  void enrolmentsOpinionsAndSignUpsAreCounted() {
    no("s5");
    process.exams.approval().giveGo(new GiveGo(process.school.committee(), id("s5"))).orElseThrow();
    process.exams.approval().withdrawGo(new WithdrawGo(teacher, id("s4"), "changed")).orElseThrow();
    process
        .exams
        .enrolment()
        .withdraw(new WithdrawEnrolment(office, id("s6"), "left"))
        .orElseThrow();
    ReviewFigures all = all();
    assertThat(all.students()).isEqualTo(6);
    assertThat(all.origins().numbers()).isEqualTo(Map.of(EnrolmentOrigin.AUTOMATIC, 6));
    assertThat(all.states().numbers())
        .isEqualTo(
            Map.of(
                EnrolmentState.OPEN, 3, EnrolmentState.COMPLETED, 2, EnrolmentState.WITHDRAWN, 1));
    assertThat(all.opinions().numbers())
        .isEqualTo(Map.of(Opinion.GO, 5, Opinion.NO_GO, 1, Opinion.WITHDRAWN, 1));
    assertThat(all.overrides()).isEqualTo(1);
    assertThat(all.signUps().numbers())
        .isEqualTo(Map.of(SignUpVariant.MANUAL, 4, SignUpVariant.SELF, 1));
  }

  @Test
  void anAttemptThatNobodyPlannedIsOneAndNoSignUp() {
    ReviewFigures before = all();
    Sitting sitting = process.later(60);
    process
        .exams
        .results()
        .recordUnplanned(
            RecordUnplanned.builder()
                .actor(teacher)
                .enrolment(id("s5"))
                .sitting(sitting.id())
                .measurement(measured(Attendance.PRESENT).score("4.0").build())
                .build())
        .orElseThrow();
    ReviewFigures all = all();
    assertThat(all.outcomes().total()).isEqualTo(before.outcomes().total() + 1);
    assertThat(all.attemptsUsed()).isEqualTo(before.attemptsUsed() + 1);
    assertThat(all.firstTaken()).isEqualTo(before.firstTaken() + 1);
    assertThat(all.signUps()).isEqualTo(before.signUps());
  }

  @Test
  void sittingsAreCountedWithTheUseOfTheirSeats() {
    ReviewFigures all = all();
    assertThat(all.sittings().states().numbers())
        .isEqualTo(Map.of(SittingState.OPEN, 1, SittingState.CANCELLED, 1, SittingState.CLOSED, 1));
    assertThat(all.sittings().seats()).isEqualTo(40);
    assertThat(all.sittings().taken()).isEqualTo(5);
    assertThat(all.sittings().used()).hasValue(5 / 40.0);
  }

  @Test
  void attemptsAbsenceAndResultsAreCounted() {
    process
        .exams
        .attempts()
        .grantExtra(
            GrantExtraAttempt.builder()
                .actor(process.school.committee())
                .enrolment(id("s3"))
                .count(2)
                .reason("hardship")
                .build())
        .orElseThrow();
    ReviewFigures all = all();
    assertThat(all.outcomes().numbers()).isEqualTo(Map.of("SAT", 3, "NO_SHOW", 2));
    assertThat(all.attemptsUsed()).isEqualTo(5);
    assertThat(all.extraAttempts()).isEqualTo(2);
    assertThat(all.firstTimePassRate()).as("of s1 and s2").hasValue(0.5);
    assertThat(all.attemptsToPass().numbers()).isEqualTo(Map.of(1, 1, 2, 1));
    assertThat(all.daysToResult().numbers()).isEqualTo(Map.of(4, 1, 14, 1));
    assertThat(all.daysToResult(50)).hasValue(4);
    assertThat(all.daysToResult(90)).hasValue(14);
  }

  @Test
  void anAttemptThatWasVoidIsNoneOfThoseThatItTookToPass() {
    Enrolment s5 = process.ready("s5");
    Participation broken = process.byStaff(s5, process.later(50)).orElseThrow();
    process.record(broken, measured(Attendance.PRESENT).score("4.0"));
    process.declareVoid(broken);
    Participation again = process.byStaff(s5, process.later(51)).orElseThrow();
    process.record(again, measured(Attendance.PRESENT).score("8.0"));
    assertThat(all().attemptsToPass().numbers()).isEqualTo(Map.of(1, 2, 2, 1));
    assertThat(all().firstTimePassRate()).as("of s1, s2 and s5").hasValue(2 / 3.0);
  }

  @Test
  void theFiguresComeByExamAndByCohortWithTheRegulationsThatDecided() {
    YearReview review = review();
    ReviewFigures all = review.all().orElseThrow();
    assertThat(review.exams()).isEqualTo(Map.of(Samples.REKENEN.id(), all));
    assertThat(review.cohorts().keySet()).isEqualTo(Set.of(process.school.cohort()));
    assertThat(review.cohorts().get(process.school.cohort()).states()).isEqualTo(all.states());
    assertThat(review.regulations()).isEqualTo(Map.of("REF-SCHOOL", Set.of(2)));
    assertThat(review.openFindings().total()).isZero();
  }

  @Test
  void aSmallGroupIsHiddenAndTheNextSmallestWithIt() {
    StudentExam other = new StudentExam(new StudentId("s7"), Samples.NETWERKEN.id());
    process.exams.enrolment().enrol(new EnrolByHand(office, other, Samples.YEAR)).orElseThrow();
    YearReview review = review();
    assertThat(review.all().orElseThrow().students()).isEqualTo(7);
    assertThat(review.exams()).isEmpty();
    assertThat(review.hiddenExams()).isEqualTo(Set.of(Samples.REKENEN.id(), other.exam()));
    assertThat(review.cohorts()).as("who is in none would be the difference").isEmpty();
    assertThat(review.hiddenCohorts()).isEqualTo(Set.of(process.school.cohort()));
  }

  @Test
  void whoIsEnrolledForTwoCohortsIsCountedInTheFirst() {
    ProgrammeCohort second =
        new ProgrammeCohort(new ProgrammeId("25187"), new CohortId("2026-2027"));
    process.school.register().plan(new ExamPlan(second, List.of(Samples.REKENEN.id()), List.of()));
    enrolments
        .keySet()
        .forEach(student -> process.school.register().student(new StudentId(student), second));
    process.exams.enrolment().enrolCohort(EnrolCohort.of(office, second, Samples.YEAR));
    assertThat(enrolmentsOf("s3")).allMatch(one -> one.purposes().contains(second));
    assertThat(review().cohorts().keySet())
        .as("two groups that overlap may differ by one student")
        .isEqualTo(Set.of(process.school.cohort()));
  }

  @Test
  void ofAYearWithFewStudentsNothingIsSaid() {
    process
        .exams
        .enrolment()
        .enrol(new EnrolByHand(office, Samples.of("s8"), Samples.YEAR.next()))
        .orElseThrow();
    YearReview next = process.exams.monitor().yearReview(office, Samples.YEAR.next()).orElseThrow();
    assertThat(next.all()).isEmpty();
    assertThat(next.exams()).isEmpty();
    assertThat(next.regulations()).isEmpty();
  }

  @Test
  void byDocumentsThatContradictEachOtherNothingIsCounted() {
    RegulationDocument oer =
        RegulationDocument.of("oer", Authority.INSTITUTION).addParams(ATTEMPTS_BASE.is(1)).build();
    RegulationDocument rival =
        RegulationDocument.of("rival", Authority.INSTITUTION)
            .addParams(ATTEMPTS_BASE.is(2))
            .build();
    Process other =
        new Process(builder -> builder.regulations(Regulations.of(oer).with(List.of(rival))));
    other.enrolled("anna");
    assertThat(codes(other.exams.monitor().yearReview(office, Samples.YEAR)))
        .containsExactly("AMBIGUOUS_POLICY");
    assertThat(codes(other.exams.monitor().seats(office, Samples.YEAR, null, 9)))
        .containsExactly("AMBIGUOUS_POLICY");
  }

  @Test
  void aTeacherDoesNotSeeTheYearOfTheSchool() {
    assertThat(codes(process.exams.monitor().yearReview(teacher, Samples.YEAR)))
        .containsExactly("NOT_AUTHORISED");
  }

  private void enrolSix() {
    List<String> students = Stream.of(1, 2, 3, 4, 5, 6).map(number -> "s" + number).toList();
    students.forEach(
        student ->
            process.school.register().student(new StudentId(student), process.school.cohort()));
    process
        .exams
        .enrolment()
        .enrolCohort(
            EnrolCohort.of(office, process.school.cohort(), Samples.YEAR)
                .withExcluded(process.school.anna()))
        .orElseThrow();
    students.forEach(student -> enrolments.put(student, enrolmentsOf(student).get(0)));
  }

  private List<Enrolment> enrolmentsOf(String student) {
    return process.exams.enrolment().ofStudent(office, new StudentId(student)).orElseThrow();
  }

  private Enrolment enrolment(String student) {
    return enrolments.get(student);
  }

  private EnrolmentId id(String student) {
    return enrolment(student).id();
  }

  private Participation ready(String student, Sitting sitting) {
    process.ready(student);
    return process.byStaff(enrolment(student), sitting).orElseThrow();
  }

  private void no(String student) {
    process.exams.approval().giveNoGo(new GiveNoGo(teacher, id(student), "not yet")).orElseThrow();
  }

  private ReviewFigures all() {
    return review().all().orElseThrow();
  }

  private YearReview review() {
    return process.exams.monitor().yearReview(office, Samples.YEAR).orElseThrow();
  }
}
