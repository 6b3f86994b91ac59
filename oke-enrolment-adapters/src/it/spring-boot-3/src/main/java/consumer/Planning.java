package consumer;

import java.time.ZoneId;
import java.util.Optional;
import org.okeenrolment.adapter.oke.endpoint.OkeEndpoint;
import org.okeenrolment.adapter.oke.endpoint.PlanningSetup;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.port.Partners;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.SampleSchool;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A planning system on Spring, with the sample school in memory. */
@SpringBootApplication
public class Planning {
  /** Starts it. */
  public static void main(String[] args) {
    SpringApplication.run(Planning.class, args);
  }

  @Bean
  OkeEndpoint endpoint() {
    InMemoryStore store = new InMemoryStore();
    Partners partners = exam -> Optional.of(new PartnerId("supplier"));
    SampleSchool school = SampleSchool.open(builder -> builder.store(store).partners(partners));
    return OkeEndpoint.planning(
        PlanningSetup.builder()
            .exams(school.exams())
            .store(store)
            .register(school.register())
            .partners(partners)
            .service(OkeEndpoint.service("oke@school.example", "https://school.example/oke"))
            .zone(ZoneId.of("Europe/Amsterdam"))
            .clock(school.clock())
            .build());
  }
}
