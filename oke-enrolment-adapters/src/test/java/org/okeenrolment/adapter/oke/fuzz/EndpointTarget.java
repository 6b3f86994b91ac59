package org.okeenrolment.adapter.oke.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.OkeTimes;
import org.okeenrolment.adapter.oke.endpoint.EndpointRequest;
import org.okeenrolment.adapter.oke.endpoint.EndpointResponse;
import org.okeenrolment.adapter.oke.endpoint.OkeEndpoint;
import org.okeenrolment.adapter.oke.endpoint.PlanningSetup;
import org.okeenrolment.adapter.oke.endpoint.RegistrationSetup;
import org.okeenrolment.adapter.oke.wire.Service;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.port.Partners;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.SampleSchool;
import org.okeenrolment.tools.GroupStore;
import org.okeenrolment.tools.RegistrationStore;

/**
 * Whatever is asked, the endpoints answer with a status of the standard, never with a failure of
 * their own. The first line says what is asked, such as {@code PUT /persons/p}; the rest is the
 * body.
 */
public final class EndpointTarget {
  private static final Set<Integer> STATUSES = Set.of(200, 201, 400, 403, 404, 405);
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private EndpointTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    int end = 0;
    while (end < input.length && input[end] != '\n') {
      end++;
    }
    String[] line = new String(input, 0, end, StandardCharsets.ISO_8859_1).split(" ", 2);
    byte[] body = new byte[Math.max(0, input.length - end - 1)];
    System.arraycopy(input, input.length - body.length, body, 0, body.length);
    for (OkeEndpoint endpoint : List.of(planning(), registration())) {
      check(endpoint.answer(request(line[0], line.length > 1 ? line[1] : "", body)));
    }
  }

  private static EndpointRequest request(String method, String target, byte[] body) {
    return EndpointRequest.builder()
        .partner(new PartnerId("sis"))
        .scopes(Set.of(OkeScope.values()))
        .method(method)
        .target(target)
        .body(new ByteArrayInputStream(body))
        .build();
  }

  private static void check(EndpointResponse answer) {
    try {
      String body =
          answer.content().isEmpty()
              ? ""
              : new String(answer.content().get().stream().readAllBytes(), StandardCharsets.UTF_8);
      if (!STATUSES.contains(answer.status()) || body.contains("\tat ")) {
        throw new IllegalStateException("%d %s".formatted(answer.status(), body));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static OkeEndpoint planning() {
    InMemoryStore store = new InMemoryStore();
    Partners partners = exam -> Optional.of(new PartnerId("sis"));
    SampleSchool school = SampleSchool.open(builder -> builder.store(store).partners(partners));
    return OkeEndpoint.planning(
        PlanningSetup.builder()
            .exams(school.exams())
            .store(store)
            .register(school.register())
            .partners(partners)
            .groups(new GroupStore())
            .service(service())
            .zone(ZONE)
            .clock(school.clock())
            .build());
  }

  private static OkeEndpoint registration() {
    RegistrationStore store = new RegistrationStore(new OkeTimes(ZONE));
    return OkeEndpoint.registration(
        RegistrationSetup.builder()
            .source(store)
            .results(store)
            .context(store)
            .groups(new GroupStore())
            .service(service())
            .zone(ZONE)
            .clock(SampleSchool.open().clock())
            .build());
  }

  private static Service service() {
    return OkeEndpoint.service("oke@school.example", "https://school.example/oke");
  }
}
