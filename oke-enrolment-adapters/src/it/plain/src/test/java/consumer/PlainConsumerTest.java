package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.port.Store;
import org.okeenrolment.testkit.contract.StoreContract;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.SampleSchool;

class PlainConsumerTest extends StoreContract {
  @Override
  protected Store newStore() {
    return new InMemoryStore();
  }

  @Test
  void aPersonOfOkeIsRead() {
    assertEquals(
        "Graaf, Jaap van der",
        new Greeter().displayName("{\"personId\":\"1\",\"displayName\":\"Graaf, Jaap van der\"}"));
  }

  @Test
  void aCohortIsEnrolled() {
    SampleSchool school = SampleSchool.open();
    EnrolCohort cohort =
        EnrolCohort.builder()
            .actor(school.office())
            .cohort(school.cohort())
            .schoolYear(school.year())
            .build();
    assertTrue(school.exams().enrolment().enrolCohort(cohort).isDone());
  }
}
