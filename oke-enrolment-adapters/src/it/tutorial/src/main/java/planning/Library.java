package planning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.jdbc.JdbcSchema;
import org.okeenrolment.adapter.jdbc.JdbcSchool;
import org.okeenrolment.adapter.jdbc.JdbcStore;
import org.okeenrolment.adapter.regulation.RegulationCodec;
import org.okeenrolment.adapter.validation.CommandValidation;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.port.IdSource;
import org.okeenrolment.port.Partners;
import org.okeenrolment.regulation.Regulations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The library, put together. */
@Configuration
class Library {
  // docs: store
  @Bean
  JdbcStore store(DataSource dataSource) {
    JdbcSchema.of(dataSource).install();
    return JdbcStore.joining(
        new TransactionAwareDataSourceProxy(dataSource), new InstitutionId("school"));
  }

  @Bean
  JdbcSchool school(JdbcStore store) {
    return store.school();
  }

  // docs: end

  // docs: regulations
  @Bean
  Regulations regulations() throws IOException {
    RegulationCodec codec = new RegulationCodec(CommandValidation.hibernate());
    return Regulations.of(
        codec.documents(text("regulation.json")).orElseThrow(),
        codec.calendar(text("calendar.json")).orElseThrow());
  }

  private static String text(String file) throws IOException {
    return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
  }

  // docs: end

  // docs: exams
  @Bean
  ExamEnrolment exams(
      JdbcStore store, JdbcSchool school, Regulations regulations, Partners partners, Clock clock) {
    return ExamEnrolment.builder()
        .institution(new InstitutionId("school"))
        .store(store)
        .catalogue(school)
        .persons(store.persons())
        .regulations(regulations)
        .partners(partners)
        .clock(clock)
        .ids(IdSource.random())
        .validator(CommandValidation.hibernate())
        .build();
  }

  /** One supplier holds the sittings of all exams; a school asks its own list. */
  @Bean
  Partners partners() {
    return exam -> Optional.of(new PartnerId("supplier"));
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  ZoneId zone() {
    return ZoneId.of("Europe/Amsterdam");
  }
  // docs: end
}
