package org.okeenrolment.adapter.oke.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.endpoint.Asked.Answered;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.InMemorySchool;
import org.okeenrolment.testkit.sample.MovableClock;
import org.okeenrolment.testkit.sample.NumberedIds;
import org.okeenrolment.testkit.sample.Samples;

/** A planning system to which a registration system delivered Anna's enrolment in one exam. */
final class Planned {
  static final PartnerId SIS = new PartnerId("sis");
  static final PartnerId SUPPLIER = new PartnerId("supplier");

  final InMemoryStore store = new InMemoryStore();
  final InMemorySchool register = new InMemorySchool();
  final MovableClock clock = MovableClock.at(Samples.NOW);
  final ExamEnrolment exams =
      ExamEnrolment.builder()
          .institution(new InstitutionId("school"))
          .store(store)
          .catalogue(register)
          .persons(register)
          .partners(exam -> Optional.of(SUPPLIER))
          .regulations(Regulations.of(RegulationDocument.of("oer", Authority.INSTITUTION).build()))
          .clock(clock)
          .ids(new NumberedIds(1))
          .build();
  private final Asked endpoint;

  Planned() {
    this(Optional.empty(), Optional.empty());
  }

  Planned(Optional<GroupRegister> groups, Optional<Documents> documents) {
    endpoint = new Asked(OkeEndpoint.planning(setup().groups(groups).documents(documents).build()));
  }

  PlanningSetupBuilder setup() {
    return Asked.setup(exams, store, register, exam -> Optional.of(SUPPLIER), clock);
  }

  Planned delivered() {
    put(
        "/persons/p-1",
        """
        {"personId":"p-1","primaryCode":{"codeType":"studentNumber","code":"1"},
         "givenName":"Anna","surname":"Bakker","displayName":"Bakker, Anna",
         "mail":"1@school.example"}
        """);
    put("/offerings/o-1", exam("active"));
    enrolled("a-1");
    return this;
  }

  static String exam(String state) {
    return """
    {"offeringId":"o-1","primaryCode":{"codeType":"offeringCode","code":"REK"},
     "offeringType":"component","name":[{"language":"nl-NL","value":"Rekenen"}],
     "resultValueType":"0.0-10.0","component":"c-1",
     "startDateTime":"2026-10-01T08:00:00+02:00","endDateTime":"2027-06-30T18:00:00+02:00",
     "consumers":[{"consumerKey":"nl-test-admin","offeringState":"%s"}]}
    """
        .formatted(state);
  }

  Answered enrolled(String association) {
    return put(
        "/associations/" + association,
        """
        {"associationId":"%s","associationType":"componentOfferingAssociation","role":"student",
         "state":"associated","person":"p-1","offering":"o-1",
         "consumers":[{"consumerKey":"nl-test-admin","attempt":1,"attemptLeft":1}]}
        """
            .formatted(association));
  }

  Participation signedUp() {
    return exams
        .signUp()
        .byStaff(new SignUpByStaff(Samples.OFFICE, enrolment().id(), opened().id()))
        .orElseThrow();
  }

  Sitting opened() {
    Instant start = Samples.NOW.plus(Duration.ofDays(9));
    return exams
        .planning()
        .open(
            OpenSitting.builder()
                .actor(Samples.OFFICE)
                .exam(enrolment().of().exam())
                .name("Zitting")
                .moment(new Interval(start, start.plusSeconds(3600)))
                .capacity(5)
                .build())
        .orElseThrow();
  }

  Enrolment enrolment() {
    return exams.enrolment().ofStudent(Samples.OFFICE, new StudentId("p-1")).orElseThrow().get(0);
  }

  Answered put(String path, String body) {
    return ask(SIS, "PUT", path, body);
  }

  Answered ask(PartnerId partner, String method, String path, String body) {
    return endpoint.receive(new OkeRequest(partner, method, path, body));
  }

  /** An enrolment of Anna, with further additions. */
  static String enrolment(String id, String offering, String state, String additions) {
    return """
    {"associationId":"%s","associationType":"componentOfferingAssociation","role":"student",
     "state":"%s","person":"p-1","offering":"%s",
     "consumers":[{"consumerKey":"nl-test-admin"%s}]}
    """
        .formatted(id, state, offering, additions);
  }

  long open() {
    return exams.enrolment().ofStudent(Samples.OFFICE, new StudentId("p-1")).orElseThrow().stream()
        .filter(Enrolment::isOpen)
        .count();
  }

  Answered patch(String path, String body) {
    return endpoint.receive(new OkeRequest(SIS, "PATCH", path, body));
  }

  Answered get(String path) {
    return endpoint.receive(new OkeRequest(SIS, "GET", path, ""));
  }

  List<String> findings() {
    return exams
        .monitor()
        .findings(Samples.OFFICE, FindingFilter.open(), null, 99)
        .orElseThrow()
        .stream()
        .map(Finding::type)
        .toList();
  }
}
