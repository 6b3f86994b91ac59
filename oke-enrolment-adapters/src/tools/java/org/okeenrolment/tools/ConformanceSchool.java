package org.okeenrolment.tools;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.okeenrolment.adapter.kit.OkeProduct;
import org.okeenrolment.adapter.kit.OkeProductBuilder;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.RegistrationMessages;
import org.okeenrolment.adapter.oke.endpoint.EndpointRequest;
import org.okeenrolment.adapter.oke.endpoint.EndpointResponse;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Code;
import org.okeenrolment.adapter.oke.wire.Group;
import org.okeenrolment.adapter.oke.wire.LanguageString;
import org.okeenrolment.adapter.oke.wire.MembershipItem;
import org.okeenrolment.adapter.oke.wire.Organization;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.testkit.memory.InMemoryStore;

/**
 * A small school with a planning system, a registration system and a supplier that listen on this
 * machine, and with everything in them that the conversations of the conformance kit are about.
 */
public final class ConformanceSchool implements AutoCloseable {
  private static final String GROUP = "3f1b7c2a-9d8e-4f5a-8b6c-1d2e3f4a5b6c";
  private static final String ORGANISATION = "5f1d2c3b-4a59-4867-9786-a5b4c3d2e1f0";
  private static final LocalDate DAY = LocalDate.of(2026, 12, 14);

  private final School school =
      new School(1, new InMemoryStore(), new Exchange(Optional.empty()), Wire::inProcess);
  private final List<OkeServer> servers = new ArrayList<>();
  private final OkeServer planning;
  private final OkeServer registration;
  private final OkeServer supplier;
  private final Enrolment enrolment;
  private final Enrolment other;
  private final Participation participation;
  private final Participation cancelled;
  private final Sitting cancelledSitting;

  private ConformanceSchool(int port) throws IOException {
    BundledSchool bundled = new BundledSchool(4, 1);
    school.open(bundled);
    StudentId student = bundled.members().get(0).person().id();
    List<Enrolment> enrolments =
        school.exams().enrolment().ofStudent(School.OFFICE, student).orElseThrow();
    enrolment = enrolments.get(0);
    other = enrolments.get(1);
    participation = signedUp(enrolment, open(enrolment.of().exam(), 9));
    cancelled = signedUp(other, open(other.of().exam(), 13));
    school.exams().signUp().cancel(new CancelSignUp(School.OFFICE, cancelled.id(), "ill"));
    cancelledSitting = open(other.of().exam(), 16);
    school
        .exams()
        .planning()
        .cancel(new CancelSitting(School.OFFICE, cancelledSitting.id(), "no supervision"));
    school.deliver();
    registrationHas(student);
    try {
      planning = serve(school.planning()::answer, port);
      registration = serve(school.registration().endpoint()::answer, port == 0 ? 0 : port + 1);
      supplier = serve(school.catalogue()::answer, port == 0 ? 0 : port + 2);
    } catch (IOException taken) {
      close();
      throw taken;
    }
  }

  private OkeServer serve(Function<EndpointRequest, EndpointResponse> system, int port)
      throws IOException {
    OkeServer server = OkeServer.start(system, callers(), port);
    servers.add(server);
    return server;
  }

  /**
   * Opens the school: planning listens at the port, registration and supplier at the next; 0: at
   * free ones.
   *
   * @throws IOException when one of them is taken; none listens then
   */
  public static ConformanceSchool open(int port) throws IOException {
    return new ConformanceSchool(port);
  }

  private Sitting open(ExamId exam, int hour) {
    return school
        .exams()
        .planning()
        .open(
            OpenSitting.builder()
                .actor(School.OFFICE)
                .exam(exam)
                .name("Zitting van %d uur".formatted(hour))
                .moment(new Interval(School.at(DAY, hour), School.at(DAY, hour + 2)))
                .capacity(10)
                .build())
        .orElseThrow();
  }

