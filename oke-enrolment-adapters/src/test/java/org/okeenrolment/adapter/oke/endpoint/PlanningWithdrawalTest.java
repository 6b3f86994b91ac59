package org.okeenrolment.adapter.oke.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.PartnerId;

/** What ends an enrolment that was delivered, and what does not (flow 1). */
class PlanningWithdrawalTest {
  private static final PartnerId OTHER = new PartnerId("sis-b");
  private static final String KEY = "\"consumerKey\":\"nl-test-admin\"";
  private static final String EXAM = "\"associationType\":\"componentOfferingAssociation\"";
  private static final String CANCEL = "{" + EXAM + ",\"state\":\"canceled\"}";
  private static final String CANCEL_EXAM =
      "{\"offeringType\":\"component\",\"consumers\":[{"
          + KEY
          + ",\"offeringState\":\"canceled\"}]}";

  private final Planned planned = new Planned().delivered();

  @Test
  void aChangeAfterTheWithdrawalBringsNothingBack() {
    planned.patch("/associations/a-1", CANCEL);
    String more = "{" + EXAM + ",\"consumers\":[{" + KEY + ",\"attemptLeft\":2}]}";
    assertThat(planned.patch("/associations/a-1", more).status()).isEqualTo(200);
    assertThat(planned.open()).isZero();
  }

  @Test
  void underACancelledExamNobodyIsEnrolled() {
    planned.patch("/offerings/o-1", CANCEL_EXAM);
    assertThat(planned.enrolled("a-1").status()).isEqualTo(400);
    assertThat(planned.open()).isZero();
  }

  @Test
  void whatIsFinishedIsNoLongerOpen() {
    String finished = "{" + EXAM + ",\"state\":\"finished\"}";
    assertThat(planned.patch("/associations/a-1", finished).status()).isEqualTo(200);
    assertThat(planned.open()).isZero();
    String delivered = Planned.enrolment("a-2", "o-1", "finished", "");
    assertThat(planned.put("/associations/a-2", delivered).status()).isEqualTo(200);
    assertThat(planned.open()).isZero();
  }

  @Test
  void anExamThatIsCancelledByADeliveryWithoutItsComponentEndsItsEnrolments() {
    planned.put("/offerings/o-1", Planned.exam("canceled").replace("\"component\":\"c-1\",", ""));
    assertThat(planned.open()).isZero();
  }

  @Test
  void anExamInWhichStudentsAreEnrolledDoesNotBecomeAnotherOne() {
    String other = "{\"offeringType\":\"component\",\"component\":\"c-2\"}";
    assertThat(planned.patch("/offerings/o-1", other).status()).isEqualTo(400);
    String delivered = Planned.exam("active").replace("c-1", "c-2");
    assertThat(planned.put("/offerings/o-1", delivered).status()).isEqualTo(400);
    planned.patch("/offerings/o-1", CANCEL_EXAM);
    assertThat(planned.open()).isZero();
    assertThat(planned.put("/offerings/o-1", delivered).status()).isEqualTo(200);
  }

  @Test
  void underOneIdThereIsOneEnrolmentWhicheverExamItIsFor() {
    planned.put("/offerings/o-2", another());
    planned.put("/associations/a-1", Planned.enrolment("a-1", "o-2", "associated", ""));
    assertThat(planned.open()).isEqualTo(1);
    planned.patch("/associations/a-1", CANCEL);
    assertThat(planned.open()).isZero();
  }

  @Test
  void aChangeMovesAnEnrolmentToAnotherExam() {
    planned.put("/offerings/o-2", another());
    planned.patch("/associations/a-1", "{" + EXAM + ",\"offering\":\"o-2\"}");
    assertThat(planned.open()).isEqualTo(1);
    planned.patch("/offerings/o-1", CANCEL_EXAM);
    assertThat(planned.open()).isEqualTo(1);
    planned.patch("/offerings/o-2", CANCEL_EXAM);
    assertThat(planned.open()).isZero();
  }

  private static String another() {
    return Planned.exam("active").replace("o-1", "o-2").replace("c-1", "c-2");
  }

  @Test
  void aFurtherAttemptThatIsTakenBackLeavesTheFirst() {
    String further =
        Planned.enrolment("a-2", "o-1", "associated", ",\"attempt\":2,\"attemptLeft\":0");
    planned.put("/associations/a-2", further);
    planned.patch("/associations/a-2", CANCEL);
    assertThat(planned.open()).isEqualTo(1);
    assertThat(planned.enrolment().budget().orElseThrow().attempt()).isEqualTo(1);
    planned.patch("/associations/a-1", CANCEL);
    assertThat(planned.open()).isZero();
  }

  @Test
  void oneRegistrationSystemEndsNothingOfAnother() {
    planned.ask(OTHER, "PUT", "/offerings/ob-1", Planned.exam("active").replace("o-1", "ob-1"));
    planned.ask(
        OTHER, "PUT", "/associations/b-1", Planned.enrolment("b-1", "ob-1", "associated", ""));
    assertThat(planned.open()).isEqualTo(1);
    planned.ask(OTHER, "PATCH", "/associations/b-1", CANCEL);
    assertThat(planned.open()).isEqualTo(1);
    assertThat(planned.ask(OTHER, "PATCH", "/associations/a-1", CANCEL).status()).isEqualTo(404);
    assertThat(planned.open()).isEqualTo(1);
    planned.patch("/associations/a-1", CANCEL);
    assertThat(planned.open()).isZero();
  }

  @Test
  void partsOfProgrammesCanBeWithdrawnAsTheyWereTaken() {
    String withdrawal =
        "{\"associationType\":\"courseOfferingAssociation\",\"state\":\"canceled\"}";
    assertThat(planned.patch("/associations/ca-1", withdrawal).status()).isEqualTo(200);
    assertThat(planned.patch("/offerings/course-1", "{\"offeringType\":\"course\"}").status())
        .isEqualTo(200);
  }
}
