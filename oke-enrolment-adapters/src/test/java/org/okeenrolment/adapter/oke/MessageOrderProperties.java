package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.adapter.oke.SentSchool.SIS;
import static org.okeenrolment.adapter.oke.SentSchool.SUPPLIER;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.okeenrolment.adapter.oke.endpoint.Asked;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.ResultRules;
import org.okeenrolment.signup.Participation;

/**
 * In whatever order messages about different objects come, and however often: senders keep the
 * order of the messages about one object, and send again what was refused.
 */
class MessageOrderProperties {
  private static final String COMPONENT = "\"associationType\":\"componentOfferingAssociation\"";
  private static final String KEY = "\"consumerKey\":\"nl-test-admin\"";
  private static final int STUDENTS = 6;

  /** Fifty messages and more: 13 of objects, 24 changes of enrolments, results as drawn. */
  @Property(tries = 60)
  void theStateIsThatOfTheRightOrder(
      @ForAll @Size(STUDENTS * 4) List<@IntRange(min = 0, max = 5) Integer> attemptsLeft,
      @ForAll @Size(STUDENTS * 3) List<@IntRange(min = 10, max = 100) Integer> tenths,
      @ForAll Random chance) {
    School inOrder = new School();
    List<Deque<OkeRequest>> right = inOrder.messages(attemptsLeft, tenths);
    assertThat(right.stream().mapToInt(Deque::size).sum()).isGreaterThan(50);
    right.forEach(object -> object.forEach(inOrder::taken));
    assertThat(inOrder.refusals()).isEmpty();
    assertThat(inOrder.state()).hasSize(2 * STUDENTS);

    School mixed = new School();
    List<Deque<OkeRequest>> left = new ArrayList<>(mixed.messages(attemptsLeft, tenths));
    int refused = 0;
    while (!left.isEmpty()) {
      Deque<OkeRequest> object = left.get(chance.nextInt(left.size()));
      int times = chance.nextInt(5) == 0 ? 2 : 1;
      boolean taken = false;
      for (int time = 0; time < times; time++) {
        taken = mixed.inbound.receive(object.getFirst()).isSuccess();
        refused += taken ? 0 : 1;
      }
      if (taken) {
        object.removeFirst();
      }
      left.removeIf(Deque::isEmpty);
    }
    assertThat(mixed.state()).isEqualTo(inOrder.state());
    assertThat(mixed.refusals().isEmpty()).isEqualTo(refused == 0);
  }

  /** All that is known of an exam of a student in the end, but for the ids that it has here. */
  record State(
      EnrolmentState enrolment, Standing standing, List<Fact> ledger, List<String> counting) {}

  /** A school at which students sit that its registration system and a supplier tell more about. */
  private static final class School {
    private final SentSchool sent = new SentSchool();
    private final Asked inbound = sent.inbound();
    private final Actor office = sent.school.office();
    private final List<Participation> seats;

    School() {
      seats =
          IntStream.range(0, STUDENTS)
              .mapToObj(
                  number -> sent.signedUp(sent.received("seated-" + number), sent.later(number)))
              .toList();
    }

    void taken(OkeRequest request) {
      assertThat(inbound.receive(request)).matches(Asked.Answered::isSuccess, request.toString());
    }

    List<Finding> refusals() {
      return sent.findings().stream()
          .filter(finding -> finding.type().equals("MESSAGE_REFUSED"))
          .toList();
    }

    /** The messages by object, in an order in which none comes too early. */
    List<Deque<OkeRequest>> messages(List<Integer> attemptsLeft, List<Integer> tenths) {
      List<Deque<OkeRequest>> objects = new ArrayList<>();
      objects.add(object(new OkeRequest(SIS, "PUT", "/offerings/o-1", OFFERING)));
      for (int student = 0; student < STUDENTS; student++) {
        objects.add(object(new OkeRequest(SIS, "PUT", "/persons/p-" + student, person(student))));
      }
      for (int student = 0; student < STUDENTS; student++) {
        objects.add(enrolment(student, attemptsLeft.subList(4 * student, 4 * student + 4)));
        objects.add(results(seats.get(student), tenths.subList(3 * student, 3 * student + 3)));
      }
      return objects;
    }

