package org.okeenrolment.adapter.jdbc.faults;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.OkeDelivery;
import org.okeenrolment.adapter.oke.OkeDeliverySetup;
import org.okeenrolment.adapter.oke.OkeOutbound;
import org.okeenrolment.adapter.oke.OkeOutboundSetup;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeResponse;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.client.OkeClient;
import org.okeenrolment.adapter.oke.client.OkeClientSettings;
import org.okeenrolment.testkit.sample.InMemorySchool;

/** Sends what the outbox has to a partner over HTTP. */
final class Deliverer {
  /** Longer than a lease. */
  private static final Duration PAUSE = Duration.ofMinutes(11);

  private Deliverer() {}

  /** The clock goes on with each process, so that leases of those before have run out. */
  static void deliver(FaultSchool school, WorkerTask task) {
    school.sample().clock().advance(PAUSE.multipliedBy(task.number()));
    OkeClientSettings settings =
        OkeClientSettings.of(FaultSchool.SUPPLIER, URI.create(task.more()), OkeScope.FLOW_2_3_4)
            .build();
    OkeClient client = OkeClient.builder(settings).build();
    new OkeDelivery(setup(school, OkeClient.transport(List.of(client)))).deliver();
  }

  static OkeDeliverySetup setup(FaultSchool school, Function<OkeRequest, OkeResponse> transport) {
    return OkeDeliverySetup.builder()
        .exams(school.exams())
        .store(school.store())
        .outbound(outbound(school))
        .transport(transport)
        .clock(school.sample().clock())
        .random(new Random(1))
        .batch(10)
        .build();
  }

  private static OkeOutbound outbound(FaultSchool school) {
    InMemorySchool register = school.sample().register();
    return new OkeOutbound(
        OkeOutboundSetup.builder()
            .persons(register)
            .catalogue(register)
            .register(register)
            .partners(FaultSchool.partners())
            .codec(new OkeCodec())
            .zone(ZoneId.of("Europe/Amsterdam"))
            .build());
  }
}
