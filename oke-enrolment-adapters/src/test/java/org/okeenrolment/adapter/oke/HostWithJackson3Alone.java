package org.okeenrolment.adapter.oke;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.okeenrolment.adapter.oke.endpoint.EndpointRequest;
import org.okeenrolment.adapter.oke.endpoint.OkeEndpoint;
import org.okeenrolment.adapter.oke.endpoint.PlanningSetup;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.port.Partners;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.SampleSchool;

/** Reads, writes and answers a message, as a planning system does, and tells what came of it. */
public final class HostWithJackson3Alone implements Callable<String> {
  private static final byte[] PERSON =
      "{\"personId\":\"1\",\"surname\":7}".getBytes(StandardCharsets.UTF_8);

  @Override
  public String call() {
    OkeCodec codec = new OkeCodec();
    Reading<Person> read = codec.read(PERSON, Person.class);
    if (!codec.write(read.value()).equals("{\"personId\":\"1\",\"surname\":\"7\"}")) {
      throw new IllegalStateException(codec.write(read.value()));
    }
    return "%s, %d finding, status %d"
        .formatted(JsonLibrary.present(), read.findings().size(), status());
  }

  private static int status() {
    InMemoryStore store = new InMemoryStore();
    Partners partners = exam -> Optional.of(new PartnerId("sis"));
    SampleSchool school = SampleSchool.open(builder -> builder.store(store).partners(partners));
    OkeEndpoint endpoint =
        OkeEndpoint.planning(
            PlanningSetup.builder()
                .exams(school.exams())
                .store(store)
                .register(school.register())
                .partners(partners)
                .service(OkeEndpoint.service("oke@school.example", "https://school.example/oke"))
                .zone(ZoneId.of("Europe/Amsterdam"))
                .clock(school.clock())
                .build());
    return endpoint
        .answer(
            EndpointRequest.builder()
                .partner(new PartnerId("sis"))
                .scopes(Set.of(OkeScope.values()))
                .method("PUT")
                .target("/persons/1")
                .contentType("application/json")
                .body(new ByteArrayInputStream(PERSON))
                .build())
        .status();
  }
}
