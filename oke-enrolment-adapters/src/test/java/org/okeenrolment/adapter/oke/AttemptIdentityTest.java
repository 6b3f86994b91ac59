package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.adapter.oke.SentSchool.SIS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.oke.endpoint.Asked;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.enrol.AttemptIdentity;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.monitor.Difference;
import org.okeenrolment.monitor.RegisteredEnrolment;
import org.okeenrolment.monitor.RegisteredResult;
import org.okeenrolment.monitor.Snapshot;
import org.okeenrolment.result.VoidAttempt;
import org.okeenrolment.signup.Participation;

/** Under which ids and numbers a registration system is told of attempts. */
class AttemptIdentityTest {
  private final SentSchool sent = new SentSchool();
  private final Asked inbound = sent.inbound();
  private int days;

  private Enrolment known(AttemptIdentity identity) {
    sent.identity = identity;
    List.of("o-1", "o-2").forEach(this::plannable);
    return sent.received("anna");
  }

  private void plannable(String offering) {
    sent.school
        .register()
        .put(
            PlannableExam.builder()
                .partner(SIS)
                .offering(offering)
                .code("REK")
                .exam(sent.school.exam())
                .period(sent.school.sitting().build().moment())
                .finalResultsAllowed(true)
                .cancelled(false)
                .build());
  }

  /** The registration system delivers a further enrolment of Anna. */
  private void delivers(String association, String offering, int attempt) {
    sent.partner.knows(SIS, "/associations/" + association);
    receive(
        "PUT",
        association,
        """
        {"associationId":"%s","associationType":"componentOfferingAssociation","role":"student",
         "state":"associated","person":"anna","offering":"%s",
         "consumers":[{"consumerKey":"nl-test-admin","attempt":%d,"attemptLeft":0}]}
        """
            .formatted(association, offering, attempt));
  }

  private void receive(String method, String association, String body) {
    assertThat(inbound.receive(new OkeRequest(SIS, method, "/associations/" + association, body)))
        .matches(Asked.Answered::isSuccess);
  }

  private Participation sat(Enrolment enrolment, String score) {
    Participation seat = sent.signedUp(enrolment, sent.later(days++));
    sent.graded(seat, score);
    return seat;
  }

  private Enrolment now(Enrolment enrolment) {
    return sent.store.inTransaction(
        session -> session.enrolments().find(enrolment.id()).orElseThrow());
  }

  /** What is sent to the registration system now, as method, id and number. */
  private List<String> told() {
    int before = sent.partner.received().size();
    sent.deliver();
    return sent.partner.received().stream()
        .skip(before)
        .filter(request -> request.partner().equals(SIS))
        .map(AttemptIdentityTest::line)
        .toList();
  }

  private static String line(OkeRequest request) {
    String association = request.path().replace("/associations/", "");
    String id = association.startsWith("a-") ? association : "new";
    return "%s %s %s"
        .formatted(
            request.method(), id, request.body().replaceAll("(?s).*\"attempt\":(\\d+).*", "$1"));
  }

  @Test
  void attemptsThatArePlannedHereAreEnrolmentsOfTheirOwnThere() {
    Enrolment anna = known(AttemptIdentity.NEW_ASSOCIATION);
    sat(anna, "4.0");
    sat(anna, "5.0");
    assertThat(told()).containsExactly("PATCH a-anna 1", "PUT new 2");
  }

  @Test
  void onTheSameEnrolmentTheNumberRises() {
    Enrolment anna = known(AttemptIdentity.SAME_ASSOCIATION);
    sat(anna, "4.0");
    assertThat(told()).containsExactly("PATCH a-anna 1");
    Participation second = sat(anna, "5.0");
    assertThat(told()).containsExactly("PATCH a-anna 2");
    assertThat(differences(row("a-anna", 2).result(result("5.0")).build())).isEmpty();
    sent.graded(second, "5.1");
    assertThat(told()).containsExactly("PATCH a-anna 2");
  }

