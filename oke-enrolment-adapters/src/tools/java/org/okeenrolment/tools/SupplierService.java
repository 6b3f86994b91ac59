package org.okeenrolment.tools;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.okeenrolment.adapter.oke.ConsumerBlock;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.OkeFinding;
import org.okeenrolment.adapter.oke.OkeMessageCheck;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeResponse;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.Tolerance;
import org.okeenrolment.adapter.oke.UnreadableMessageException;
import org.okeenrolment.adapter.oke.endpoint.Content;
import org.okeenrolment.adapter.oke.endpoint.EndpointRequest;
import org.okeenrolment.adapter.oke.endpoint.EndpointResponse;
import org.okeenrolment.adapter.oke.endpoint.OkeEndpoint;
import org.okeenrolment.adapter.oke.endpoint.Window;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Code;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.LanguageString;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.catalogue.Exam;

/**
 * What a supplier (TA) offers: its catalogue (flow 0), the sittings and participations that it was
 * sent, to read back (flow 2), the address at which a student starts, and documents (flows 3 and
 * 4).
 */
final class SupplierService {
  private static final int OK = 200;
  private static final int PAGE_SIZE = 10;
  private static final int MOST_OF_PAGE = 250;
  private static final OkeMessageCheck CHECK = new OkeMessageCheck(Tolerance.TOLERANT);
  private static final String JSON = "application/json";

  private final OkeCodec codec;
  private final SupplierSimulator simulator;
  private final Map<String, Component> catalogue = new ConcurrentSkipListMap<>();
  private final Map<String, ComponentOffering> sittings = new ConcurrentSkipListMap<>();
  private final Map<String, Association> seats = new ConcurrentSkipListMap<>();

  SupplierService(OkeCodec codec, SupplierSimulator simulator) {
    this.codec = codec;
    this.simulator = simulator;
  }

  /** Puts an exam into the catalogue. */
  void offer(Exam exam) {
    String id = exam.id().value();
    catalogue.put(
        id,
        Component.builder()
            .componentId(id)
            .primaryCode(new Code("componentCode", id))
            .componentType("test")
            .name(LanguageString.dutch(exam.name()))
            .abbreviation(exam.name())
            .teachingLanguage("nld")
            .consumers(ConsumerBlock.write().put("status", "active").put("licensed", true).alone())
            .unknown(Map.of())
            .build());
  }

  EndpointResponse answer(EndpointRequest request) {
    String[] target = request.target().split("\\?", 2);
    List<String> path = List.of(target[0].substring(1).split("/", -1));
    if (!isOpen(path.get(0), request.scopes())) {
      return problem(403, "Not allowed", "The token is not for this flow.");
    }
    try {
      return request.method().equals("GET")
          ? get(path, target.length > 1 ? parameters(target[1]) : Map.of())
          : put(request, path);
    } catch (UnreadableMessageException | IllegalArgumentException broken) {
      return problem(400, "Bad request", String.valueOf(broken.getMessage()));
    }
  }

  private static boolean isOpen(String what, Set<OkeScope> scopes) {
    return what.isEmpty()
        || scopes.contains(what.equals("components") ? OkeScope.FLOW_0 : OkeScope.FLOW_2_3_4);
  }

  private static Map<String, String> parameters(String query) {
    return Arrays.stream(query.split("&"))
        .map(parameter -> parameter.split("=", 2))
        .filter(parts -> parts.length == 2)
        .collect(
            Collectors.toMap(
                parts -> parts[0],
                parts -> URLDecoder.decode(parts[1], StandardCharsets.UTF_8),
                (one, more) -> more));
  }

  private EndpointResponse put(EndpointRequest request, List<String> path) {
    if (!isWritten(request.method(), path)) {
      return unknown();
    }
    String body = text(request);
    String target = "/" + String.join("/", path);
    refuseErrors(CHECK.check(request.method(), target, body.getBytes(StandardCharsets.UTF_8)));
    OkeResponse response =
        simulator.receive(new OkeRequest(request.partner(), request.method(), target, body));
    if (!response.isSuccess()) {
      return problem(response);
    }
    keep(request.method(), path, body);
    return EndpointResponse.builder().status(response.status()).build();
  }

  private static boolean isWritten(String method, List<String> path) {
    return path.size() == 2
        && !path.get(1).isEmpty()
        && List.of("offerings", "associations").contains(path.get(0))
        && List.of("PUT", "PATCH").contains(method);
  }

  private static void refuseErrors(List<OkeFinding> findings) {
    findings.stream()
        .filter(OkeFinding::isError)
        .findFirst()
        .ifPresent(
            error -> {
              throw new IllegalArgumentException(error.toString());
            });
  }

