package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.testkit.sample.SampleSchool;

class ExamFeeTest {
  private final ExamFee fee = new ExamFee();
  private final SampleSchool school =
      SampleSchool.open(builder -> builder.eligibility(fee, Duration.ofSeconds(1)));

  private SignUpByStudent signUp() {
    Actor anna = Actor.student(school.anna());
    school
        .exams()
        .enrolment()
        .enrolCohort(EnrolCohort.of(school.office(), school.cohort(), school.year()))
        .orElseThrow();
    EnrolmentId enrolment =
        school.exams().enrolment().ofStudent(anna, school.anna()).orElseThrow().get(0).id();
    school.exams().approval().giveGo(new GiveGo(school.teacher(), enrolment)).orElseThrow();
    Sitting sitting = school.exams().planning().open(school.sitting().build()).orElseThrow();
    return new SignUpByStudent(anna, enrolment, sitting.id());
  }

  @Test
  void whoHasNotPaidIsRefusedInTheWordsOfTheSchoolAndSignsUpOnceHeHas() {
    SignUpByStudent command = signUp();
    Outcome<Participation> refused = school.exams().signUp().byStudent(command);
    Reason reason = refused.reasons().get(0);
    assertEquals("NOT_PERMITTED_ELSEWHERE", reason.code());
    assertTrue(
        reason
            .text(Locale.forLanguageTag("nl"), ZoneId.of("Europe/Amsterdam"))
            .contains("examengeld"));
    fee.pay(school.anna());
    assertTrue(school.exams().signUp().byStudent(command).isDone());
  }
}
