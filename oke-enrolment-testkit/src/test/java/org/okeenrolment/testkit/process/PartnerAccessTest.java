package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.codes;
import static org.okeenrolment.testkit.process.Process.measured;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.enrol.ReceiveEnrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.FileSessionReport;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.result.RecordUnplanned;
import org.okeenrolment.signup.Participation;

/** What a system of the chain may do: with its own exams and deliveries, and nothing else. */
class PartnerAccessTest {
  private static final PartnerId SUPPLIER = new PartnerId("supplier");
  private static final PartnerId ANOTHER = new PartnerId("another");
  private static final String NOT_AUTHORISED = "NOT_AUTHORISED";

  private final Process process =
      new Process(builder -> builder.partners(exam -> Optional.of(SUPPLIER)));
  private final ExamEnrolment exams = process.exams;

  @Test
  void noPartnerSeesAStudentASittingOrTheJournal() {
    Enrolment anna = process.ready("anna");
    StudentId student = anna.of().student();
    Sitting sitting = process.sitting(2);
    process.byStaff(anna, sitting).orElseThrow();
    for (PartnerId partner : new PartnerId[] {SUPPLIER, Process.SIS, ANOTHER}) {
      Actor one = Actor.partner(partner);
      assertThat(
              Stream.of(
                  exams.overviews().ofStudent(one, student, null, 1),
                  exams.results().examFile(one, student),
                  exams.enrolment().ofStudent(one, student),
                  exams.planning().roster(one, sitting.id()),
                  exams.planning().openSittings(one, anna.of().exam()),
                  exams.monitor().journal(one, null, 9)))
          .as("%s", one)
          .allSatisfy(answer -> assertThat(codes(answer)).containsExactly(NOT_AUTHORISED));
    }
  }

  @Test
  void onlyTheSupplierOfAnExamDeliversItsResultsAndReports() {
    Enrolment anna = process.ready("anna");
    Sitting sitting = process.sitting(2);
    Participation seat = process.byStaff(anna, sitting).orElseThrow();
    for (PartnerId partner : new PartnerId[] {Process.SIS, ANOTHER}) {
      assertThat(delivered(Actor.partner(partner), seat))
          .allSatisfy(answer -> assertThat(codes(answer)).containsExactly(NOT_AUTHORISED));
    }
    assertThat(delivered(Actor.partner(SUPPLIER), seat)).allMatch(Outcome::isDone);
  }

  private Stream<Outcome<?>> delivered(Actor by, Participation seat) {
    return Stream.of(
        exams
            .results()
            .record(
                new RecordResult(by, seat.id(), measured(Attendance.PRESENT).score("6.0").build())),
        exams
            .results()
            .recordUnplanned(
                RecordUnplanned.builder()
                    .actor(by)
                    .enrolment(seat.enrolment())
                    .sitting(seat.sitting())
                    .measurement(measured(Attendance.PRESENT).score("7.0").build())
                    .build()),
        exams
            .results()
            .file(
                FileSessionReport.builder()
                    .actor(by)
                    .sitting(seat.sitting())
                    .irregularities("noise")
                    .build()));
  }

  @Test
  void aRegistrationSystemDeliversUnderItsOwnNameOnly() {
    assertThat(codes(received(ANOTHER, Process.SIS))).containsExactly(NOT_AUTHORISED);
    assertThat(received(Process.SIS, Process.SIS).isDone()).isTrue();
  }

  private Outcome<Enrolment> received(PartnerId by, PartnerId deliverer) {
    return exams
        .enrolment()
        .receive(
            ReceiveEnrolment.builder()
                .actor(Actor.partner(by))
                .of(new StudentExam(new StudentId("bram"), process.school.exam().id()))
                .schoolYear(process.school.year())
                .partner(new PartnerReference(deliverer, "offering", "association-bram"))
                .budget(new AttemptBudget(1, OptionalInt.of(1)))
                .build());
  }

  @Test
  void aRegistrationSystemWithdrawsOnlyWhatItDelivered() {
    Enrolment delivered = process.received("carl");
    Enrolment own = process.enrolled("dora");
    PartnerReference itsOwn = new PartnerReference(ANOTHER, "offering", "association-carl");
    assertThat(codes(withdrawn(ANOTHER, delivered, Optional.empty())))
        .containsExactly(NOT_AUTHORISED);
    assertThat(codes(withdrawn(ANOTHER, delivered, Optional.of(itsOwn))))
        .containsExactly(NOT_AUTHORISED);
    assertThat(codes(withdrawn(ANOTHER, delivered, delivered.partner())))
        .containsExactly(NOT_AUTHORISED);
    assertThat(codes(withdrawn(Process.SIS, own, Optional.empty())))
        .containsExactly(NOT_AUTHORISED);
    assertThat(withdrawn(Process.SIS, delivered, delivered.partner()).isDone()).isTrue();
  }

  @Test
  void whatSeveralSystemsDeliveredNoneOfThemWithdrawsAsAWhole() {
    Enrolment first = received(Process.SIS, Process.SIS).orElseThrow();
    Enrolment both = received(ANOTHER, ANOTHER).orElseThrow();
    assertThat(both.id()).isEqualTo(first.id());
    assertThat(codes(withdrawn(ANOTHER, both, Optional.empty()))).containsExactly(NOT_AUTHORISED);
    PartnerReference itsOwn = new PartnerReference(ANOTHER, "offering", "association-bram");
    assertThat(withdrawn(ANOTHER, both, Optional.of(itsOwn)).isDone()).isTrue();
  }

  private Outcome<Enrolment> withdrawn(
      PartnerId by, Enrolment enrolment, Optional<PartnerReference> delivery) {
    return exams
        .enrolment()
        .withdraw(
            new WithdrawEnrolment(Actor.partner(by), enrolment.id(), "withdrawn there", delivery));
  }
}
