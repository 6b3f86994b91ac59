package planning;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.jdbc.JdbcSchool;
import org.okeenrolment.adapter.jdbc.JdbcStore;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.OkeDelivery;
import org.okeenrolment.adapter.oke.OkeDeliverySetup;
import org.okeenrolment.adapter.oke.OkeOutbound;
import org.okeenrolment.adapter.oke.OkeOutboundSetup;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.client.OkeClient;
import org.okeenrolment.adapter.oke.client.OkeClientSettings;
import org.okeenrolment.adapter.oke.endpoint.OkeEndpoint;
import org.okeenrolment.adapter.oke.endpoint.PlanningSetup;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.port.Partners;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The exchange with the registration system and the supplier over OKE. */
@Configuration
class Exchange {
  // docs: endpoint
  @Bean
  OkeEndpoint endpoint(
      ExamEnrolment exams,
      JdbcStore store,
      JdbcSchool school,
      Partners partners,
      Clock clock,
      ZoneId zone) {
    return OkeEndpoint.planning(
        PlanningSetup.builder()
            .exams(exams)
            .store(store)
            .register(school)
            .partners(partners)
            .service(OkeEndpoint.service("oke@school.example", "https://school.example/oke"))
            .zone(zone)
            .clock(clock)
            .build());
  }

  // docs: end

  // docs: delivery
  @Bean
  OkeDelivery delivery(
      ExamEnrolment exams,
      JdbcStore store,
      JdbcSchool school,
      Partners partners,
      Clock clock,
      ZoneId zone,
      @Value("${oke.sis.address}") URI sis,
      @Value("${oke.supplier.address}") URI supplier) {
    OkeOutboundSetup writing =
        OkeOutboundSetup.builder()
            .persons(store.persons())
            .catalogue(school)
            .register(school)
            .partners(partners)
            .codec(new OkeCodec())
            .zone(zone)
            .build();
    List<OkeClient> clients =
        List.of(
            client("sis", sis, OkeScope.FLOW_1_5),
            client("supplier", supplier, OkeScope.FLOW_2_3_4));
    return new OkeDelivery(
        OkeDeliverySetup.builder()
            .exams(exams)
            .store(store)
            .outbound(new OkeOutbound(writing))
            .transport(OkeClient.transport(clients))
            .clock(clock)
            .random(new Random())
            .build());
  }

  private static OkeClient client(String partner, URI address, OkeScope scope) {
    return OkeClient.builder(OkeClientSettings.of(new PartnerId(partner), address, scope).build())
        .build();
  }
  // docs: end
}
