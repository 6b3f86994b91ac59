package org.okeenrolment.adapter.oke.endpoint;

import static org.okeenrolment.adapter.oke.OkeScope.FLOW_1_5;
import static org.okeenrolment.adapter.oke.OkeScope.FLOW_2_3_4;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.adapter.oke.OkeTimes;
import org.okeenrolment.adapter.oke.OkeUse;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.CourseOffering;
import org.okeenrolment.adapter.oke.wire.Group;
import org.okeenrolment.adapter.oke.wire.MembershipItem;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.StudentProgramme;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.ReportFinding;

/** What a planning system offers: flows 1, 3 and 4, and the documents of flow 5. */
final class PlanningRole implements OkeEndpoint.Role {
  private static final String COURSE_ENROLMENT = "courseOfferingAssociation";
  private static final int CHANGED = 200;
  private static final int CREATED = 201;

  private final PlanningSetup setup;
  private final DeliveredPersons persons;
  private final DeliveredExams exams;
  private final DeliveredProgrammes programmes;
  private final DeliveredEnrolments enrolments;
  private final FromSupplier supplier;

  PlanningRole(PlanningSetup setup) {
    this.setup = setup;
    OkeTimes times = new OkeTimes(setup.zone());
    persons = new DeliveredPersons(setup, times);
    enrolments = new DeliveredEnrolments(setup, times);
    exams = new DeliveredExams(setup, times, enrolments);
    programmes = new DeliveredProgrammes(setup.register());
    supplier = new FromSupplier(setup, times);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("GET /", call -> call.answer(setup.service())),
        Route.of("PUT /persons/*", this::putPerson, FLOW_1_5),
        Route.of("PUT /offerings/*", this::putOffering, FLOW_1_5),
        Route.of("PATCH /offerings/*", this::patchOffering, FLOW_1_5, FLOW_2_3_4),
        Route.of("PUT /associations/*", this::putAssociation, FLOW_1_5, FLOW_2_3_4),
        Route.of("PATCH /associations/*", this::patchAssociation, FLOW_1_5, FLOW_2_3_4),
        Route.of("PUT /groups/*", this::putGroup, FLOW_1_5),
        Route.of("PUT /groups/*/members", call -> putMember(call, ""), FLOW_1_5),
        Route.of("PUT /groups/*/members/*", call -> putMember(call, call.lastId()), FLOW_1_5),
        Route.of("GET /documents/*", this::document, FLOW_1_5, FLOW_2_3_4));
  }

  private EndpointResponse putPerson(Call call) {
    return put(call, persons.put(call, call.read(OkeUse.PERSON)));
  }

  /** Of parts of programmes nothing is kept. */
  private EndpointResponse putOffering(Call call) {
    Offering offering = call.read(Offering.class);
    boolean created = false;
    if (offering instanceof ProgramOffering programme) {
      created = programmes.put(call, call.checked(OkeUse.PROGRAMME, programme));
    } else if (offering instanceof ComponentOffering exam) {
      created = exams.put(call, call.checked(OkeUse.PLANNABLE_EXAM, exam));
    } else {
      call.checked(OkeUse.COURSE, (CourseOffering) offering);
    }
    return put(call, created);
  }

  /** The id tells whether it is an exam to plan, a programme or a sitting. */
  private EndpointResponse patchOffering(Call call) {
    Offering patch = call.read(Offering.class);
    Optional<PlannableExam> exam = exams.find(call);
    Optional<ProgrammeCohort> programme = programmes.find(call);
    if (exam.isPresent() && patch instanceof ComponentOffering component) {
      call.needs(FLOW_1_5);
      exams.change(call, exam.get(), component);
    } else if (programme.isPresent()) {
      call.needs(FLOW_1_5);
      programmes.change(call, programme.get(), patch);
    } else if (patch instanceof CourseOffering) {
      call.needs(FLOW_1_5);
    } else if (patch instanceof ComponentOffering report) {
      supplier.report(call, report);
    } else {
      throw Refusal.unknown("offering", call.id());
    }
    return call.done(CHANGED);
  }

  /** The offering tells whether it is an enrolment or a result that nobody planned. */
  private EndpointResponse putAssociation(Call call) {
    Association association = call.read(Association.class);
    if (supplier.isInSitting(call, association)) {
      return put(call, supplier.unplanned(call, association));
    }
    call.needs(FLOW_1_5);
    return put(
        call,
        switch (String.valueOf(association.associationType())) {
          case "programOfferingAssociation" ->
              programmes.putMember(call, call.checked(OkeUse.PROGRAMME_ENROLMENT, association));
          case COURSE_ENROLMENT -> {
            call.checked(OkeUse.COURSE_ENROLMENT, association);
            yield false;
          }
          default -> enrolments.put(call, call.checked(OkeUse.ENROLMENT, association));
        });
  }

  /** The id tells whether it is an enrolment, one in a programme, or a participation. */
  private EndpointResponse patchAssociation(Call call) {
    Association patch = call.read(Association.class);
    Optional<Enrolment> enrolment = enrolments.find(call);
    Optional<StudentProgramme> member = programmes.findMember(call);
    if (enrolment.isPresent()) {
      call.needs(FLOW_1_5);
      enrolments.change(call, enrolment.get(), patch);
    } else if (member.isPresent()) {
      call.needs(FLOW_1_5);
      programmes.change(member.get(), patch);
    } else if (COURSE_ENROLMENT.equals(patch.associationType())) {
      call.needs(FLOW_1_5);
    } else {
      supplier.result(call, patch);
    }
    return call.done(CHANGED);
  }

  private EndpointResponse putGroup(Call call) {
    Group group = call.read(OkeUse.GROUP);
    return put(call, groups().put(call.partner(), group));
  }

  /** The description of OKE has the path without the person; then he is in the body. */
  private EndpointResponse putMember(Call call, String person) {
    MembershipItem member = call.checked(OkeUse.MEMBER, call.read(MembershipItem.class), person);
    if (!groups().knows(call.partner(), call.id())) {
      throw Refusal.unknown("group", call.id());
    }
    return put(call, groups().put(call.partner(), call.id(), member));
  }

  private GroupRegister groups() {
    return setup.groups().orElseThrow(Refusal::noSuchOperation);
  }

  private EndpointResponse document(Call call) throws IOException {
    if (setup.documents().isEmpty()) {
      throw Refusal.unknown("document", call.id());
    }
    return setup
        .documents()
        .get()
        .document(call.partner(), call.id())
        .map(content -> EndpointResponse.builder().status(CHANGED).content(content).build())
        .orElseThrow(() -> Refusal.unknown("document", call.id()));
  }

  private static EndpointResponse put(Call call, boolean created) {
    return call.done(created ? CREATED : CHANGED);
  }

  /** What cannot be taken in is told to the exam office; whoever has no access sent nothing. */
  @Override
  public void refused(EndpointRequest request, List<String> path, Refusal refusal) {
    if (request.method().equals("GET") || !refusal.isOfMessage()) {
      return;
    }
    setup
        .exams()
        .monitor()
        .report(
            ReportFinding.builder()
                .actor(Actor.partner(request.partner()))
                .type(Finding.MESSAGE_REFUSED)
                .object(path.get(0).isBlank() ? "message" : path.get(0))
                .id(path.size() > 1 ? path.get(1) : "")
                .detail(request.method() + ": " + refusal.detail())
                .build());
  }
}
