package org.okeenrolment.adapter.oke.endpoint;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeTimes;
import org.okeenrolment.adapter.oke.RegistrationMessages;
import org.okeenrolment.adapter.oke.endpoint.Asked.Answered;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.Group;
import org.okeenrolment.adapter.oke.wire.LanguageString;
import org.okeenrolment.adapter.oke.wire.MembershipItem;
import org.okeenrolment.adapter.oke.wire.Organization;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.adapter.oke.wire.Program;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.catalogue.StudentProgramme;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.testkit.sample.MovableClock;
import org.okeenrolment.testkit.sample.Samples;
import org.okeenrolment.tools.GroupStore;
import org.okeenrolment.tools.RegistrationStore;

/** A registration system with Anna, a class and two organisations. */
final class Registered {
  static final PartnerId PLANNING = new PartnerId("planning");
  private static final OkeTimes TIMES = new OkeTimes(ZoneId.of("Europe/Amsterdam"));
  private static final StudentId ANNA = new StudentId("p-1");
  private static final ProgrammeCohort CARE =
      new ProgrammeCohort(new ProgrammeId("care-id"), new CohortId("2026"));
  private static final Interval PERIOD =
      new Interval(Instant.parse("2026-10-01T06:00:00Z"), Instant.parse("2027-06-30T16:00:00Z"));

  final RegistrationStore store = new RegistrationStore(TIMES);
  private final Asked endpoint;

  Registered() {
    this(Optional.of(oneClass()));
  }

  private static GroupStore oneClass() {
    GroupStore groups = new GroupStore();
    groups.put(
        PLANNING,
        Group.builder()
            .groupId("g-1")
            .name(LanguageString.dutch("Klas 1A"))
            .startDate("2026-08-01")
            .endDate("2027-07-31")
            .unknown(Map.of())
            .build());
    groups.put(PLANNING, "g-1", MembershipItem.builder().personId("p-1").unknown(Map.of()).build());
    return groups;
  }

  Registered(Optional<GroupSource> groups) {
    store.put(Person.builder().personId("p-1").surname("Bakker").unknown(Map.of()).build());
    store.put(
        Program.builder().programId("care-id").abbreviation("care").unknown(Map.of()).build());
    store.put(
        Organization.builder()
            .organizationId("org-1")
            .children(List.of(Expandable.id("org-2")))
            .unknown(Map.of())
            .build());
    store.put(
        Organization.builder()
            .organizationId("org-2")
            .parent(Expandable.id("org-1"))
            .unknown(Map.of())
            .build());
    endpoint =
        new Asked(
            OkeEndpoint.registration(
                RegistrationSetup.builder()
                    .source(store)
                    .results(store)
                    .groups(groups)
                    .context(store)
                    .service(Asked.SERVICE)
                    .zone(ZoneId.of("Europe/Amsterdam"))
                    .clock(MovableClock.at(Samples.NOW))
                    .build()));
  }

  void exam(String offering) {
    exam(offering, true);
  }

  void exam(String offering, boolean finalAllowed) {
    store.put(
        new RegistrationMessages(TIMES)
            .exam(
                PlannableExam.builder()
                    .partner(new PartnerId("sis"))
                    .offering(offering)
                    .code("REK")
                    .exam(new Exam(new ExamId("c-1"), "Rekenen", true))
                    .period(PERIOD)
                    .resultValueType("0.0-10.0")
                    .finalResultsAllowed(finalAllowed)
                    .cancelled(false)
                    .build()));
  }

  void programme(String offering) {
    store.put(RegistrationMessages.programme(offering, CARE, "Zorg", "Campus").build());
  }

  void member(String association, String offering) {
    store.put(
        RegistrationMessages.programmeEnrolment(
            StudentProgramme.builder()
                .partner(new PartnerId("sis"))
                .association(association)
                .offering(offering)
                .student(ANNA)
                .purpose(CARE)
                .build(),
            Days.all()));
  }

  void enrolment(String association, String offering) {
    store.put(
        RegistrationMessages.enrolment(
            ANNA,
            new PartnerReference(new PartnerId("sis"), offering, association),
            new AttemptBudget(1, OptionalInt.of(1))));
  }

  void cancel(String association) {
    Association known = store.association(association).orElseThrow();
    store.put(Association.builder().from(known).state("canceled").build());
  }

  Answered get(String target) {
    return ask("GET", target, "");
  }

  Answered ask(String method, String target, String body) {
    return endpoint.receive(new OkeRequest(PLANNING, method, target, body));
  }
}
