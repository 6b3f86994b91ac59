package org.okeenrolment.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.ConsumerBlock;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeResponse;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Document;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.adapter.oke.wire.Result;

/**
 * An exam supplier: it receives flow 2, holds the sittings, and sends flows 3 and 4.
 *
 * <p>Thread-safe: requests come from the threads of a server. Nothing is sent while others wait.
 */
final class SupplierSimulator {
  private static final int WEIGHT = 100;

  private final OkeCodec codec;
  private final Chance chance;
  private final Map<String, Held> sittings = new LinkedHashMap<>();
  private final Map<String, Held> sittingOf = new LinkedHashMap<>();
  private final List<String> cancelled = new ArrayList<>();
  private final Set<String> reports = new HashSet<>();
  private @Nullable String graded;
  private boolean shortOfLicences;
  private @Nullable String unlicensed;

  /** A sitting as the supplier knows it. */
  private record Held(String id, String day, String end, Set<String> seats) {}

  SupplierSimulator(OkeCodec codec, Chance chance) {
    this.codec = codec;
    this.chance = chance;
  }

  synchronized OkeResponse receive(OkeRequest request) {
    String[] path = request.path().split("/", -1);
    return path[1].equals("offerings") ? offering(request, path[2]) : seat(request, path[2]);
  }

  private OkeResponse offering(OkeRequest request, String id) {
    ComponentOffering offering = codec.read(request.body(), ComponentOffering.class).value();
    if (request.method().equals("PATCH")) {
      sittings.remove(id);
      return OkeResponse.success(200, List.of());
    }
    String start = String.valueOf(offering.startDateTime());
    String end = String.valueOf(offering.endDateTime());
    Held held = new Held(id, start.substring(0, "2026-01-01".length()), end, new LinkedHashSet<>());
    reports.add(id);
    boolean known = sittings.put(id, held) != null;
    return OkeResponse.success(known ? 200 : 201, List.of());
  }

  private OkeResponse seat(OkeRequest request, String id) {
    Association seat = codec.read(request.body(), Association.class).value();
    if (request.method().equals("PATCH")) {
      Held held = sittingOf.get(id);
      if (held == null || !held.seats().remove(id)) {
        return OkeResponse.problem(404, "Unknown association", "There is no such participation.");
      }
      cancelled.add(id);
      return OkeResponse.success(200, List.of());
    }
    Held held = sittings.get(sitting(seat));
    if (held == null) {
      return OkeResponse.problem(404, "Unknown offering", "The sitting was not sent before.");
    }
    if (!"student".equals(seat.role())) {
      return OkeResponse.success(201, List.of());
    }
    if (lacksLicence(id)) {
      return OkeResponse.problem(422, "No licence", "Every licence for the exam is used.");
    }
    boolean isNew = held.seats().add(id);
    sittingOf.put(id, held);
    return OkeResponse.success(isNew ? 201 : 200, List.of());
  }

  private boolean lacksLicence(String seat) {
    if (shortOfLicences && unlicensed == null) {
      unlicensed = seat;
    }
    return shortOfLicences && seat.equals(unlicensed);
  }

  /** From now on it has one licence too few: the first student that it is sent gets none. */
  synchronized void runShortOfLicences() {
    shortOfLicences = true;
  }

  /** The school buys the licence that was missing. */
  synchronized void sellLicence() {
    shortOfLicences = false;
  }

  private static String sitting(Association seat) {
    return Optional.ofNullable(seat.offering())
        .flatMap(offering -> offering.id(Offering::offeringId))
        .orElse("");
  }

  /**
   * Holds every sitting that waits; a student in twenty is absent, of one in fifty nothing is said.
   */
  void holdAll(Consumer<OkeRequest> send) {
    taken().forEach(held -> hold(held, send));
  }

  private synchronized List<Held> taken() {
    List<Held> waiting = List.copyOf(sittings.values());
    sittings.clear();
    return waiting;
  }

