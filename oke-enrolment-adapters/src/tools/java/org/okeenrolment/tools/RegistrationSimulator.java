package org.okeenrolment.tools;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.okeenrolment.adapter.oke.ConsumerBlock;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeResponse;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Code;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.LanguageString;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.Person;

/** A student information system: it sends flow 1 and receives flow 5. */
final class RegistrationSimulator {
  private static final String PROGRAMME_ASSOCIATION = "programOfferingAssociation";
  private static final String EXAM_ASSOCIATION = "componentOfferingAssociation";

  private final OkeCodec codec;
  private final Set<String> enrolments = new HashSet<>();
  private final Map<String, Integer> attemptOf = new HashMap<>();

  RegistrationSimulator(OkeCodec codec) {
    this.codec = codec;
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

  /** Remembers an enrolment that was sent from a file. */
  void knows(OkeRequest request) {
    String[] path = request.path().split("/", -1);
    if (request.method().equals("PUT") && path.length > 2 && path[1].equals("associations")) {
      enrolments.add(path[2]);
    }
  }

  /** The withdrawal of an enrolment. */
  OkeRequest withdrawal(String association) {
    return request(
        "PATCH",
        "/associations/" + association,
        Association.builder()
            .associationType(EXAM_ASSOCIATION)
            .state("canceled")
            .unknown(Map.of())
            .build());
  }

  /** Takes a result in: of an enrolment that was sent, or of an extra attempt at one. */
  OkeResponse receive(OkeRequest request) {
    Association message = codec.read(request.body(), Association.class).value();
    ConsumerBlock block = ConsumerBlock.in(message.consumers());
    String original = block.text("orgAssociationId").orElse("");
    String id = request.path().substring("/associations/".length());
    if (!enrolments.contains(original)) {
      return OkeResponse.problem(404, "Unknown association", "The enrolment is unknown.");
    }
    int attempt = block.number("attempt").orElse(0);
    Integer known = attemptOf.putIfAbsent(id, attempt);
    if (known != null && known != attempt) {
      return OkeResponse.problem(400, "Other attempt", "The id stands for another attempt.");
    }
    return OkeResponse.success(known == null && !id.equals(original) ? 201 : 200, List.of());
  }

  /** How many attempts have a result here. */
  int attemptsWithResult() {
    return attemptOf.size();
  }

  private OkeRequest person(Person person) {
    return request(
        "PUT",
        "/persons/" + person.id(),
        org.okeenrolment.adapter.oke.wire.Person.builder()
            .personId(person.id().value())
            .primaryCode(new Code("studentNumber", person.studentNumber()))
            .givenName(person.givenName())
            .surname(person.surname())
            .displayName(person.displayName())
            .activeEnrollment(true)
            .affiliations(List.of("student"))
            .mail(person.mail())
            .languageOfChoice(List.of("nl-NL"))
            .consumers(
                ConsumerBlock.write()
                    .put("preferredName", person.preferredName().orElse(""))
                    .put("idCheckName", person.idCheckName().orElse(""))
                    .alone())
            .unknown(Map.of())
            .build());
  }

  private OkeRequest exam(Exam exam) {
    String id = plannable(exam.id());
    return request(
        "PUT",
        "/offerings/" + id,
        ComponentOffering.builder()
            .offeringId(id)
            .primaryCode(new Code("offeringCode", exam.name()))
            .offeringType("component")
            .name(LanguageString.dutch(exam.name()))
            .description(LanguageString.dutch(exam.name() + ", 2026/2027"))
            .teachingLanguage("nld")
            .resultExpected(true)
            .resultValueType(Patch.of("0.0-10.0"))
            .consumers(
                ConsumerBlock.write()
                    .put("offeringState", "active")
                    .finalResultsAllowed(true)
                    .alone())
            .startDateTime("2026-10-01T08:00:00+02:00")
            .endDateTime("2027-07-10T18:00:00+02:00")
            .component(Patch.of(Expandable.id(exam.id().value())))
            .unknown(Map.of())
            .build());
  }

  private OkeRequest programme(ExamPlan plan) {
    String id = derived("programme", plan.purpose().programme().value());
    String name = "Opleiding " + plan.purpose().programme();
    return request(
        "PUT",
        "/offerings/" + id,
        ProgramOffering.builder()
            .offeringId(id)
            .primaryCode(new Code("offeringCode", plan.purpose().programme().value()))
            .offeringType("program")
            .name(LanguageString.dutch(name))
            .description(LanguageString.dutch(name))
            .teachingLanguage("nld")
            .resultExpected(false)
            .consumers(
                ConsumerBlock.write()
                    .put("cohort", plan.purpose().cohort().value())
                    .put("location", "Campus Noord")
                    .alone())
            .startDate("2026-08-01")
            .endDate("2030-07-31")
            .program(Expandable.id(plan.purpose().programme().value()))
            .unknown(Map.of())
            .build());
  }

  private OkeRequest member(BundledSchool.Member member) {
    return request(
        "PUT",
        "/associations/" + member.association(),
        Association.builder()
            .associationId(member.association())
            .associationType(PROGRAMME_ASSOCIATION)
            .role("student")
            .state("associated")
            .consumers(ConsumerBlock.write().put("startDate", "2026-08-01").alone())
            .person(Expandable.id(member.person().id().value()))
            .offering(Expandable.id(derived("programme", member.cohort().programme().value())))
            .unknown(Map.of())
            .build());
  }

  private OkeRequest enrolment(Person person, ExamId exam) {
    String id = derived("enrolment of " + person.id(), exam.value());
    enrolments.add(id);
    return request(
        "PUT",
        "/associations/" + id,
        Association.builder()
            .associationId(id)
            .associationType(EXAM_ASSOCIATION)
            .role("student")
            .state("associated")
            .consumers(ConsumerBlock.write().put("attempt", 1).put("attemptLeft", 1).alone())
            .person(Expandable.id(person.id().value()))
            .offering(Expandable.id(plannable(exam)))
            .unknown(Map.of())
            .build());
  }

  private static String plannable(ExamId exam) {
    return derived("plannable", exam.value());
  }

  private static String derived(String kind, String from) {
    byte[] name = (kind + " " + from).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }

  private OkeRequest request(String method, String path, Object body) {
    return new OkeRequest(School.SIS, method, path, codec.write(body));
  }
}
