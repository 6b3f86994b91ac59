package org.okeenrolment.adapter.oke;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.oke.endpoint.Asked;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.AttemptIdentity;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.enrol.ReceiveEnrolment;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.QueuedMessage;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.Partners;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.SampleSchool;

/** The sample school, a supplier and a registration system that are told of it. */
final class SentSchool {
  static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  static final PartnerId SIS = new PartnerId("sis");
  static final PartnerId SUPPLIER = new PartnerId("supplier");

  final InMemoryStore store = new InMemoryStore();
  AttemptIdentity identity = AttemptIdentity.NEW_ASSOCIATION;
  final Partners partners =
      new Partners() {
        @Override
        public Optional<PartnerId> supplier(ExamId exam) {
          return Optional.of(SUPPLIER);
        }

        @Override
        public AttemptIdentity attemptIdentity(PartnerId registration) {
          return identity;
        }
      };
  final SampleSchool school = SampleSchool.open(builder -> builder.store(store).partners(partners));
  final ExamEnrolment exams = school.exams();
  final OkeCodec codec = new OkeCodec();
  final RememberingPartner partner = new RememberingPartner();

  Asked inbound() {
    return Asked.planning(exams, store, school.register(), partners, school.clock());
  }

  OkeOutbound outbound() {
    return new OkeOutbound(writing());
  }

  OkeOutboundSetup writing() {
    return OkeOutboundSetup.builder()
        .persons(school.register())
        .catalogue(school.register())
        .register(school.register())
        .partners(partners)
        .codec(codec)
        .zone(AMSTERDAM)
        .build();
  }

  OkeDelivery delivery(Function<OkeRequest, OkeResponse> transport) {
    return new OkeDelivery(setup(transport));
  }

  OkeDeliverySetup setup(Function<OkeRequest, OkeResponse> transport) {
    return OkeDeliverySetup.builder()
        .exams(exams)
        .store(store)
        .outbound(outbound())
        .transport(transport)
        .clock(school.clock())
        .random(new Random(1))
        .build();
  }

  /** Sends what may be sent now, to partners who take all. */
  void deliver() {
    delivery(partner).deliver();
  }

  void later(Duration time) {
    school.clock().advance(time);
  }

  /** An enrolment that the registration system delivered as {@code a-} its student, with a Go. */
  Enrolment received(String student) {
    StudentId id = new StudentId(student);
    school.register().put(person(id));
    partner.knows(SIS, "/associations/a-" + student);
    Enrolment enrolment =
        exams
            .enrolment()
            .receive(
                ReceiveEnrolment.builder()
                    .actor(Actor.partner(SIS))
                    .of(new StudentExam(id, school.exam().id()))
                    .schoolYear(school.year())
                    .partner(new PartnerReference(SIS, "o-1", "a-" + student))
                    .budget(new AttemptBudget(1, OptionalInt.of(1)))
                    .build())
            .orElseThrow();
    exams.approval().giveGo(new GiveGo(school.teacher(), enrolment.id())).orElseThrow();
    return enrolment;
  }

  private static Person person(StudentId id) {
    return Person.builder()
        .id(id)
        .studentNumber("1")
        .givenName("Anna")
        .surname("Vos")
        .displayName("Vos, Anna")
        .mail("anna@school.example")
        .build();
  }

  Sitting sitting() {
    return exams.planning().open(school.sitting().build()).orElseThrow();
  }

  /** A sitting a number of days after the usual one. */
  Sitting later(int days) {
    Interval usual = school.sitting().build().moment();
    Duration shift = Duration.ofDays(days);
    return exams
        .planning()
        .open(
            school
                .sitting()
                .moment(new Interval(usual.start().plus(shift), usual.end().plus(shift)))
                .build())
        .orElseThrow();
  }

  Participation signedUp(Enrolment enrolment, Sitting sitting) {
    return exams
        .signUp()
        .byStaff(new SignUpByStaff(school.office(), enrolment.id(), sitting.id()))
        .orElseThrow();
  }

  void cancel(Participation seat) {
    exams.signUp().cancel(new CancelSignUp(school.office(), seat.id(), "ill")).orElseThrow();
  }

  void graded(Participation seat, String score) {
    exams
        .results()
        .record(
            new RecordResult(
                school.teacher(),
                seat.id(),
                Measurement.of(Attendance.PRESENT, java.time.LocalDate.of(2027, 1, 20))
                    .score(score)
                    .build()))
        .orElseThrow();
  }

  List<QueuedMessage> messages() {
    return exams.monitor().messages(school.office(), 0, 999).orElseThrow();
  }

  List<Finding> findings() {
    return exams.monitor().findings(school.office(), FindingFilter.open(), null, 999).orElseThrow();
  }
}
