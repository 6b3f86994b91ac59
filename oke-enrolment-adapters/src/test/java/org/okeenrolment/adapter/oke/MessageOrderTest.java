package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.adapter.oke.SentSchool.SIS;
import static org.okeenrolment.adapter.oke.SentSchool.SUPPLIER;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.oke.endpoint.Asked;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.ResultRules;
import org.okeenrolment.signup.Participation;

/** What becomes of messages that come in another order than they should. */
class MessageOrderTest {
  private static final String COMPONENT = "\"associationType\":\"componentOfferingAssociation\"";
  private static final String KEY = "\"consumerKey\":\"nl-test-admin\"";
  private static final List<OkeRequest> FLOW_ONE =
      List.of(
          new OkeRequest(
              SIS,
              "PUT",
              "/persons/p-1",
              """
              {"personId":"p-1","primaryCode":{"codeType":"studentNumber","code":"1"},
               "givenName":"Anna","surname":"Bakker","displayName":"Bakker, Anna",
               "mail":"1@school.example"}
              """),
          new OkeRequest(
              SIS,
              "PUT",
              "/offerings/o-1",
              """
              {"offeringId":"o-1","primaryCode":{"codeType":"offeringCode","code":"REK"},
               "offeringType":"component","name":[{"language":"nl-NL","value":"Rekenen"}],
               "startDateTime":"2026-10-01T08:00:00+02:00",
               "endDateTime":"2027-06-30T18:00:00+02:00","component":"rekenen-3f",
               "consumers":[{"consumerKey":"nl-test-admin","offeringState":"active"}]}
              """),
          new OkeRequest(
              SIS,
              "PUT",
              "/associations/a-1",
              """
              {"associationId":"a-1",%s,"role":"student","state":"associated",
               "consumers":[{%s,"attempt":1,"attemptLeft":1}],"person":"p-1","offering":"o-1"}
              """
                  .formatted(COMPONENT, KEY)),
          new OkeRequest(
              SIS,
              "PATCH",
              "/associations/a-1",
              "{%s,\"consumers\":[{%s,\"attemptLeft\":2}]}".formatted(COMPONENT, KEY)));

  /** What comes too early is refused with a finding; its sender sends it again, as he has to. */
  @Test
  void inWhateverOrderMessagesComeTheStateIsThatOfTheRightOrder() {
    for (List<OkeRequest> order : orders(FLOW_ONE)) {
      SentSchool sent = new SentSchool();
      Asked inbound = sent.inbound();
      Set<OkeRequest> refused = new HashSet<>();
      List<OkeRequest> left = order;
      while (!left.isEmpty()) {
        List<OkeRequest> again =
            left.stream().filter(request -> !inbound.receive(request).isSuccess()).toList();
        refused.addAll(again);
        left = again;
      }
      assertThat(budget(sent)).isEqualTo(new AttemptBudget(1, java.util.OptionalInt.of(2)));
      assertThat(sent.findings()).hasSameSizeAs(refused).allMatch(MessageOrderTest::isRefusal);
    }
  }

  private static boolean isRefusal(Finding finding) {
    return finding.type().equals("MESSAGE_REFUSED");
  }

  private static AttemptBudget budget(SentSchool sent) {
    return sent.exams
        .enrolment()
        .ofStudent(sent.school.office(), new StudentId("p-1"))
        .orElseThrow()
        .get(0)
        .budget()
        .orElseThrow();
  }

  private static <T> List<List<T>> orders(List<T> all) {
    if (all.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> orders = new ArrayList<>();
    for (T first : all) {
      List<T> rest = new ArrayList<>(all);
      rest.remove(first);
      for (List<T> order : orders(rest)) {
        List<T> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        orders.add(whole);
      }
    }
    return orders;
  }

  @Test
  void anAttendanceThatComesAfterItsScoreDoesNotTakeItBack() {
    assertThat(counting(score("6.0"), attendance()))
        .isEqualTo(counting(attendance(), score("6.0")))
        .isEqualTo(Optional.of("6.0"));
  }

  @Test
  void aResultThatIsDelayedPastTheCancellationIsKeptWithAFinding() {
    SentSchool sent = new SentSchool();
    Participation seat = sent.signedUp(sent.received("anna"), sent.sitting());
    sent.cancel(seat);
    receive(sent, seat, score("6.0"));
    assertThat(counting(sent, seat)).contains("6.0");
    assertThat(sent.findings()).extracting(Finding::type).contains("RESULT_AFTER_CANCELLATION");
  }

  private static Optional<String> counting(String... results) {
    SentSchool sent = new SentSchool();
    Participation seat = sent.signedUp(sent.received("anna"), sent.sitting());
    for (String result : results) {
      receive(sent, seat, result);
    }
    return counting(sent, seat);
  }

  private static Optional<String> counting(SentSchool sent, Participation seat) {
    return ResultRules.counting(
            sent.exams.results().history(sent.school.office(), seat.id()).orElseThrow())
        .map(ResultEntry::measurement)
        .flatMap(Measurement::score);
  }

  private static void receive(SentSchool sent, Participation seat, String result) {
    String path = "/associations/" + seat.id();
    assertThat(sent.inbound().receive(new OkeRequest(SUPPLIER, "PATCH", path, result)))
        .matches(Asked.Answered::isSuccess);
  }

  private static String attendance() {
    return result("in progress", "");
  }

  private static String score(String score) {
    return result("completed", ",\"score\":\"" + score + "\"");
  }

  private static String result(String state, String score) {
    return """
    {%s,"result":{"state":"%s","resultDate":"2027-01-20","weight":100,
     "consumers":[{%s,"attendance":"present"}]%s}}
    """
        .formatted(COMPONENT, state, KEY, score);
  }
}