  @Test
  void aFurtherEnrolmentForTheSameExamToPlanIsTheNextAttempt() {
    Enrolment anna = known(AttemptIdentity.NEW_ASSOCIATION);
    Participation first = sat(anna, "4.0");
    assertThat(told()).containsExactly("PATCH a-anna 1");
    delivers("a-second", "o-1", 2);
    assertThat(now(anna).isOpen()).isTrue();
    assertThat(now(anna).budget().orElseThrow().last()).hasValue(2);
    sat(anna, "5.0");
    assertThat(told()).containsExactly("PATCH a-second 2");
    sent.graded(first, "4.1");
    assertThat(told()).containsExactly("PATCH a-anna 1");
    assertThat(
            differences(
                row("a-anna", 1).result(result("4.1")).build(),
                row("a-second", 2).result(result("5.0")).build()))
        .isEmpty();
  }

  @Test
  void aFurtherExamToPlanCountsItsAttemptsAnew() {
    Enrolment anna = known(AttemptIdentity.NEW_OFFERING);
    sat(anna, "4.0");
    delivers("a-second", "o-2", 1);
    assertThat(now(anna).budget().orElseThrow().attempt()).isEqualTo(2);
    sat(anna, "5.0");
    assertThat(told()).containsExactly("PATCH a-anna 1", "PATCH a-second 1");
  }

  @Test
  void theSameDeliveryTwiceChangesNothingAndAnEarlierOneNarrowsNothing() {
    Enrolment anna = known(AttemptIdentity.NEW_OFFERING);
    sat(anna, "4.0");
    delivers("a-second", "o-2", 1);
    Enrolment once = now(anna);
    delivers("a-second", "o-2", 1);
    assertThat(now(anna)).isEqualTo(once);
    delivers("a-anna", "o-1", 1);
    assertThat(now(anna)).isEqualTo(once);
  }

  @Test
  void anAttemptThatIsVoidKeepsItsNumberAndTheResitGetsAnotherOne() {
    for (AttemptIdentity identity : AttemptIdentity.values()) {
      AttemptIdentityTest own = new AttemptIdentityTest();
      Enrolment anna = own.known(identity);
      Participation first = own.sat(anna, "4.0");
      assertThat(own.told()).containsExactly("PATCH a-anna 1");
      own.declareVoid(first);
      own.sat(anna, "6.0");
      String resit = identity == AttemptIdentity.SAME_ASSOCIATION ? "PATCH a-anna 2" : "PUT new 2";
      assertThat(own.told()).as("%s", identity).contains(resit);
    }
  }

  private void declareVoid(Participation seat) {
    sent.exams
        .results()
        .declareVoid(
            VoidAttempt.bySchool()
                .actor(sent.school.committee())
                .participation(seat.id())
                .reason("the server was down")
                .build())
        .orElseThrow();
  }

  @Test
  void whatEndsAnEarlierEnrolmentThereEndsNothingHere() {
    Enrolment anna = known(AttemptIdentity.NEW_ASSOCIATION);
    sat(anna, "4.0");
    delivers("a-second", "o-1", 2);
    String cancel = "{\"associationType\":\"componentOfferingAssociation\",\"state\":\"canceled\"}";
    receive("PATCH", "a-anna", cancel);
    assertThat(now(anna).isOpen()).isTrue();
    receive("PATCH", "a-second", cancel);
    assertThat(now(anna).state()).isEqualTo(EnrolmentState.WITHDRAWN);
  }

  private List<Difference.Type> differences(RegisteredEnrolment... rows) {
    List<Difference.Type> found = new java.util.ArrayList<>();
    sent.exams
        .monitor()
        .differences(
            sent.school.office(),
            new Snapshot(SIS, sent.school.year(), List.of(rows)),
            difference -> found.add(difference.type()))
        .orElseThrow();
    return found;
  }

  private org.okeenrolment.monitor.RegisteredEnrolmentBuilder row(String association, int attempt) {
    return RegisteredEnrolment.builder()
        .association(association)
        .of(new org.okeenrolment.catalogue.StudentExam(sent.school.anna(), sent.school.exam().id()))
        .attempt(attempt);
  }

  private static RegisteredResult result(String score) {
    return RegisteredResult.builder().score(score).build();
  }
}