  private static String text(EndpointRequest request) {
    try {
      return new String(request.body().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** With a sitting its participations go. */
  private void keep(String method, List<String> path, String body) {
    String id = path.get(1);
    boolean cancelled = method.equals("PATCH");
    if (path.get(0).equals("offerings")) {
      if (cancelled) {
        sittings.remove(id);
        seats.values().removeIf(seat -> isAt(seat, id));
      } else {
        sittings.put(id, codec.read(body, ComponentOffering.class).value());
      }
    } else if (cancelled) {
      seats.remove(id);
    } else {
      seats.put(id, codec.read(body, Association.class).value());
    }
  }

  private static boolean isAt(Association seat, String sitting) {
    return Optional.ofNullable(seat.offering())
        .flatMap(offering -> offering.id(Offering::offeringId))
        .filter(sitting::equals)
        .isPresent();
  }

  private EndpointResponse get(List<String> path, Map<String, String> query) {
    String id = path.size() > 1 ? path.get(1) : "";
    boolean persons = List.of(query.getOrDefault("expand", "").split(",")).contains("person");
    return switch (path.get(0) + (path.size() > 2 ? "/" + path.get(2) : "")) {
      case "" ->
          one(
              Optional.of(
                  OkeEndpoint.service("supplier@example.org", "https://supplier.example/oke")));
      case "components" ->
          id.isEmpty()
              ? page(catalogue(query), query)
              : one(Optional.ofNullable(catalogue.get(id)));
      case "offerings" -> one(Optional.ofNullable(sittings.get(id)));
      case "offerings/associations" ->
          page(
              seats.values().stream()
                  .filter(seat -> isAt(seat, id))
                  .map(seat -> seat(seat, persons)),
              query);
      case "associations" ->
          one(Optional.ofNullable(seats.get(id)).map(seat -> seat(seat, persons)));
      case "associations/url" ->
          one(
              Optional.ofNullable(seats.get(id))
                  .map(seat -> "https://supplier.example/start/" + id));
      case "documents" -> document(id);
      default -> one(Optional.empty());
    };
  }

  private Stream<Component> catalogue(Map<String, String> query) {
    String text = query.getOrDefault("q", "");
    return catalogue.values().stream().filter(exam -> hasText(exam, text));
  }

  private static boolean hasText(Component exam, String text) {
    return Stream.of(exam.name(), exam.description())
            .flatMap(Stream::ofNullable)
            .flatMap(List::stream)
            .anyMatch(part -> String.valueOf(part.value()).contains(text))
        || String.valueOf(exam.abbreviation()).contains(text);
  }

  private static Association seat(Association seat, boolean withPerson) {
    return withPerson || seat.person() == null
        ? seat
        : Association.builder()
            .from(seat)
            .person(Expandable.id(seat.person().id(Person::personId).orElse("")))
            .build();
  }

  private EndpointResponse document(String id) {
    return simulator
        .document(id)
        .map(
            bytes ->
                Content.document(OptionalLong.of(bytes.length), new ByteArrayInputStream(bytes)))
        .map(content -> EndpointResponse.builder().status(OK).content(content).build())
        .orElseGet(this::unknown);
  }

  private <T> EndpointResponse page(Stream<T> all, Map<String, String> query) {
    int size = number(query, "pageSize", PAGE_SIZE, MOST_OF_PAGE);
    int number = number(query, "pageNumber", 1, Integer.MAX_VALUE);
    return one(Optional.of(Window.page(size, number, window -> window.of(all))));
  }

  private static int number(Map<String, String> query, String name, int otherwise, int most) {
    String text = query.getOrDefault(name, Integer.toString(otherwise));
    int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(
          "The parameter %s (%s) is no number from 1 to %d. Maybe leave it out."
              .formatted(name, text, most));
    }
    return number;
  }

  private EndpointResponse one(Optional<?> object) {
    return object
        .map(
            found ->
                EndpointResponse.builder()
                    .status(OK)
                    .content(Content.json(JSON, codec.write(found)))
                    .build())
        .orElseGet(this::unknown);
  }

  private EndpointResponse unknown() {
    return problem(404, "Unknown", "There is nothing here.");
  }

  private EndpointResponse problem(int status, String title, String detail) {
    return problem(OkeResponse.problem(status, title, detail));
  }

  private EndpointResponse problem(OkeResponse response) {
    return EndpointResponse.builder()
        .status(response.status())
        .content(
            Content.json("application/problem+json", codec.write(response.problem().orElseThrow())))
        .build();
  }
}
