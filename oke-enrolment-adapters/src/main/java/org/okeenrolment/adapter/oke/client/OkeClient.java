package org.okeenrolment.adapter.oke.client;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
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
import org.okeenrolment.adapter.oke.UnreadableMessageException;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Person;
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

  private final Transport transport;
  private final OkeClientSettings settings;
  private final OkeCodec codec;
  private final AtomicBoolean patchesAreJson = new AtomicBoolean();

  OkeClient(Transport transport, OkeCodec codec) {
    this.transport = transport;
    this.settings = transport.settings();
    this.codec = codec;
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
            .collect(
                Collectors.toUnmodifiableMap(
                    client -> client.settings.partner(), Function.identity()));
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
    if (!request.partner().equals(settings.partner())) {
      throw noClient(request, Set.of(settings.partner()));
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
            ? get(target, JSON)
            : call(request.method(), target, Map.of("Content-Type", mediaType), request.body());
    return transport.call(call, OkeClient::response);
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
   * Fetches an offering (planbare toets, zitting).
   *
   * @param offering its id
   * @param expand the objects that are wanted in the place of their ids
   * @return the offering; empty when the partner does not know it
   */
  public Optional<Reading<ComponentOffering>> offering(String offering, String... expand) {
    return one(Target.of(OFFERINGS, offering), expand, ComponentOffering.class);
  }

  /**
   * Fetches the exams to plan of a registration system (planbare toetsen, flow 1).
   *
   * @param query which, by {@code since} and {@code until}
   */
  public Stream<Reading<ComponentOffering>> offerings(OkeQuery query) {
    OkeQuery tests =
        query.with("offeringType", "component").with("component.componentType", "test");
    return list(Target.of(OFFERINGS), tests, ComponentOffering.class);
  }

  /**
   * Fetches the enrolments for an exam, or the participations in a sitting (flows 1, 2 and 3).
   *
   * @param offering the id of the offering
   * @param query which, by {@code role}
   */
  public Stream<Reading<Association>> associations(String offering, OkeQuery query) {
    return list(Target.of(OFFERINGS, offering, ASSOCIATIONS), query, Association.class);
  }

  /**
   * Fetches the enrolments of a person in programmes (opleidingsinschrijvingen, flow 6).
   *
   * @param person the id of the person
   * @param query with what is expanded
   */
  public Stream<Reading<Association>> programmesOf(String person, OkeQuery query) {
    OkeQuery programmes = query.with("associationType", "programOffering");
    return list(Target.of(PERSONS, person, ASSOCIATIONS), programmes, Association.class);
  }

  /**
   * Fetches an enrolment or a participation, with its result where there is one.
   *
   * @param association its id
   * @param expand the objects that are wanted in the place of their ids
   * @return the association; empty when the partner does not know it
   */
  public Optional<Reading<Association>> association(String association, String... expand) {
    return one(Target.of(ASSOCIATIONS, association), expand, Association.class);
  }

  /**
   * Fetches the personal address at which a participation starts (flow 2).
   *
   * @param association the id of the participation
   * @return the address as the supplier gave it; empty when he does not know the participation
   */
  public Optional<String> startAddress(String association) {
    Target target = Target.of(ASSOCIATIONS, association, "url");
    return transport
        .call(get(target, JSON), this::text)
        .map(String::strip)
        .map(text -> text.startsWith("\"") ? codec.read(text, String.class).value() : text);
  }

  /**
   * Fetches a person.
   *
   * @param person the id
   * @return the person; empty when the partner does not know him
   */
  public Optional<Reading<Person>> person(String person) {
    return one(Target.of(PERSONS, person), new String[0], Person.class);
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
    return new DocumentCopy(
        transport, get(Target.of("documents", document), "application/octet-stream, */*"));
  }

  private <T> Optional<Reading<T>> one(Target target, String[] expand, Class<T> type) {
    Call call = get(target.with(OkeQuery.all().expand(expand).parameters()), JSON);
    return transport.call(
        call, answer -> text(answer).map(json -> read(new Pages.Element(answer, json), type)));
  }

  private Optional<String> text(Answer answer) throws IOException {
    if (answer.status() == Answer.NOT_FOUND) {
      answer.drain();
      return Optional.empty();
    }
    if (!answer.isSuccess()) {
      throw answer.refused();
    }
    byte[] body = answer.bytes(settings.limits().answer());
    return Optional.of(new String(body, StandardCharsets.UTF_8));
  }

  private <T> Stream<Reading<T>> list(Target target, OkeQuery query, Class<T> type) {
    return Pages.stream(
        transport, number -> page(target, query, number), element -> read(element, type));
  }

  private Call page(Target target, OkeQuery query, int number) {
    Map<String, String> parameters = new LinkedHashMap<>(query.parameters());
    parameters.put("pageSize", Integer.toString(settings.limits().pageSize()));
    parameters.put("pageNumber", Integer.toString(number));
    return get(target.with(parameters), JSON);
  }

  private <T> Reading<T> read(Pages.Element element, Class<T> type) {
    try {
      return codec.read(element.json(), type);
    } catch (UnreadableMessageException broken) {
      throw element.answer().unreadable(String.valueOf(broken.getMessage()));
    }
  }

  private Call get(Target target, String accept) {
    return call("GET", target, Map.of("Accept", accept), "");
  }

  private Call call(String method, Target target, Map<String, String> headers, String body) {
    return new Call(
        settings.partner(),
        method,
        target.below(settings.baseAddress()),
        target.kind(),
        Optional.of(target.scope(settings.scope())),
        headers,
        body);
  }

  private static IllegalArgumentException noClient(OkeRequest request, Set<PartnerId> known) {
    return new IllegalArgumentException(
        "There is no client for partner (%s), only for %s.%nMaybe a client was not given."
            .formatted(request.partner(), known));
  }
}
