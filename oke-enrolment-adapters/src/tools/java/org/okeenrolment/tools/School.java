package org.okeenrolment.tools;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.ProcessSettings;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.OkeDelivery;
import org.okeenrolment.adapter.oke.OkeDeliverySetup;
import org.okeenrolment.adapter.oke.OkeOutbound;
import org.okeenrolment.adapter.oke.OkeOutboundSetup;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeResponse;
import org.okeenrolment.adapter.oke.endpoint.OkeEndpoint;
import org.okeenrolment.adapter.oke.endpoint.PlanningSetup;
import org.okeenrolment.adapter.validation.CommandValidation;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.enrol.CohortEnrolment;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.plan.PersonalNeed;
import org.okeenrolment.port.Store;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.testkit.sample.InMemorySchool;
import org.okeenrolment.testkit.sample.MovableClock;
import org.okeenrolment.testkit.sample.NumberedIds;
import org.okeenrolment.testkit.sample.ReferenceRegulations;

/** A planning system with its surroundings: the library, and the two systems it talks to. */
final class School implements AutoCloseable {
  private static final int EXTRA_TIME_ONE_IN = 20;
  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  static final Actor OFFICE = Actor.staff(new StaffId("exam-office"), Role.EXAM_OFFICE);
  static final Actor COMMITTEE = Actor.staff(new StaffId("exam-committee"), Role.EXAM_COMMITTEE);
  static final PartnerId SIS = new PartnerId("sis");
  static final PartnerId SUPPLIER = new PartnerId("supplier");
  private static final int FIRST_YEAR = 2026;
  private static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 8, 24);
  static final InstitutionId INSTITUTION = new InstitutionId("school");
  private static final String ORGANIZATION = "5f1d2c3b-4a59-4867-9786-a5b4c3d2e1f0";

  private final Exchange exchange;
  private final Chance chance;
  private final Figures figures = new Figures();
  private final OkeCodec codec = new OkeCodec();
  private final Regulations regulations =
      ReferenceRegulations.regulations().with(List.of(OptionalExam.regulation()));
  private final InMemorySchool register = new InMemorySchool();
  private final MovableClock clock = MovableClock.at(at(FIRST_DAY, 8));
  private final ExamEnrolment exams;
  private final OkeEndpoint planning;
  private final OkeDelivery delivery;
  private final RegistrationSimulator registration;
  private final SupplierSimulator supplier;
  private final SupplierService catalogue;
  private final SchoolDocuments documents = new SchoolDocuments(this);
  private final Wire wire;
  private final Invigilators invigilators = new Invigilators(register);
  private Optional<BundledSchool> bundled = Optional.empty();

  School(long seed, Store store, Exchange exchange, Function<Wire.Systems, Wire> wired) {
    this(seed, store, exchange, wired, UnaryOperator.identity());
  }

  /** Makes a school whose services somebody watches, or wraps in whatever he likes. */
  School(
      long seed,
      Store store,
      Exchange exchange,
      Function<Wire.Systems, Wire> wired,
      UnaryOperator<ExamEnrolment> watched) {
    this.exchange = exchange;
    this.chance = new Chance(seed);
    exams =
        watched.apply(
            ExamEnrolment.builder()
                .institution(INSTITUTION)
                .zone(ZONE)
                .store(store)
                .catalogue(register)
                .persons(register)
                .partners(register)
                .regulations(regulations)
                .settings(ProcessSettings.defaults().withRetention(Archive.RETENTION))
                .clock(clock)
                .ids(new NumberedIds(seed))
                .validator(CommandValidation.hibernate())
                .build());
    planning =
        OkeEndpoint.planning(
            PlanningSetup.builder()
                .exams(exams)
                .store(store)
                .register(register)
                .partners(register)
                .service(OkeEndpoint.service("oke@school.example", "https://school.example/oke"))
                .codec(codec)
                .zone(ZONE)
                .clock(clock)
                .groups(new GroupStore())
                .documents(documents)
                .build());
    registration = new RegistrationSimulator(codec, clock);
    supplier = new SupplierSimulator(codec, chance);
    catalogue = new SupplierService(codec, supplier);
    wire =
        wired.apply(
            new Wire.Systems(planning::answer, registration.endpoint()::answer, catalogue::answer));
    delivery =
        new OkeDelivery(
            OkeDeliverySetup.builder()
                .exams(exams)
                .store(store)
                .outbound(new OkeOutbound(writing()))
                .transport(this::send)
                .clock(clock)
                .random(new Random(seed))
                .build());
  }

  /** What the exam office prints and hands out. */
  SchoolDocuments documents() {
    return documents;
  }

  /** Fetches a document of the planning system, as the registration system. */
  Optional<byte[]> fetch(String document) {
    return wire.fetch(document);
  }

  /** The endpoint of the planning system. */
  OkeEndpoint planning() {
    return planning;
  }

  private OkeOutboundSetup writing() {
    return OkeOutboundSetup.builder()
        .persons(register)
        .catalogue(register)
        .register(register)
        .partners(register)
        .codec(codec)
        .zone(ZONE)
        .organization(ORGANIZATION)
        .documents(documents)
        .build();
  }

  Regulations regulations() {
    return regulations;
  }

  /** Answers the regulation in force on its first day. */
  Regulation regulation() {
    return regulations.inForce(Context.at(FIRST_DAY).with("institution", INSTITUTION.value()));
  }

  /** Opens the bundled school: its plans are known, all else comes from its registration system. */
  void open(BundledSchool bundled) {
    this.bundled = Optional.of(bundled);
    bundled.exams().forEach(exam -> register.exam(exam, teacher(exam.id())));
    bundled.exams().forEach(catalogue::offer);
    bundled.plans().forEach(register::plan);
    registration.basics(bundled).forEach(request -> receive("1-basics", request));
    grantNeeds();
    staffExams();
    enrolCohorts(bundled);
    registration.enrolments(bundled).forEach(request -> receive("1-enrolments", request));
  }

  /** One student in 20 has a quarter more time. */
  private void grantNeeds() {
    PersonalNeed quarter = new PersonalNeed.Percent(BigDecimal.valueOf(25));
    register.students().stream()
        .filter(student -> chance.oneIn(EXTRA_TIME_ONE_IN, "extra time", student))
        .forEach(
            student ->
                register.need(student, AssignedNeed.of("ExtraTime25%").extraTime(quarter).build()));
  }

  /** What is proposed for a cohort is what is done. */
  private void enrolCohorts(BundledSchool bundled) {
    for (ExamPlan plan : bundled.plans()) {
      EnrolCohort cohort = EnrolCohort.of(OFFICE, plan.purpose(), year());
      CohortEnrolment proposed = exams.enrolment().propose(cohort).orElseThrow();
      Surprise.unlessEqual(
          proposed, exams.enrolment().enrolCohort(cohort).orElseThrow(), "for a cohort");
    }
  }

  /** Gives every exam that is known its teacher and the supplier. */
  void staffExams() {
    for (Exam exam : register.exams()) {
      register.exam(exam, teacher(exam.id()));
      register.supplier(exam.id(), SUPPLIER);
    }
  }

  /** Receives a request of one of the two systems. */
  void receive(String flow, OkeRequest request) {
    exchange.note(flow, request, wire.toPlanning(request).status());
  }

  /** Sends what waits in the outbox. */
  void deliver() {
    delivery.deliver();
  }

  private OkeResponse send(OkeRequest request) {
    OkeResponse response = wire.toPartner(request);
    boolean toSis = request.partner().equals(SIS);
    exchange.note(toSis ? "5-results" : "2-sittings", request, response.status());
    return response;
  }

  static StaffId teacher(ExamId exam) {
    return new StaffId("teacher-of-" + exam);
  }

  static Actor teacherOf(ExamId exam) {
    return Actor.staff(teacher(exam), Role.SUBJECT_TEACHER);
  }

  static Instant at(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant();
  }

  /** The school year in which the clock stands. */
  SchoolYear year() {
    return SchoolYear.of(LocalDate.ofInstant(clock.instant(), ZONE));
  }

  ExamEnrolment exams() {
    return exams;
  }

  Invigilators invigilators() {
    return invigilators;
  }

  InMemorySchool register() {
    return register;
  }

  MovableClock clock() {
    return clock;
  }

  Chance chance() {
    return chance;
  }

  /** What is counted in the year. */
  Figures figures() {
    return figures;
  }

  Exchange exchange() {
    return exchange;
  }

  RegistrationSimulator registration() {
    return registration;
  }

  SupplierSimulator supplier() {
    return supplier;
  }

  SupplierService catalogue() {
    return catalogue;
  }

  /** The bundled school; empty where all comes from files. */
  Optional<BundledSchool> bundled() {
    return bundled;
  }

  int examsPerYear() {
    return bundled.map(BundledSchool::examsPerYear).orElse(Integer.MAX_VALUE);
  }

  @Override
  public void close() {
    wire.close();
  }

  /** Answers the name of an exam. */
  String name(ExamId exam) {
    return register.exam(exam).orElseThrow().name();
  }

  /** Answers the exams in the order of their names. */
  List<Exam> byName() {
    return register.exams().stream()
        .sorted(Comparator.comparing(Exam::name).thenComparing(Exam::id))
        .toList();
  }
}
