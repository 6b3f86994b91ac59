package org.okeenrolment.adapter.oke.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.oke.ConsumerBlock;
import org.okeenrolment.adapter.oke.OkeTimes;
import org.okeenrolment.adapter.oke.OkeUse;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.adapter.oke.wire.Program;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.catalogue.StudentProgramme;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.DeliveredAttempt;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.enrol.ReceiveEnrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.port.SchoolRegister;
import org.okeenrolment.port.Store;

/** Flow 1: what the registration system delivers, as commands and as entries of the register. */
final class FromRegistration {
  private static final int PAGE = 200;

  private final ExamEnrolment exams;
  private final Store store;
  private final SchoolRegister register;
  private final OkeTimes times;
  private final DeliveredPersons persons;
  private final DeliveredExams delivered;

  FromRegistration(PlanningSetup setup, OkeTimes times) {
    this.exams = setup.exams();
    this.store = setup.store();
    this.register = setup.register();
    this.times = times;
    this.persons = new DeliveredPersons(setup);
    this.delivered = new DeliveredExams(times);
  }

  boolean person(Call call, Person person) {
    return persons.put(call, person);
  }

  boolean exam(Call call, ComponentOffering offering) {
    Optional<PlannableExam> known = register.plannableExam(call.partner(), call.id());
    take(call, delivered.exam(call, offering));
    return known.isEmpty();
  }

  void changeExam(Call call, PlannableExam known, ComponentOffering patch) {
    boolean cancelled = isCancelled(ConsumerBlock.in(patch.consumers()).offeringState());
    call.checked(cancelled ? OkeUse.OFFERING_CANCELLATION : OkeUse.OFFERING_CHANGE, patch);
    take(call, cancelled ? known.withCancelled(true) : delivered.changed(known, patch));
  }

  /** With an exam to plan its enrolments end; what is done already stays done at a repeat. */
  private void take(Call call, PlannableExam exam) {
    if (exam.cancelled()) {
      withdrawAll(call, exam);
    }
    register.put(exam);
  }

  private void withdrawAll(Call call, PlannableExam exam) {
    for (StudentId last = null; ; ) {
      List<StudentId> students = enrolledAfter(exam, last);
      if (students.isEmpty()) {
        return;
      }
      students.stream()
          .flatMap(student -> ofStudent(student).stream())
          .filter(enrolment -> enrolment.isOpen() && isUnder(exam, enrolment))
          .forEach(enrolment -> withdraw(call, enrolment));
      last = students.get(students.size() - 1);
    }
  }

  private List<StudentId> enrolledAfter(PlannableExam exam, @Nullable StudentId last) {
    return store.inTransaction(
        session -> session.enrolments().studentsWithOpen(exam.exam().id(), last, PAGE));
  }

  private List<Enrolment> ofStudent(StudentId student) {
    return store.inTransaction(session -> session.enrolments().ofStudent(student));
  }

  /** An enrolment that was delivered again under another exam to plan goes on there. */
  private static boolean isUnder(PlannableExam exam, Enrolment enrolment) {
    return enrolment
        .latest(exam.partner())
        .filter(latest -> latest.reference().offering().equals(exam.offering()))
        .isPresent();
  }

  boolean programme(Call call, ProgramOffering offering) {
    boolean known = register.programme(call.partner(), call.id()).isPresent();
    ConsumerBlock block = ConsumerBlock.in(offering.consumers());
    register.put(
        call.partner(),
        call.id(),
        new ProgrammeCohort(
            programme(offering).orElseThrow(() -> missing("program", "2.7")),
            cohort(block).orElseThrow(() -> missing("consumers/cohort", "2.7"))));
    return !known;
  }

  /** Of a programme only the programme and the cohort are kept. */
  void changeProgramme(Call call, ProgrammeCohort known, Offering patch) {
    ProgrammeId programme =
        patch instanceof ProgramOffering offering
            ? programme(offering).orElse(known.programme())
            : known.programme();
    CohortId cohort = cohort(ConsumerBlock.in(patch.consumers())).orElse(known.cohort());
    register.put(call.partner(), call.id(), new ProgrammeCohort(programme, cohort));
  }

  private static Optional<ProgrammeId> programme(ProgramOffering offering) {
    return Optional.ofNullable(offering.program())
        .flatMap(program -> program.id(Program::programId))
        .map(ProgrammeId::new);
  }

  private static Optional<CohortId> cohort(ConsumerBlock block) {
    return block.text("cohort").map(CohortId::new);
  }

  /** Of members of staff in a programme nothing is kept. */
  boolean student(Call call, Association association) {
    if (!"student".equals(association.role())) {
      return false;
    }
    String offering = id(association.offering(), Offering::offeringId, "offering");
    ProgrammeCohort cohort =
        register
            .programme(call.partner(), offering)
            .orElseThrow(() -> Refusal.unknown("offering", offering));
    boolean known = register.studentProgramme(call.id()).isPresent();
    StudentProgramme programme = new StudentProgramme(call.id(), known(association), cohort);
    register.put(programme);
    change(programme, association);
    return !known;
  }

