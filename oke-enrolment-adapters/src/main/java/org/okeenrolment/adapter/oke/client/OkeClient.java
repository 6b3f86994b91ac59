package org.okeenrolment.adapter.oke.client;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeResponse;
import org.okeenrolment.adapter.oke.Reading;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Group;
import org.okeenrolment.adapter.oke.wire.MembershipItem;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Organization;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.adapter.oke.wire.Service;
import org.okeenrolment.catalogue.PartnerId;

/**
 * Calls one partner over HTTP (OKE-koppeling): changes are sent, objects, lists and documents are
 * fetched.
 *
 * <p>What is safe to repeat is tried again when the partner cannot be reached or says to come back
 * later; in OKE that is everything. Redirects are not followed. Every method throws {@link
 * PartnerUnavailableException} when no try was answered, and {@link PartnerAnswerException} when an
 * answer is of no use.
 *
 * <p>Lists are streams: a page is fetched when its first element is needed, so that a list of any
 * length takes the memory of one page. Close the stream unless it is read to its end.
 *
 * <p>Thread-safe; make one for each partner and share it.
 */
public final class OkeClient {
  private static final Set<String> METHODS = Set.of("GET", "PUT", "PATCH");
  private static final String JSON = "application/json";
  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String ASSOCIATIONS = "associations";
  private static final String OFFERINGS = "offerings";
  private static final String PERSONS = "persons";
  private static final String COMPONENTS = "components";
  private static final String GROUPS = "groups";

  private final Fetching fetching;
  private final PartnerId partner;
  private final AtomicBoolean patchesAreJson = new AtomicBoolean();

  OkeClient(Transport transport, OkeCodec codec) {
    this.fetching = new Fetching(transport, codec);
    this.partner = transport.settings().partner();
  }

  /**
   * Answers a builder.
   *
   * @param settings how the partner is reached
   */
  public static OkeClientBuilder builder(OkeClientSettings settings) {
    return new OkeClientBuilder(settings);
  }

  /**
   * Answers a transport that gives each request to the client of its partner.
   *
   * @param clients the clients, one for each partner
   */
  public static Function<OkeRequest, OkeResponse> transport(Collection<OkeClient> clients) {
    Map<PartnerId, OkeClient> byPartner =
        clients.stream()
            .collect(Collectors.toUnmodifiableMap(client -> client.partner, Function.identity()));
    return request ->
        Optional.ofNullable(byPartner.get(request.partner()))
            .orElseThrow(() -> noClient(request, byPartner.keySet()))
            .send(request);
  }

  /**
   * Sends a request and answers what the partner says of it, be it a refusal.
   *
   * <p>A change goes as merge-patch; a partner who does not know that media type (415) gets this
   * and all later ones as plain JSON.
   *
   * @param request the request; what no path may have in its path is percent-encoded
   * @throws IllegalArgumentException when it is for another partner, or OKE has no such method
   */
  public OkeResponse send(OkeRequest request) {
    if (!request.partner().equals(partner)) {
      throw noClient(request, Set.of(partner));
    }
    if (!METHODS.contains(request.method())) {
      throw new IllegalArgumentException(
          "OKE has no method (%s).%nMaybe it is in lower case.".formatted(request.method()));
    }
    Target target = Target.parse(request.path());
    boolean asMergePatch = request.method().equals("PATCH") && !patchesAreJson.get();
    OkeResponse response = send(request, target, asMergePatch ? MERGE_PATCH : JSON);
    if (!asMergePatch || response.status() != Answer.UNSUPPORTED_MEDIA_TYPE) {
      return response;
    }
    OkeResponse second = send(request, target, JSON);
    patchesAreJson.compareAndSet(false, second.status() != Answer.UNSUPPORTED_MEDIA_TYPE);
    return second;
  }

  private OkeResponse send(OkeRequest request, Target target, String mediaType) {
    Call call =
        request.method().equals("GET")
            ? fetching.get(target, JSON)
            : fetching.call(
                request.method(), target, Map.of("Content-Type", mediaType), request.body());
    return fetching.transport().call(call, OkeClient::response);
  }

  private static OkeResponse response(Answer answer) {
    if (answer.isSuccess()) {
      answer.drain();
      return OkeResponse.success(answer.status(), List.of());
    }
    if (answer.isRedirect()) {
      answer.drain();
      return OkeResponse.problem(
          answer.status(), "Redirect", "It is not followed. Maybe the base address is wrong.");
    }
    return new OkeResponse(answer.status(), answer.problem(), List.of());
  }

  /**
   * Sends an object as a whole ({@code PUT}), such as {@code put(person, "persons", id)}.
   *
   * @param object the wire record
   * @param path the segments of the path; an id may have any characters
   */
  public OkeResponse put(Object object, String... path) {
    return send(request("PUT", object, path));
  }

  /**
   * Sends a change ({@code PATCH}), such as {@code patch(change, "associations", id)}.
   *
   * @param change the wire record, with the fields that change
   * @param path the segments of the path; an id may have any characters
   */
  public OkeResponse patch(Object change, String... path) {
    return send(request("PATCH", change, path));
  }

  private OkeRequest request(String method, Object message, String... path) {
    String body = fetching.codec().write(message);
    return new OkeRequest(partner, method, Target.of(path).path(), body);
  }

  /**
   * Fetches what the partner says of himself ({@code GET /}), for {@link OkeVersions}.
   *
   * @return what he says; empty when he says nothing
   */
  public Optional<Reading<Service>> service() {
    return fetching.one(Service.class, OkeQuery.all());
  }

