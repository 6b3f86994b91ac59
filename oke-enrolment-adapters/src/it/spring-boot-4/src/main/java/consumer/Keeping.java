package consumer;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.jdbc.JdbcSchema;
import org.okeenrolment.adapter.jdbc.JdbcStore;
import org.okeenrolment.adapter.metrics.CommandMetrics;
import org.okeenrolment.adapter.metrics.OutboxMetrics;
import org.okeenrolment.adapter.oke.JsonLibrary;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.ReadingLimits;
import org.okeenrolment.adapter.oke.Tolerance;
import org.okeenrolment.adapter.oke.endpoint.OkeEndpoint;
import org.okeenrolment.adapter.oke.endpoint.PlanningSetup;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.port.Partners;
import org.okeenrolment.testkit.sample.SampleSchool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * One school: in the database of the host and its transactions, and open to OKE messages, and
 * measured.
 */
@Configuration
class Keeping {
  private static final Partners PARTNERS = exam -> Optional.of(new PartnerId("supplier"));

  /** Spring's transaction manager has the data source itself, the store the proxy around it. */
  @Bean
  JdbcStore store(DataSource dataSource) {
    JdbcSchema.of(dataSource).install();
    return JdbcStore.joining(
        new TransactionAwareDataSourceProxy(dataSource), new InstitutionId("school"));
  }

  @Bean
  SampleSchool school(JdbcStore store, MeterRegistry meters) {
    return SampleSchool.open(
        builder ->
            builder
                .store(store)
                .persons(store.persons())
                .partners(PARTNERS)
                .commandListener(new CommandMetrics(meters)));
  }

  /** Spring Boot binds it to the registry. */
  @Bean
  OutboxMetrics outboxMetrics(JdbcStore store) {
    return new OutboxMetrics(store);
  }

  @Bean
  ExamEnrolment exams(SampleSchool school) {
    return school.exams();
  }

  /** Messages go by the JSON library that Spring Boot 4 has. */
  @Bean
  OkeEndpoint endpoint(SampleSchool school, JdbcStore store) {
    return OkeEndpoint.planning(
        PlanningSetup.builder()
            .exams(school.exams())
            .store(store)
            .register(school.register())
            .partners(PARTNERS)
            .codec(
                new OkeCodec(Tolerance.TOLERANT, ReadingLimits.defaults(), JsonLibrary.JACKSON_3))
            .service(OkeEndpoint.service("oke@school.example", "https://school.example/oke"))
            .zone(ZoneId.of("Europe/Amsterdam"))
            .clock(school.clock())
            .build());
  }
}
