package org.okeenrolment.adapter.oke.endpoint;

import static org.okeenrolment.adapter.oke.OkeScope.FLOW_1_5;
import static org.okeenrolment.adapter.oke.OkeScope.FLOW_6;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.adapter.oke.OkeTimes;
import org.okeenrolment.adapter.oke.wire.Group;

/** What a registration system offers: flows 1 and 6, and the results of flow 5. */
final class RegistrationRole implements OkeEndpoint.Role {
  private static final String ASSOCIATION = "Association";
  private static final String PROGRAMME = "programOfferingAssociation";

  private final RegistrationSetup setup;
  private final RegistrationSource source;
  private final OkeTimes times;
  private final FromPlanning planning;

  RegistrationRole(RegistrationSetup setup) {
    this.setup = setup;
    this.source = setup.source();
    this.times = new OkeTimes(setup.zone());
    this.planning = new FromPlanning(setup, times);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("GET /", call -> call.answer(setup.service())),
        Route.of("GET /offerings", this::offerings, FLOW_1_5),
        Route.of("GET /offerings/*", this::offering, FLOW_1_5),
        Route.of("GET /offerings/*/associations", this::associations, FLOW_1_5),
        Route.of("GET /associations/*", this::association, FLOW_1_5),
        Route.of("PATCH /associations/*", planning::result, FLOW_1_5),
        Route.of("PUT /associations/*", planning::extraAttempt, FLOW_1_5),
        Route.of("GET /persons/*", this::person, FLOW_1_5),
        Route.of("GET /persons/*/associations", this::programmes, FLOW_6),
        Route.of("GET /organizations/*", this::organization, FLOW_1_5),
        Route.of("GET /groups", this::groups, FLOW_1_5),
        Route.of("GET /groups/*", this::group, FLOW_1_5),
        Route.of("GET /groups/*/members", this::members, FLOW_1_5));
  }

  private EndpointResponse offerings(Call call) {
    OfferingFilter filter =
        new OfferingFilter(
            call.query().text("offeringType"),
            call.query().since(times),
            call.query().until(times));
    return call.page(window -> source.offerings(filter, window));
  }

  private EndpointResponse offering(Call call) {
    Expansion expansion = expansion(call, Expansion.OFFERING);
    return call.answer(expansion.offering(found(call, "offering", source.offering(call.id()))));
  }

  private EndpointResponse associations(Call call) {
    found(call, "offering", source.offering(call.id()));
    return associations(
        call,
        Expansion.ASSOCIATION,
        AssociationFilter.builder().offering(call.id()).type(type(call)));
  }

  /** A supplier knows the person already, and has nothing to do with his exams. */
  private EndpointResponse programmes(Call call) {
    found(call, "person", source.person(call.id()));
    if (!type(call).orElse(PROGRAMME).equals(PROGRAMME)) {
      throw Refusal.badRequest(
          "Only enrolments in programmes are handed out here. Maybe leave associationType out.");
    }
    return associations(
        call, Expansion.PROGRAMME, AssociationFilter.builder().person(call.id()).type(PROGRAMME));
  }

  private EndpointResponse associations(
      Call call, List<String> expandable, AssociationFilterBuilder of) {
    Query query = call.query();
    Expansion expansion = expansion(call, expandable);
    AssociationFilter filter =
        of.role(query.text("role"))
            .state(query.text("state"))
            .resultState(query.text("result-state"))
            .build();
    return call.page(
        window ->
            source.associations(filter, window).stream().map(expansion::association).toList());
  }

  /** Some name the type of the offering, some that of the association. */
  private static Optional<String> type(Call call) {
    return call.query()
        .text("associationType")
        .map(asked -> asked.endsWith(ASSOCIATION) ? asked : asked + ASSOCIATION);
  }

  private EndpointResponse association(Call call) {
    Expansion expansion = expansion(call, Expansion.ASSOCIATION);
    return call.answer(
        expansion.association(found(call, "association", source.association(call.id()))));
  }

  private EndpointResponse person(Call call) {
    return call.answer(found(call, "person", source.person(call.id())));
  }

  private EndpointResponse organization(Call call) {
    Expansion expansion = expansion(call, Expansion.ORGANIZATION);
    return call.answer(
        expansion.organization(
            found(
                call,
                "organization",
                setup.context().flatMap(context -> context.organization(call.id())))));
  }

  private EndpointResponse groups(Call call) {
    GroupSource.Filter filter =
        new GroupSource.Filter(
            call.query().text("q"),
            call.query().since(times).map(times::day),
            call.query().until(times).map(times::day));
    return call.page(
        window -> setup.groups().map(groups -> groups.groups(filter, window)).orElse(List.of()));
  }

  private EndpointResponse group(Call call) {
    return call.answer(known(call));
  }

  private EndpointResponse members(Call call) {
    known(call);
    return call.page(window -> setup.groups().orElseThrow().members(call.id(), window));
  }

  private Group known(Call call) {
    return found(call, "group", setup.groups().flatMap(groups -> groups.group(call.id())));
  }

  private Expansion expansion(Call call, List<String> expandable) {
    return Expansion.of(setup, call.query().texts("expand"), expandable);
  }

  private static <T> T found(Call call, String kind, Optional<T> object) {
    return object.orElseThrow(() -> Refusal.unknown(kind, call.id()));
  }
}
