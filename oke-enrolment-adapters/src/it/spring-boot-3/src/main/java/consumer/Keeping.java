package consumer;

import javax.sql.DataSource;
import org.okeenrolment.adapter.jdbc.JdbcSchema;
import org.okeenrolment.adapter.jdbc.JdbcStore;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.testkit.sample.SampleSchool;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Keeps a school in the database of the host, in transactions of Spring where there are some. */
@Configuration
class Keeping {
  /** Spring's transaction manager has the data source itself, the store the proxy around it. */
  @Bean
  JdbcStore store(DataSource dataSource) {
    JdbcSchema.of(dataSource).install();
    return JdbcStore.joining(
        new TransactionAwareDataSourceProxy(dataSource), new InstitutionId("school"));
  }

  /** What is done becomes an event of Spring, which knows when it was committed. */
  @Bean
  SampleSchool school(JdbcStore store, ApplicationEventPublisher events) {
    return SampleSchool.open(
        builder -> builder.store(store).persons(store.persons()).listener(events::publishEvent));
  }
}
