package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.metrics.CommandMetrics;
import org.okeenrolment.adapter.metrics.OutboxMetrics;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.testkit.sample.SampleSchool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the library does in a transaction of Spring is committed or undone with it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class TransactionTest {
  @Autowired private SampleSchool school;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private MeterRegistry meters;

  private void enrolAndNote() {
    jdbc.update("INSERT INTO note VALUES ('enrolled')");
    school
        .exams()
        .enrolment()
        .enrolCohort(EnrolCohort.of(school.office(), school.cohort(), school.year()))
        .orElseThrow();
  }

  private void assertWritten(int expected) {
    Actor anna = Actor.student(school.anna());
    assertEquals(
        expected, school.exams().enrolment().ofStudent(anna, school.anna()).orElseThrow().size());
    assertEquals(expected, jdbc.queryForObject("SELECT COUNT(*) FROM note", Integer.class));
  }

  @Test
  void theHostDecidesAboutBothAndBothTriesAreMeasured() {
    jdbc.execute("CREATE TABLE note (text varchar NOT NULL)");
    transactions.executeWithoutResult(
        status -> {
          enrolAndNote();
          status.setRollbackOnly();
        });
    assertWritten(0);
    transactions.executeWithoutResult(status -> enrolAndNote());
    assertWritten(1);
    assertEquals(
        2,
        meters
            .get(CommandMetrics.COMMANDS)
            .tags("command", "EnrolCohort", "outcome", "done")
            .timer()
            .count());
    assertEquals(0, meters.get(OutboxMetrics.ENTRIES).tag("state", "waiting").gauge().value());
  }
}