  private Participation signedUp(Enrolment of, Sitting sitting) {
    school
        .exams()
        .approval()
        .giveGo(new GiveGo(School.teacherOf(of.of().exam()), of.id()))
        .orElseThrow();
    return school
        .exams()
        .signUp()
        .byStaff(
            new SignUpByStaff(School.OFFICE, of.id(), sitting.id())
                .outsideWindow("a sitting for the conformance conversations"))
        .orElseThrow();
  }

  private void registrationHas(StudentId student) {
    RegistrationSimulator simulator = school.registration();
    Association withdrawn = simulator.store().association(association(other)).orElseThrow();
    simulator
        .store()
        .put(
            Association.builder()
                .from(withdrawn)
                .state(RegistrationMessages.withdrawal().state())
                .build());
    simulator
        .store()
        .put(
            Organization.builder()
                .organizationId(ORGANISATION)
                .primaryCode(new Code("identifier", "school"))
                .organizationType("school")
                .name(LanguageString.dutch("De school"))
                .shortName("school")
                .unknown(Map.of())
                .build());
    simulator
        .groups()
        .put(
            School.SIS,
            Group.builder()
                .groupId(GROUP)
                .primaryCode(new Code("groupCode", "1A"))
                .groupType("class")
                .name(LanguageString.dutch("Klas 1A"))
                .unknown(Map.of())
                .build());
    simulator
        .groups()
        .put(
            School.SIS,
            GROUP,
            MembershipItem.builder()
                .personId(student.value())
                .startDateTime("2026-08-31T00:00:00+02:00")
                .unknown(Map.of())
                .build());
  }

  private static Map<String, OkeServer.Caller> callers() {
    PartnerId own = new PartnerId("planning");
    return Map.of(
        "registration-token", new OkeServer.Caller(School.SIS, Set.of(OkeScope.FLOW_1_5)),
        "supplier-token", new OkeServer.Caller(School.SUPPLIER, Set.of(OkeScope.FLOW_2_3_4)),
        "planning-token", new OkeServer.Caller(own, Set.of(OkeScope.FLOW_1_5, OkeScope.FLOW_2_3_4)),
        "catalogue-token", new OkeServer.Caller(own, Set.of(OkeScope.FLOW_0)),
        "analysis-token", new OkeServer.Caller(School.SUPPLIER, Set.of(OkeScope.FLOW_6)));
  }

  private static String association(Enrolment enrolment) {
    return enrolment.partner().orElseThrow().association();
  }

  /** Answers the planning system, with what the conversations ask it about. */
  public OkeProduct planning() {
    return product(planning)
        .putVariables("registrationToken", "registration-token")
        .putVariables("supplierToken", "supplier-token")
        .putVariables("participation", participation.id().value())
        .putVariables("cancelledParticipation", cancelled.id().value())
        .putVariables("sitting", participation.sitting().value())
        .putVariables("cancelledSitting", cancelledSitting.id().value())
        .putVariables("document", participation.sitting().value())
        .putVariables("component", enrolment.of().exam().value())
        .putVariables("groups", "yes")
        .build();
  }

  /** Answers the registration system, with what the conversations ask it about. */
  public OkeProduct registration() {
    return product(registration)
        .putVariables("planningToken", "planning-token")
        .putVariables("analysisToken", "analysis-token")
        .putVariables("student", enrolment.of().student().value())
        .putVariables("exam", enrolment.partner().orElseThrow().offering())
        .putVariables("enrolment", association(enrolment))
        .putVariables("cancelledEnrolment", association(other))
        .putVariables("group", GROUP)
        .putVariables("organisation", ORGANISATION)
        .build();
  }

  /** Answers the supplier, with what the conversations ask it about. */
  public OkeProduct supplier() {
    return product(supplier)
        .putVariables("planningToken", "planning-token")
        .putVariables("catalogueToken", "catalogue-token")
        .putVariables("component", enrolment.of().exam().value())
        .putVariables("document", participation.sitting().value())
        .build();
  }

  private static OkeProductBuilder product(OkeServer server) {
    return OkeProduct.at(server.address());
  }

  @Override
  public void close() {
    servers.forEach(OkeServer::close);
  }
}