  private synchronized List<String> seats(Held held) {
    return List.copyOf(held.seats());
  }

  private void hold(Held held, Consumer<OkeRequest> send) {
    for (String seat : seats(held)) {
      if (chance.oneIn(50, "silent", seat)) {
        continue;
      }
      if (chance.oneIn(20, "absent", seat)) {
        send.accept(result(seat, absence(held)));
        continue;
      }
      if (chance.oneIn(10, "attendance first", seat)) {
        send.accept(result(seat, attendance(held)));
      }
      send.accept(result(seat, score(held, grade(seat), null)));
      remember(seat);
    }
    send.accept(report(held));
  }

  private synchronized void remember(String seat) {
    graded = graded == null ? seat : graded;
  }

  /** One result turns out wrong: a question is dropped, and the grade rises. */
  synchronized List<OkeRequest> correction() {
    String seat = graded;
    if (seat == null) {
      return List.of();
    }
    BigDecimal raised = grade(seat).add(BigDecimal.ONE).min(BigDecimal.TEN);
    return List.of(result(seat, score(held(seat), raised, "Opgave 12 vervallen")));
  }

  /** One student who had cancelled came all the same. */
  synchronized List<OkeRequest> lateResult() {
    return cancelled.stream()
        .limit(1)
        .map(seat -> result(seat, score(held(seat), grade(seat), null)))
        .toList();
  }

  private Held held(String seat) {
    Held held = sittingOf.get(seat);
    if (held == null) {
      throw new IllegalArgumentException("The participation (%s) was never sent.".formatted(seat));
    }
    return held;
  }

  private BigDecimal grade(String seat) {
    return BigDecimal.valueOf(30 + chance.below(71, "grade", seat), 1)
        .setScale(1, RoundingMode.UNNECESSARY);
  }

  private static Result absence(Held held) {
    return message(held, "in progress", null, null, null, "notPresent");
  }

  private static Result attendance(Held held) {
    return message(held, "in progress", null, null, null, "present");
  }

  private static Result score(Held held, BigDecimal grade, @Nullable String comment) {
    boolean pass = grade.compareTo(new BigDecimal("5.5")) >= 0;
    return message(
        held, "completed", pass ? "passed" : "failed", comment, grade.toPlainString(), "present");
  }

  private static Result message(
      Held held,
      String state,
      @Nullable String pass,
      @Nullable String comment,
      @Nullable String score,
      String attendance) {
    return Result.builder()
        .state(state)
        .resultDate(held.day())
        .weight(WEIGHT)
        .consumers(
            ConsumerBlock.write()
                .put("attendance", attendance)
                .put("final", false)
                .put("testDate", held.end())
                .alone())
        .pass(Patch.ofNullable(pass))
        .comment(Patch.ofNullable(comment))
        .score(Patch.ofNullable(score))
        .unknown(Map.of())
        .build();
  }

  private OkeRequest result(String seat, Result result) {
    return request(
        "/associations/" + seat,
        Association.builder()
            .associationType("componentOfferingAssociation")
            .result(Patch.of(result))
            .unknown(Map.of())
            .build());
  }

  /** The report of a sitting has the id of the sitting. */
  synchronized Optional<byte[]> document(String id) {
    return reports.contains(id)
        ? Optional.of("Proces-verbaal van zitting %s%n".formatted(id).getBytes(UTF_8))
        : Optional.empty();
  }

  private OkeRequest report(Held held) {
    Document document = new Document(held.id(), "sessionReport", "Proces-verbaal.pdf");
    return request(
        "/offerings/" + held.id(),
        ComponentOffering.builder()
            .offeringType("component")
            .consumers(
                ConsumerBlock.write()
                    .put("irregularities", "Geen bijzonderheden")
                    .put("documents", List.of(document))
                    .alone())
            .unknown(Map.of())
            .build());
  }

  private OkeRequest request(String path, Object body) {
    return new OkeRequest(School.SUPPLIER, "PATCH", path, codec.write(body));
  }
}
