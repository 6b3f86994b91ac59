package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.testkit.sample.SampleSchool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** What the library does in a transaction of Spring. The pool has one connection only. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = "spring.datasource.hikari.maximum-pool-size=1")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class TransactionTest {
  @Autowired private SampleSchool school;
  @Autowired private Counter counter;
  @Autowired private Mail mail;
  private SignUpByStudent signUp;

  @BeforeEach
  void open() {
    Actor anna = Actor.student(school.anna());
    school
        .exams()
        .enrolment()
        .enrolCohort(EnrolCohort.of(school.office(), school.cohort(), school.year()))
        .orElseThrow();
    EnrolmentId enrolment =
        school.exams().enrolment().ofStudent(anna, school.anna()).orElseThrow().get(0).id();
    Sitting sitting = school.exams().planning().open(school.sitting().build()).orElseThrow();
    signUp = new SignUpByStudent(anna, enrolment, sitting.id());
  }

  private void giveGo() {
    GiveGo go = new GiveGo(school.teacher(), signUp.enrolment());
    school.exams().approval().giveGo(go).orElseThrow();
    mail.sent().clear();
  }

  private int seatsTaken() {
    return school
        .exams()
        .planning()
        .roster(school.office(), signUp.sitting())
        .orElseThrow()
        .places()
        .size();
  }

  private void assertWritten(int charges, int seats) {
    assertEquals(charges, counter.charges());
    assertEquals(seats, seatsTaken());
    assertEquals(seats, mail.sent().size());
  }

  @Test
  void theChargeAndTheSignUpAreCommittedTogether() {
    giveGo();
    counter.signUp(signUp);
    assertWritten(1, 1);
  }

  @Test
  void whatTheHostRollsBackIsGoneWithTheSignUp() {
    giveGo();
    assertThrows(IllegalStateException.class, () -> counter.signUpAndFail(signUp));
    assertWritten(0, 0);
    counter.signUp(signUp);
    assertWritten(1, 1);
  }

  @Test
  void whoThrowsAtARefusalKeepsNothing() {
    mail.sent().clear();
    assertThrows(NoSuchElementException.class, () -> counter.signUp(signUp));
    assertWritten(0, 0);
  }

  @Test
  void whoGoesOnAfterARefusalKeepsWhatIsHis() {
    mail.sent().clear();
    assertFalse(counter.signUpIfPossible(signUp).isDone());
    assertWritten(1, 0);
  }
}
