package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.oke.endpoint.Asked;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.enrol.ReceiveEnrolment;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.Partners;
import org.okeenrolment.port.QueuedEntry;
import org.okeenrolment.port.Store;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.VoidAttempt;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.SampleSchool;

/** What the registration system takes and is told of results that are not as usual. */
class EstablishedAndVoidResultsTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final PartnerId SIS = new PartnerId("sis");
  private static final PartnerId SUPPLIER = new PartnerId("supplier");

  private final Store store = new InMemoryStore();
  private final Partners partners = exam -> Optional.of(SUPPLIER);
  private final SampleSchool school =
      SampleSchool.open(builder -> builder.store(store).partners(partners));
  private final Asked inbound =
      Asked.planning(school.exams(), store, school.register(), partners, school.clock());

  private Participation signedUp(boolean finalAllowed) {
    Sitting sitting = school.exams().planning().open(school.sitting().build()).orElseThrow();
    school
        .register()
        .put(
            PlannableExam.builder()
                .partner(SIS)
                .offering("o-1")
                .code("REK")
                .exam(school.exam())
                .period(sitting.moment())
                .finalResultsAllowed(finalAllowed)
                .cancelled(false)
                .build());
    Enrolment enrolment =
        school
            .exams()
            .enrolment()
            .receive(
                ReceiveEnrolment.builder()
                    .actor(Actor.partner(SIS))
                    .of(new StudentExam(school.anna(), school.exam().id()))
                    .schoolYear(school.year())
                    .partner(new PartnerReference(SIS, "o-1", "a-1"))
                    .budget(new AttemptBudget(1, OptionalInt.of(1)))
                    .build())
            .orElseThrow();
    school.exams().approval().giveGo(new GiveGo(school.teacher(), enrolment.id())).orElseThrow();
    return school
        .exams()
        .signUp()
        .byStaff(new SignUpByStaff(school.office(), enrolment.id(), sitting.id()))
        .orElseThrow();
  }

  private void deliverEstablished(Participation seat) {
    String body =
        """
        {"associationType":"componentOfferingAssociation",
         "result":{"state":"completed","resultDate":"2027-01-20","weight":100,"score":"7.0",
          "consumers":[{"consumerKey":"nl-test-admin","attendance":"present","final":true}]}}
        """;
    assertThat(
            inbound
                .receive(new OkeRequest(SUPPLIER, "PATCH", "/associations/" + seat.id(), body))
                .status())
        .isEqualTo(200);
  }

  private boolean isEstablished(Participation seat) {
    return school.exams().results().history(school.office(), seat.id()).orElseThrow().stream()
        .map(ResultEntry::measurement)
        .anyMatch(measurement -> measurement.established());
  }

  private List<String> findings() {
    return school
        .exams()
        .monitor()
        .findings(school.office(), FindingFilter.open(), null, 99)
        .orElseThrow()
        .stream()
        .map(Finding::type)
        .toList();
  }

  @Test
  void anEstablishedResultThatNobodyWantsIsKeptAsProvisionalWithOneFinding() {
    Participation seat = signedUp(false);
    deliverEstablished(seat);
    deliverEstablished(seat);
    assertThat(isEstablished(seat)).isFalse();
    assertThat(findings()).containsExactly("FINAL_NOT_ALLOWED");
  }

  @Test
  void thatAnAttemptIsVoidIsToldInWordsUnderItsOldNumber() {
    Participation seat = signedUp(true);
    deliverEstablished(seat);
    school
        .exams()
        .results()
        .declareVoid(
            VoidAttempt.bySchool()
                .actor(school.committee())
                .participation(seat.id())
                .reason("the server was down")
                .build())
        .orElseThrow();
    OkeOutbound outbound =
        new OkeOutbound(
            OkeOutboundSetup.builder()
                .persons(school.register())
                .catalogue(school.register())
                .register(school.register())
                .partners(school.register())
                .codec(new OkeCodec())
                .zone(AMSTERDAM)
                .build());
    List<String> told =
        store.inTransaction(
            session ->
                session.outbox().queued(0, 9).stream()
                    .map(QueuedEntry::entry)
                    .filter(entry -> entry.partner().equals(SIS))
                    .flatMap(entry -> outbound.render(session, entry).stream())
                    .map(OkeRequest::body)
                    .toList());
    assertThat(told)
        .singleElement()
        .asString()
        .contains("\"attempt\":1", "Deze kans is ongeldig verklaard.")
        .doesNotContain("server");
  }

  @Test
  void anEstablishedResultThatIsWantedStaysOne() {
    Participation seat = signedUp(true);
    deliverEstablished(seat);
    assertThat(isEstablished(seat)).isTrue();
    assertThat(findings()).isEmpty();
  }
}