    private static Deque<OkeRequest> object(OkeRequest... messages) {
      return new ArrayDeque<>(List.of(messages));
    }

    private static Deque<OkeRequest> enrolment(int student, List<Integer> attemptsLeft) {
      String path = "/associations/a-" + student;
      Deque<OkeRequest> messages =
          object(
              new OkeRequest(
                  SIS,
                  "PUT",
                  path,
                  """
                  {"associationId":"a-%d",%s,"role":"student","state":"associated",
                   "consumers":[{%s,"attempt":1,"attemptLeft":1}],"person":"p-%d","offering":"o-1"}
                  """
                      .formatted(student, COMPONENT, KEY, student)));
      for (int left : attemptsLeft) {
        messages.add(
            new OkeRequest(
                SIS,
                "PATCH",
                path,
                "{%s,\"consumers\":[{%s,\"attemptLeft\":%d}]}".formatted(COMPONENT, KEY, left)));
      }
      return messages;
    }

    private static Deque<OkeRequest> results(Participation seat, List<Integer> tenths) {
      Deque<OkeRequest> messages = object(result(seat, "in progress", ""));
      for (int grade : tenths) {
        messages.add(
            result(seat, "completed", ",\"score\":\"%d.%d\"".formatted(grade / 10, grade % 10)));
      }
      return messages;
    }

    private static OkeRequest result(Participation seat, String state, String score) {
      return new OkeRequest(
          SUPPLIER,
          "PATCH",
          "/associations/" + seat.id(),
          """
          {%s,"result":{"state":"%s","resultDate":"2027-02-20","weight":100,
           "consumers":[{%s,"attendance":"present"}]%s}}
          """
              .formatted(COMPONENT, state, KEY, score));
    }

    List<State> state() {
      return IntStream.range(0, STUDENTS)
          .boxed()
          .flatMap(number -> Stream.of("seated-" + number, "p-" + number))
          .flatMap(student -> enrolments(student).stream())
          .map(this::state)
          .toList();
    }

    private List<Enrolment> enrolments(String student) {
      return sent.exams.enrolment().ofStudent(office, new StudentId(student)).orElseThrow();
    }

    private State state(Enrolment enrolment) {
      return new State(
          enrolment.state(),
          sent.exams.attempts().standing(office, enrolment.id()).orElseThrow(),
          sent.exams.attempts().ledger(office, enrolment.of()).orElseThrow().facts(),
          sent.exams.signUp().participations(office, enrolment.id()).orElseThrow().stream()
              .flatMap(seat -> counting(seat).stream())
              .toList());
    }

    private Optional<String> counting(Participation seat) {
      return ResultRules.counting(sent.exams.results().history(office, seat.id()).orElseThrow())
          .map(ResultEntry::measurement)
          .flatMap(Measurement::score);
    }

    private static final String OFFERING =
        """
        {"offeringId":"o-1","primaryCode":{"codeType":"offeringCode","code":"REK"},
         "offeringType":"component","name":[{"language":"nl-NL","value":"Rekenen"}],
         "startDateTime":"2026-10-01T08:00:00+02:00",
         "endDateTime":"2027-06-30T18:00:00+02:00","component":"rekenen-3f",
         "consumers":[{"consumerKey":"nl-test-admin","offeringState":"active"}]}
        """;

    private static String person(int number) {
      return """
      {"personId":"p-%d","primaryCode":{"codeType":"studentNumber","code":"%d"},
       "givenName":"Anna","surname":"Bakker","displayName":"Bakker, Anna",
       "mail":"%d@school.example"}
      """
          .formatted(number, number, number);
    }
  }
}
