package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.okeenrolment.adapter.oke.wire.Code;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingConditions;
import org.okeenrolment.plan.StartScenario;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.OutboxId;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.InMemorySchool;
import org.okeenrolment.testkit.sample.Samples;

/** What is sent to a supplier in flow 2. */
class OkeOutboundTest {
  private static final PartnerId SUPPLIER = new PartnerId("supplier");
  private static final Days PAST =
      new Days(Optional.empty(), Optional.of(LocalDate.of(2027, 1, 1)));
  private static final Instant LAST_START = Instant.parse("2027-01-20T09:30:00Z");

  private final InMemorySchool register = new InMemorySchool();
  private final InMemoryStore store = new InMemoryStore();
  private final OkeCodec codec = new OkeCodec();
  private final OkeOutbound outbound =
      new OkeOutbound(
          OkeOutboundSetup.builder()
              .persons(register)
              .catalogue(register)
              .register(register)
              .partners(register)
              .codec(codec)
              .zone(ZoneId.of("Europe/Amsterdam"))
              .organization("school-1")
              .build());

  private Map<String, Object> sent(OutboxEntry.Change change, Id object) {
    String body = request(change, object).orElseThrow().body();
    return ConsumerBlock.in(codec.read(body, ComponentOffering.class).value().consumers()).fields();
  }

  private Optional<OkeRequest> request(OutboxEntry.Change change, Id object) {
    OutboxEntry entry =
        OutboxEntry.builder()
            .id(new OutboxId("outbox-1"))
            .partner(SUPPLIER)
            .change(change)
            .object(object)
            .lane(object)
            .journal(new JournalId("journal-1"))
            .build();
    return store.inTransaction(session -> outbound.render(session, entry));
  }

  private void stored(Sitting sitting, Participation seat) {
    register.put(
        Person.builder()
            .id(seat.of().student())
            .studentNumber("1")
            .givenName("Anna")
            .surname("Vos")
            .displayName("Vos, Anna")
            .mail("anna@school.example")
            .build());
    store.inTransaction(
        session -> {
          session.sittings().add(sitting);
          session.participations().add(seat);
          return true;
        });
  }

  private Map<String, Object> sent(StartScenario start) {
    Sitting sitting =
        Samples.sitting("sitting-1", 5)
            .withConditions(
                SittingConditions.builder()
                    .minutes(60)
                    .start(start)
                    .addSafety("surveillance")
                    .build());
    store.inTransaction(
        session -> {
          session.sittings().add(sitting);
          return true;
        });
    return sent(OutboxEntry.Change.SITTING, sitting.id());
  }

  private record Scenario(StartScenario start, List<String> spelled) {}

  /** The six situations of table 4.2.C. */
  private static List<Scenario> scenarios() {
    String own = "individualStartDateTime";
    String last = "2027-01-20T10:30:00+01:00";
    return List.of(
        new Scenario(StartScenario.anyTime(), List.of("-", "individualStart", own, "endDateTime")),
        new Scenario(
            StartScenario.until(LAST_START), List.of(last, "individualStart", own, "endDateTime")),
        new Scenario(
            StartScenario.fullDuration(LAST_START),
            List.of(last, "individualStart", own, "testDuration")),
        new Scenario(
            StartScenario.fromSittingStart(),
            List.of("-", "individualStart", "startDateTime", "-")),
        new Scenario(
            StartScenario.released(),
            List.of("-", "triggeredStart", "triggeredStartDateTime", "testDuration")));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theStartScenariosAreSpelledAsTheStandard(Scenario scenario) {
    Map<String, Object> fields = sent(scenario.start());
    assertThat(
            List.of("lastPossibleStartDateTime", "startOptions", "durationFrom", "durationUntil"))
        .extracting(field -> fields.getOrDefault(field, "-"))
        .isEqualTo(scenario.spelled());
    assertThat(fields).containsEntry("duration", "PT60M");
    assertThat(fields).containsEntry("safety", List.of("surveillance"));
  }

  @Test
  void theExtraTimeOfAStudentIsSentInMinutes() {
    Sitting sitting = Samples.sitting("sitting-1", 5);
    Interval own =
        new Interval(sitting.moment().start(), sitting.moment().end().plus(Duration.ofMinutes(30)));
    Participation seat = Samples.participation("p-1", "anna", sitting);
    stored(sitting, seat.withMoment(own));
    assertThat(sent(OutboxEntry.Change.PARTICIPATION, seat.id()))
        .containsEntry("additionalTimeInMin", 30)
        .containsEntry("personalNeeds", List.of("extraTime"));
  }

  @Test
  void theAidsOfAStudentAreSentThatHoldOnTheDayAndForTheExam() {
    Sitting sitting = Samples.sitting("sitting-1", 5);
    StudentId anna = new StudentId("anna");
    register
        .selector(sitting.exam(), "category", "written")
        .need(anna, AssignedNeed.of("Spoken").aid("spoken").build())
        .need(anna, AssignedNeed.of("Over").aid("spell-checker-on-screen").valid(PAST).build())
        .need(anna, aidFor("written", "large-print"))
        .need(anna, aidFor("oral", "sign-language"));
    Participation seat = Samples.participation("p-1", "anna", sitting);
    stored(sitting, seat);
    assertThat(sent(OutboxEntry.Change.PARTICIPATION, seat.id()))
        .containsEntry("personalNeeds", List.of("spoken", "large-print"))
        .doesNotContainKey("additionalTimeInMin");
  }

  private static AssignedNeed aidFor(String category, String aid) {
    return AssignedNeed.of("For " + category)
        .aid(aid)
        .putOnlyFor("category", Set.of(category))
        .build();
  }

  @Test
  void aSittingNamesItsServerAndTheOrganisation() {
    Sitting sitting =
        Samples.sitting("sitting-1", 5)
            .withConditions(SittingConditions.builder().offlineServer("FAO-0123").build());
    store.inTransaction(
        session -> {
          session.sittings().add(sitting);
          return true;
        });
    ComponentOffering offering =
        codec
            .read(
                request(OutboxEntry.Change.SITTING, sitting.id()).orElseThrow().body(),
                ComponentOffering.class)
            .value();
    assertThat(offering.otherCodes().orNull()).containsExactly(new Code("systemId", "FAO-0123"));
    assertThat(offering.organization()).isEqualTo(Patch.of(Expandable.id("school-1")));
  }
}
