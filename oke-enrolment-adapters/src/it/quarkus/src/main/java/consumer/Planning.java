package consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.jdbc.JdbcSchema;
import org.okeenrolment.adapter.jdbc.JdbcStore;
import org.okeenrolment.adapter.oke.endpoint.OkeEndpoint;
import org.okeenrolment.adapter.oke.endpoint.PlanningSetup;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.port.Partners;
import org.okeenrolment.testkit.sample.SampleSchool;

// docs: beans
/** A planning system on Quarkus: what the library is made of, as beans. */
@ApplicationScoped
class Planning {
  private static final Partners PARTNERS = exam -> Optional.of(new PartnerId("supplier"));

  /** The store has transactions of its own; the pool of Quarkus gives it connections. */
  @Produces
  @Singleton
  JdbcStore store(DataSource dataSource) {
    JdbcSchema.of(dataSource).install();
    return JdbcStore.using(dataSource, new InstitutionId("school"));
  }

  @Produces
  @Singleton
  SampleSchool school(JdbcStore store) {
    return SampleSchool.open(
        builder -> builder.store(store).persons(store.persons()).partners(PARTNERS));
  }

  @Produces
  @Singleton
  ExamEnrolment exams(SampleSchool school) {
    return school.exams();
  }

  @Produces
  @Singleton
  OkeEndpoint endpoint(ExamEnrolment exams, SampleSchool school, JdbcStore store) {
    return OkeEndpoint.planning(
        PlanningSetup.builder()
            .exams(exams)
            .store(store)
            .register(school.register())
            .partners(PARTNERS)
            .service(OkeEndpoint.service("oke@school.example", "https://school.example/oke"))
            .zone(ZoneId.of("Europe/Amsterdam"))
            .clock(school.clock())
            .build());
  }
}
// docs: end
