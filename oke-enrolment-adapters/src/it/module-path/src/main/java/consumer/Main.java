package consumer;

import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.validation.CommandValidation;
import org.okeenrolment.enrol.EnrolByHand;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.testkit.sample.SampleSchool;

/** Uses the library as a host on the module path does; throws where something does not work. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    SampleSchool school = SampleSchool.open();
    EnrolCohort cohort =
        EnrolCohort.builder()
            .actor(school.office())
            .cohort(school.cohort())
            .schoolYear(school.year())
            .build();
    expect(1, school.exams().enrolment().enrolCohort(cohort).orElseThrow().enrolled());
    String message = "{\"associationType\":\"componentOfferingAssociation\",\"result\":null}";
    expect(true, new OkeCodec().read(message, Association.class).value().result().isPresent());
    EnrolByHand empty = new EnrolByHand(school.office(), null, school.year());
    expect(1, CommandValidation.hibernate().validate(empty).size());
    expect("org.okeenrolment", org.okeenrolment.ExamEnrolment.class.getModule().getName());
    System.out.println("The library works on the module path.");
  }

  private static void expect(Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new IllegalStateException("Expected " + expected + " but found " + found);
    }
  }
}
