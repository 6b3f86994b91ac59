package org.okeenrolment.adapter.oke.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.OkeFinding;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.wire.Problem;
import org.okeenrolment.adapter.oke.wire.Service;
import org.okeenrolment.port.Partners;
import org.okeenrolment.port.SchoolRegister;
import org.okeenrolment.port.Store;

/** An endpoint that is asked by partners with every scope. */
public final class Asked {
  public static final Service SERVICE =
      OkeEndpoint.service("oke@school.example", "https://school.example/oke");

  private final OkeEndpoint endpoint;

  public Asked(OkeEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** The planning system of a school. */
  public static Asked planning(
      ExamEnrolment exams, Store store, SchoolRegister register, Partners partners, Clock clock) {
    return new Asked(OkeEndpoint.planning(setup(exams, store, register, partners, clock).build()));
  }

  static PlanningSetupBuilder setup(
      ExamEnrolment exams, Store store, SchoolRegister register, Partners partners, Clock clock) {
    return PlanningSetup.builder()
        .exams(exams)
        .store(store)
        .register(register)
        .partners(partners)
        .service(SERVICE)
        .zone(ZoneId.of("Europe/Amsterdam"))
        .clock(clock);
  }

  /** What came back. */
  public record Answered(int status, String mediaType, String body, List<OkeFinding> findings) {
    public boolean isSuccess() {
      return status / 100 == 2;
    }

    public Optional<Problem> problem() {
      return mediaType.equals("application/problem+json")
          ? Optional.of(new OkeCodec().read(body, Problem.class).value())
          : Optional.empty();
    }
  }

  public Answered receive(OkeRequest message) {
    return answer(EndpointRequest.of(message, Set.of(OkeScope.values())));
  }

  Answered answer(EndpointRequest request) {
    EndpointResponse response = endpoint.answer(request);
    try {
      String body =
          response.content().isEmpty()
              ? ""
              : new String(
                  response.content().get().stream().readAllBytes(), StandardCharsets.UTF_8);
      String mediaType = response.content().map(Content::mediaType).orElse("");
      return new Answered(response.status(), mediaType, body, response.findings());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