  /**
   * Fetches the catalogue of a supplier (toetscatalogus, flow 0). It is complete each time; an exam
   * that is withdrawn is inactive.
   *
   * @param query which, by {@code text} or {@code licensed}
   */
  public Stream<Reading<Component>> components(OkeQuery query) {
    return fetching.list(Component.class, query.with("componentType", "test"), COMPONENTS);
  }

  /**
   * Fetches an exam of the catalogue (flow 0).
   *
   * @param component its id
   * @param expand the objects that are wanted in the place of their ids
   * @return the exam; empty when the partner does not know it
   */
  public Optional<Reading<Component>> component(String component, String... expand) {
    return fetching.one(Component.class, expanding(expand), COMPONENTS, component);
  }

  /**
   * Fetches the exams to plan of a registration system (planbare toetsen, flow 1).
   *
   * @param query which, by {@code since} and {@code until}
   */
  public Stream<Reading<ComponentOffering>> offerings(OkeQuery query) {
    OkeQuery tests =
        query.with("offeringType", "component").with("component.componentType", "test");
    return fetching.list(ComponentOffering.class, tests, OFFERINGS);
  }

  /**
   * Fetches an exam to plan, a sitting, a programme or a part of one (flows 1 and 2).
   *
   * @param offering its id
   * @param expand the objects that are wanted in the place of their ids
   * @return the offering; empty when the partner does not know it
   */
  public Optional<Reading<Offering>> offering(String offering, String... expand) {
    return fetching.one(Offering.class, expanding(expand), OFFERINGS, offering);
  }

  /**
   * Fetches the enrolments for an exam, or the participations in a sitting (flows 1, 2 and 3).
   *
   * @param offering the id of the offering
   * @param query which, by {@code role}
   */
  public Stream<Reading<Association>> associations(String offering, OkeQuery query) {
    return fetching.list(Association.class, query, OFFERINGS, offering, ASSOCIATIONS);
  }

  /**
   * Fetches an enrolment or a participation, with its result where there is one (flows 1 to 3).
   *
   * @param association its id
   * @param expand the objects that are wanted in the place of their ids
   * @return the association; empty when the partner does not know it
   */
  public Optional<Reading<Association>> association(String association, String... expand) {
    return fetching.one(Association.class, expanding(expand), ASSOCIATIONS, association);
  }

  /**
   * Fetches the personal address at which a participation starts (flow 2).
   *
   * @param association the id of the participation
   * @return the address as the supplier gave it; empty when he does not know the participation
   */
  public Optional<String> startAddress(String association) {
    return fetching.text(ASSOCIATIONS, association, "url");
  }

  /**
   * Fetches a person (flow 1).
   *
   * @param person the id
   * @return the person; empty when the partner does not know him
   */
  public Optional<Reading<Person>> person(String person) {
    return fetching.one(Person.class, OkeQuery.all(), PERSONS, person);
  }

  /**
   * Fetches the enrolments of a person in programmes (opleidingsinschrijvingen, flow 6), with their
   * programmes.
   *
   * @param person the id of the person
   */
  public Stream<Reading<Association>> programmesOf(String person) {
    OkeQuery programmes =
        OkeQuery.all()
            .with("associationType", "programOffering")
            .expand("offering", "offering.program", "offering.organization");
    return fetching.list(Association.class, programmes, PERSONS, person, ASSOCIATIONS);
  }

  /**
   * Fetches an organisation (flow 1).
   *
   * @param organization its id
   * @param expand {@code parent} or {@code children}
   * @return the organisation; empty when the partner does not know it
   */
  public Optional<Reading<Organization>> organization(String organization, String... expand) {
    return fetching.one(Organization.class, expanding(expand), "organizations", organization);
  }

  /**
   * Fetches groups of students (toetsgroepen, flow 1).
   *
   * @param query which, by {@code text}, {@code since} and {@code until}
   */
  public Stream<Reading<Group>> groups(OkeQuery query) {
    return fetching.list(Group.class, query, GROUPS);
  }

  /**
   * Fetches a group (flow 1).
   *
   * @param group its id
   * @return the group; empty when the partner does not know it
   */
  public Optional<Reading<Group>> group(String group) {
    return fetching.one(Group.class, OkeQuery.all(), GROUPS, group);
  }

  /**
   * Fetches who is in a group (groepslidmaatschappen, flow 1).
   *
   * @param group the id of the group
   */
  public Stream<Reading<MembershipItem>> members(String group) {
    return fetching.list(MembershipItem.class, OkeQuery.all(), GROUPS, group, "members");
  }

  /**
   * Fetches a document into a file. The file is there when all of the document is, and readable for
   * its owner only.
   *
   * @param document the id of the document
   * @param file the file, in a folder that exists; an existing one is replaced
   * @return the size in bytes; empty when the partner does not know the document
   * @throws java.io.UncheckedIOException when the file cannot be written
   */
  public OptionalLong document(String document, Path file) {
    return copy(document).to(file);
  }

  /**
   * Fetches a document into a stream, which is left open. When it breaks off, what was written
   * stays written.
   *
   * @param document the id of the document
   * @param target the stream
   * @return the size in bytes; empty when the partner does not know the document
   * @throws java.io.UncheckedIOException when the stream cannot be written to
   */
  public OptionalLong document(String document, OutputStream target) {
    return copy(document).to(target);
  }

  private DocumentCopy copy(String document) {
    Target target = Target.of("documents", document);
    return new DocumentCopy(
        fetching.transport(), fetching.get(target, "application/octet-stream, */*"));
  }

  private static OkeQuery expanding(String... paths) {
    return OkeQuery.all().expand(paths);
  }

  private static IllegalArgumentException noClient(OkeRequest request, Set<PartnerId> known) {
    return new IllegalArgumentException(
        "There is no client for partner (%s), only for %s.%nMaybe a client was not given."
            .formatted(request.partner(), known));
  }
}
