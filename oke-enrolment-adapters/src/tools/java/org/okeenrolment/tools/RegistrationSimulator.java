package org.okeenrolment.tools;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeTimes;
import org.okeenrolment.adapter.oke.PersonMapping;
import org.okeenrolment.adapter.oke.RegistrationMessages;
import org.okeenrolment.adapter.oke.endpoint.OkeEndpoint;
import org.okeenrolment.adapter.oke.endpoint.RegistrationSetup;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StudentProgramme;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.regulation.Days;

/**
 * A student information system (DR): it sends flow 1, and its endpoint answers flows 1 and 6 and
 * takes results (flow 5).
 */
final class RegistrationSimulator {
  private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
  private static final LocalDate LAST = LocalDate.of(2030, 7, 31);
  private static final Interval PERIOD =
      new Interval(
          School.at(LocalDate.of(2026, 10, 1), 8), School.at(LocalDate.of(2027, 7, 10), 18));

  private final OkeCodec codec;
  private final RegistrationMessages messages = new RegistrationMessages(new OkeTimes(School.ZONE));
  private final RegistrationStore store;
  private final GroupStore groups = new GroupStore();
  private final OkeEndpoint endpoint;

  RegistrationSimulator(OkeCodec codec, Clock clock) {
    this.codec = codec;
    this.store = new RegistrationStore(new OkeTimes(School.ZONE));
    this.endpoint =
        OkeEndpoint.registration(
            RegistrationSetup.builder()
                .source(store)
                .results(store)
                .context(store)
                .groups(groups)
                .service(OkeEndpoint.service("sis@school.example", "https://school.example/sis"))
                .codec(codec)
                .zone(School.ZONE)
                .clock(clock)
                .build());
  }

  /** Persons, exams to plan, programmes, and who is in which programme. */
  Stream<OkeRequest> basics(BundledSchool school) {
    return Stream.of(
            school.members().stream().map(member -> person(member.person())),
            school.exams().stream().map(this::exam),
            school.plans().stream().map(this::programme),
            school.members().stream().map(this::member))
        .flatMap(requests -> requests);
  }

  /** One enrolment for each student and each exam of his plan, with one attempt to spare. */
  Stream<OkeRequest> enrolments(BundledSchool school) {
    Map<Object, ExamPlan> plans = new HashMap<>();
    school.plans().forEach(plan -> plans.put(plan.purpose(), plan));
    return school.members().stream()
        .flatMap(
            member -> {
              ExamPlan plan = plans.get(member.cohort());
              return plan == null
                  ? Stream.of()
                  : plan.mandatory().stream().map(exam -> enrolment(member.person(), exam));
            });
  }

  /** Remembers what was sent from a file. */
  void knows(OkeRequest request) {
    String[] path = request.path().split("/", -1);
    if (!request.method().equals("PUT") || path.length < 3) {
      return;
    }
    switch (path[1]) {
      case "associations" -> store.put(codec.read(request.body(), Association.class).value());
      case "offerings" -> store.put(codec.read(request.body(), Offering.class).value());
      default -> {}
    }
  }

  /** The withdrawal of an enrolment. */
  OkeRequest withdrawal(String association) {
    store.withdraw(association);
    return request("PATCH", "/associations/" + association, RegistrationMessages.withdrawal());
  }

  /** The message that a student is in another programme now. */
  OkeRequest move(BundledSchool.Member member, ProgrammeCohort to) {
    return member(new BundledSchool.Member(member.person(), member.association(), to));
  }

  /** The message that a student left his programme; his enrolments end with it. */
  OkeRequest leave(BundledSchool.Member member) {
    store.associations().stream()
        .filter(
            one ->
                Optional.ofNullable(one.person())
                    .flatMap(person -> person.id(known -> known.personId()))
                    .filter(member.person().id().value()::equals)
                    .isPresent())
        .forEach(one -> store.withdraw(String.valueOf(one.associationId())));
    return request(
        "PATCH",
        "/associations/" + member.association(),
        Association.builder()
            .associationType("programOfferingAssociation")
            .state("canceled")
            .unknown(Map.of())
            .build());
  }

  RegistrationStore store() {
    return store;
  }

  GroupStore groups() {
    return groups;
  }

  OkeEndpoint endpoint() {
    return endpoint;
  }

  /** How many attempts have a result here. */
  int attemptsWithResult() {
    return store.attemptsWithResult();
  }

  private OkeRequest person(Person person) {
    org.okeenrolment.adapter.oke.wire.Person message = PersonMapping.wire(person);
    store.put(message);
    return request("PUT", "/persons/" + person.id(), message);
  }

  private OkeRequest exam(Exam exam) {
    return offering(
        messages.exam(
            PlannableExam.builder()
                .partner(School.SIS)
                .offering(plannable(exam.id()))
                .code(exam.name())
                .exam(exam)
                .period(PERIOD)
                .resultValueType("0.0-10.0")
                .finalResultsAllowed(true)
                .cancelled(false)
                .build()));
  }

  private OkeRequest programme(ExamPlan plan) {
    String name = "Opleiding " + plan.purpose().programme();
    return offering(
        RegistrationMessages.programme(
                offered(plan.purpose().programme()), plan.purpose(), name, "Campus Noord")
            .startDate(FIRST.toString())
            .endDate(LAST.toString())
            .build());
  }

  private OkeRequest member(BundledSchool.Member member) {
    return association(
        RegistrationMessages.programmeEnrolment(
            StudentProgramme.builder()
                .partner(School.SIS)
                .association(member.association())
                .offering(offered(member.cohort().programme()))
                .student(member.person().id())
                .purpose(member.cohort())
                .build(),
            Days.since(FIRST)));
  }

  /** One enrolment, with one attempt to spare. */
  OkeRequest enrolment(Person person, ExamId exam) {
    PartnerReference reference =
        new PartnerReference(
            School.SIS, plannable(exam), derived("enrolment of " + person.id(), exam.value()));
    return association(
        RegistrationMessages.enrolment(
            person.id(), reference, new AttemptBudget(1, OptionalInt.of(1))));
  }

  private static String plannable(ExamId exam) {
    return derived("plannable", exam.value());
  }

  private static String offered(ProgrammeId programme) {
    return derived("programme", programme.value());
  }

  private static String derived(String kind, String from) {
    byte[] name = (kind + " " + from).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }

  private OkeRequest offering(Offering offering) {
    store.put(offering);
    return request("PUT", "/offerings/" + offering.offeringId(), offering);
  }

  private OkeRequest association(Association association) {
    store.put(association);
    return request("PUT", "/associations/" + association.associationId(), association);
  }

  private OkeRequest request(String method, String path, Object body) {
    return new OkeRequest(School.SIS, method, path, codec.write(body));
  }
}
