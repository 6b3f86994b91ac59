package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.jdbc.JdbcStore;
import org.okeenrolment.adapter.kit.ConversationOutcome;
import org.okeenrolment.adapter.kit.OkeConversation;
import org.okeenrolment.adapter.kit.OkeProduct;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.testkit.sample.SampleSchool;
import org.okeenrolment.testkit.sample.Samples;

@QuarkusTest
class PlanningTest {
  @TestHTTPResource("/ooapi")
  URI address;

  @Inject SampleSchool school;
  @Inject JdbcStore store;

  /** Flows 1 need nothing of the product but a token. */
  @Test
  void thePlanningSystemOnQuarkusSpeaksOke() {
    OkeProduct product =
        OkeProduct.at(address)
            .putVariables("registrationToken", "sis")
            .putVariables("supplierToken", "supplier")
            .putVariables("component", Samples.REKENEN.id().value())
            .build();
    List<ConversationOutcome> played =
        OkeConversation.planning().stream()
            .map(conversation -> conversation.with(product))
            .filter(outcome -> outcome.missing().isEmpty())
            .toList();
    assertTrue(played.size() > 30, () -> "only %d were played".formatted(played.size()));
    assertEquals(
        List.of(), played.stream().flatMap(outcome -> outcome.failures().stream()).toList());
  }

  @Test
  void whatIsEnrolledStandsInTheDatabaseOfTheHost() {
    EnrolCohort cohort = EnrolCohort.of(school.office(), school.cohort(), school.year());
    school.exams().enrolment().enrolCohort(cohort).orElseThrow();
    Actor anna = Actor.student(school.anna());
    assertEquals(1, school.exams().enrolment().ofStudent(anna, school.anna()).orElseThrow().size());
    assertEquals(
        1,
        SampleSchool.open(builder -> builder.store(store))
            .exams()
            .enrolment()
            .ofStudent(anna, school.anna())
            .orElseThrow()
            .size());
  }
}
