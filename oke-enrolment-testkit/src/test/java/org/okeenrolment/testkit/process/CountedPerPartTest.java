package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.COUNTED_PER;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamStructure;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.ReviewFigures;
import org.okeenrolment.overview.StudentOverview;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.CountedPer;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.rollover.CarryOverResult;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpGenericExam;

/** An exam of two parts of which the attempts are counted apart: two for each. */
class CountedPerPartTest {
  private final Process process =
      new Process(
          RegulationDocument.of("oer", Authority.INSTITUTION)
              .addParams(COUNTED_PER.is(CountedPer.PART), ATTEMPTS_BASE.is(2))
              .build());
  private final Actor office = process.school.office();
  private final Enrolment anna = process.enrolled("anna");
  private int days;

  @BeforeEach
  void anExamInParts() {
    process
        .school
        .register()
        .structure(
            process.school.exam().id(),
            new ExamStructure(List.of("reading", "writing"), Map.of(), Map.of()));
  }

  private Sitting sitting(String part) {
    Instant start = process.school.sitting().build().moment().start().plus(Duration.ofDays(days++));
    return process
        .exams
        .planning()
        .open(
            process
                .school
                .sitting()
                .moment(new Interval(start, start.plus(Duration.ofHours(1))))
                .part(part)
                .build())
        .orElseThrow();
  }

  private Participation signedUp(String part) {
    return process.byStaff(anna, sitting(part)).orElseThrow();
  }

  private Standing standing() {
    return process.exams.attempts().standing(office, anna.id()).orElseThrow();
  }

  private StudentOverview.OpenExam overview() {
    return process
        .exams
        .overviews()
        .ofStudent(office, anna.of().student(), null, 1)
        .orElseThrow()
        .exams()
        .get(0);
  }

  private CarryOverResult carryOver() {
    return process
        .exams
        .rollover()
        .carryOver(new CarryOver(office, process.school.year()))
        .orElseThrow();
  }

  @Test
  void theStandingIsThatOfThePartToBePassedWithTheFewestAttemptsLeft() {
    process.failed(signedUp("reading"));
    assertThat(standing().left()).hasValue(1);
    process.failed(signedUp("reading"));
    assertThat(standing().used()).isEqualTo(2);
    assertThat(standing().left()).hasValue(0);
    assertThat(codes(process.byStaff(anna, sitting("reading"))))
        .containsExactly("NO_ATTEMPTS_LEFT");
  }

  @Test
  void whoHasNoAttemptLeftForAPartMaySignUpForAnother() {
    process.failed(signedUp("reading"));
    process.failed(signedUp("reading"));
    assertThat(overview().standing().left()).hasValue(0);
    assertThat(overview().signUp().isAllowed()).isTrue();
    process.failed(signedUp("writing"));
    process.failed(signedUp("writing"));
    assertThat(overview().signUp().isAllowed()).isFalse();
  }

  @Test
  void aSignUpReservesAnAttemptOfItsPartOnly() {
    signedUp("reading");
    signedUp("reading");
    assertThat(codes(process.byStaff(anna, sitting("reading"))))
        .containsExactly("ATTEMPTS_RESERVED");
    assertThat(process.byStaff(anna, sitting("writing")).isDone()).isTrue();
  }

  @Test
  void whoIsSignedUpForAPartIsSignedUpAutomaticallyForAnother() {
    for (String part : List.of("reading", "writing")) {
      SignUpGenericExam command =
          new SignUpGenericExam(
              office, process.school.exam().id(), List.of(sitting(part).id(), sitting(part).id()));
      assertThat(process.exams.signUp().genericExam(command).orElseThrow().signedUp()).isEqualTo(1);
      assertThat(process.exams.signUp().genericExam(command).orElseThrow().unchanged())
          .isEqualTo(1);
    }
  }

  @Test
  void whoHasNoAttemptLeftForAPartIsNotCarriedOver() {
    process.failed(signedUp("reading"));
    process.failed(signedUp("reading"));
    assertThat(carryOver().carried()).isZero();
  }

  @Test
  void whoPassedThePartOfWhichNoAttemptIsLeftIsCarriedOver() {
    process.failed(signedUp("reading"));
    process.record(signedUp("reading"), measured(Attendance.PRESENT).score("7.0"));
    process.failed(signedUp("writing"));
    assertThat(standing().used()).as("of writing").isEqualTo(1);
    assertThat(carryOver().carried()).isEqualTo(1);
  }

  @Test
  void attemptsAreNumberedPartByPart() {
    process.failed(signedUp("reading"));
    process.failed(signedUp("writing"));
    process.failed(signedUp("writing"));
    assertThat(process.exams.attempts().counted(office, anna.id()).orElseThrow().values())
        .containsExactlyInAnyOrder(1, 1, 2);
  }

  @Test
  void theYearReviewCountsEachPart() {
    Sitting reading = sitting("reading");
    Stream.of("s1", "s2", "s3", "s4", "s5")
        .map(student -> process.byStaff(process.enrolled(student), reading).orElseThrow())
        .forEach(seat -> process.record(seat, measured(Attendance.PRESENT).score("7.0")));
    process.failed(signedUp("writing"));
    ReviewFigures all =
        process
            .exams
            .monitor()
            .yearReview(office, process.school.year())
            .orElseThrow()
            .all()
            .orElseThrow();
    assertThat(all.firstTaken()).isEqualTo(6);
    assertThat(all.firstPassed()).isEqualTo(5);
    assertThat(all.attemptsToPass().numbers()).isEqualTo(Map.of(1, 5));
    assertThat(all.attemptsUsed()).isEqualTo(6);
  }
}