  /** A student whose enrolment in a programme is cancelled or finished is in it no longer. */
  void change(StudentProgramme programme, Association patch) {
    if (isCancelled(patch.state()) || "finished".equals(patch.state())) {
      register.remove(programme);
    }
  }

  boolean enrolment(Call call, Association association) {
    if (!"student".equals(association.role())) {
      return false;
    }
    StudentId student = known(association);
    String offering = id(association.offering(), Offering::offeringId, "offering");
    PlannableExam exam =
        register
            .plannableExam(call.partner(), offering)
            .orElseThrow(() -> Refusal.unknown("offering", offering));
    Optional<Enrolment> known = find(call.partner(), call.id());
    if (isCancelled(association.state())) {
      known.ifPresent(enrolment -> cancel(call, enrolment));
      return false;
    }
    Refusal.orRefusal(
        exams
            .enrolment()
            .receive(
                ReceiveEnrolment.builder()
                    .actor(call.actor())
                    .of(new StudentExam(student, exam.exam().id()))
                    .schoolYear(SchoolYear.of(times.day(exam.period().start())))
                    .partner(new PartnerReference(exam.partner(), exam.offering(), call.id()))
                    .budget(budget(association, 1, OptionalInt.of(0)))
                    .build()));
    return known.isEmpty();
  }

  /** Changes or withdraws an enrolment. */
  void change(Call call, Enrolment known, Association patch) {
    boolean cancelled = isCancelled(patch.state());
    call.checked(cancelled ? OkeUse.ASSOCIATION_CANCELLATION : OkeUse.ASSOCIATION_CHANGE, patch);
    if (cancelled) {
      cancel(call, known);
    } else if (ConsumerBlock.in(patch.consumers()).isPresent()) {
      Refusal.orRefusal(exams.enrolment().receive(changed(call, known, patch)));
    }
  }

  /** What ends an enrolment after which a further one was delivered ends nothing here. */
  private void cancel(Call call, Enrolment known) {
    boolean isLatest =
        known
            .latest(call.partner())
            .filter(latest -> latest.reference().association().equals(call.id()))
            .isPresent();
    if (known.isOpen() && isLatest) {
      withdraw(call, known);
    }
  }

  private void withdraw(Call call, Enrolment enrolment) {
    Refusal.orRefusal(
        exams
            .enrolment()
            .withdraw(
                new WithdrawEnrolment(
                    call.actor(), enrolment.id(), "withdrawn by " + call.partner() + " over OKE")));
  }

  private static OptionalInt left(Enrolment known) {
    return known.budget().map(AttemptBudget::left).orElse(OptionalInt.of(0));
  }

  private static ReceiveEnrolment changed(Call call, Enrolment known, Association patch) {
    DeliveredAttempt attempt =
        known.delivered(call.partner()).stream()
            .filter(one -> one.reference().association().equals(call.id()))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    return ReceiveEnrolment.builder()
        .actor(call.actor())
        .of(known.of())
        .schoolYear(known.schoolYear())
        .partner(attempt.reference())
        .budget(budget(patch, attempt.number(), left(known)))
        .build();
  }

  /** A number that is absent stays as it was; null is no limit; without any there is none extra. */
  private static AttemptBudget budget(Association association, int number, OptionalInt known) {
    ConsumerBlock block = ConsumerBlock.in(association.consumers());
    int attempt = block.number("attempt").orElse(number);
    Patch<Integer> given = block.attemptLeft();
    OptionalInt left = known;
    if (given.isPresent()) {
      left = given.value().map(OptionalInt::of).orElse(OptionalInt.empty());
    }
    return new AttemptBudget(Math.max(1, attempt), left);
  }

  Optional<Enrolment> find(PartnerId partner, String id) {
    return store.inTransaction(session -> session.enrolments().ofPartner(partner, id));
  }

  private StudentId known(Association association) {
    StudentId student = new StudentId(id(association.person(), Person::personId, "person"));
    if (!register.knows(student)) {
      throw Refusal.unknown("person", student.value());
    }
    return student;
  }

  private static <T> String id(
      @Nullable Expandable<T> field, Function<T, @Nullable String> idOf, String name) {
    return Optional.ofNullable(field)
        .flatMap(value -> value.id(idOf))
        .orElseThrow(() -> missing(name, "2.3"));
  }

  private static Refusal missing(String place, String table) {
    return Refusal.badRequest("/%s (table %s) is missing".formatted(place, table));
  }

  static boolean isCancelled(@Nullable String state) {
    return "canceled".equals(state);
  }
}
