package org.okeenrolment.adapter.oke;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.LanguageString;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.adapter.oke.wire.Program;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
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
  private static final int CHANGED = 200;
  private static final int CREATED = 201;

  private final ExamEnrolment exams;
  private final Store store;
  private final SchoolRegister register;
  private final OkeTimes times;

  FromRegistration(ExamEnrolment exams, Store store, SchoolRegister register, OkeTimes times) {
    this.exams = exams;
    this.store = store;
    this.register = register;
    this.times = times;
  }

  int person(Person person, String id) {
    boolean known = register.knows(new StudentId(id));
    register.put(PersonMapping.person(person, id));
    return known ? CHANGED : CREATED;
  }

  int exam(OkeRequest request, ComponentOffering offering, String id) {
    Optional<PlannableExam> known = register.plannableExam(request.partner(), id);
    ConsumerBlock block = ConsumerBlock.in(offering.consumers());
    String name = name(offering.name(), id);
    String exam =
        offering.component().value().flatMap(one -> one.id(Component::componentId)).orElse(id);
    register.put(
        PlannableExam.builder()
            .partner(request.partner())
            .offering(id)
            .code(code(offering, id))
            .exam(new Exam(new ExamId(exam), name, true))
            .period(period(offering))
            .resultValueType(offering.resultValueType().value())
            .finalResultsAllowed(block.finalResultsAllowed())
            .cancelled(OkeInbound.isCancelled(block.offeringState()))
            .build());
    return known.isPresent() ? CHANGED : CREATED;
  }

  /** Cancels an exam to plan; answers false when the id is none of those. */
  boolean cancelExam(OkeRequest request, ComponentOffering patch, String id) {
    Optional<PlannableExam> known = register.plannableExam(request.partner(), id);
    ConsumerBlock block = ConsumerBlock.in(patch.consumers());
    known
        .filter(exam -> OkeInbound.isCancelled(block.offeringState()))
        .ifPresent(exam -> register.put(exam.withCancelled(true)));
    return known.isPresent();
  }

  int programme(OkeRequest request, ProgramOffering offering, String id) {
    String cohort =
        ConsumerBlock.in(offering.consumers())
            .text("cohort")
            .orElseThrow(() -> Refusal.badRequest("/consumers/cohort (table 2.7) is missing"));
    String programme =
        Optional.ofNullable(offering.program())
            .flatMap(program -> program.id(Program::programId))
            .orElseThrow(() -> Refusal.badRequest("/program (table 2.7) is missing"));
    register.put(
        request.partner(),
        id,
        new ProgrammeCohort(new ProgrammeId(programme), new CohortId(cohort)));
    return CHANGED;
  }

  int student(OkeRequest request, Association association, String id) {
    String offering = id(association.offering(), Offering::offeringId, "offering");
    ProgrammeCohort cohort =
        register
            .programme(request.partner(), offering)
            .orElseThrow(() -> Refusal.unknown("offering", offering));
    register.put(new StudentProgramme(id, known(association), cohort));
    return CHANGED;
  }

  int enrolment(OkeRequest request, Association association, String id) {
    if (!"student".equals(association.role())) {
      return CHANGED;
    }
    StudentId student = known(association);
    String offering = id(association.offering(), Offering::offeringId, "offering");
    PlannableExam exam =
        register
            .plannableExam(request.partner(), offering)
            .orElseThrow(() -> Refusal.unknown("offering", offering));
    if (OkeInbound.isCancelled(association.state())) {
      change(request, association, id);
      return CHANGED;
    }
    boolean created = find(request, id).isEmpty();
    OkeInbound.done(
        exams
            .enrolment()
            .receive(
                ReceiveEnrolment.builder()
                    .actor(Actor.partner(request.partner()))
                    .of(new StudentExam(student, exam.exam().id()))
                    .schoolYear(SchoolYear.of(times.day(exam.period().start())))
                    .partner(new PartnerReference(exam.partner(), exam.offering(), id))
                    .budget(budget(association, 1, OptionalInt.of(0)))
                    .build()));
    return created ? CREATED : CHANGED;
  }

  /** Changes or withdraws an enrolment; answers false when the id is none. */
  boolean change(OkeRequest request, Association patch, String id) {
    Optional<Enrolment> known = find(request, id);
    if (known.isEmpty()) {
      return false;
    }
    if (OkeInbound.isCancelled(patch.state())) {
      if (known.get().isOpen() && isLatest(request, known.get(), id)) {
        OkeInbound.done(exams.enrolment().withdraw(withdraw(request, known.get())));
      }
    } else if (ConsumerBlock.in(patch.consumers()).isPresent()) {
      OkeInbound.done(exams.enrolment().receive(changed(request, known.get(), patch, id)));
    }
    return true;
  }

  private static WithdrawEnrolment withdraw(OkeRequest request, Enrolment enrolment) {
    return new WithdrawEnrolment(
        Actor.partner(request.partner()),
        enrolment.id(),
        "withdrawn by " + request.partner() + " over OKE");
  }

  /** What ends an enrolment after which a further one was delivered ends nothing here. */
  private static boolean isLatest(OkeRequest request, Enrolment known, String id) {
    return known
        .latest(request.partner())
        .filter(latest -> latest.reference().association().equals(id))
        .isPresent();
  }

  private static OptionalInt left(Enrolment known) {
    return known.budget().map(AttemptBudget::left).orElse(OptionalInt.of(0));
  }

  private static ReceiveEnrolment changed(
      OkeRequest request, Enrolment known, Association patch, String id) {
    DeliveredAttempt delivered =
        known.delivered(request.partner()).stream()
            .filter(attempt -> attempt.reference().association().equals(id))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    return ReceiveEnrolment.builder()
        .actor(Actor.partner(request.partner()))
        .of(known.of())
        .schoolYear(known.schoolYear())
        .partner(delivered.reference())
        .budget(budget(patch, delivered.number(), left(known)))
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

  private Optional<Enrolment> find(OkeRequest request, String id) {
    return store.inTransaction(session -> session.enrolments().ofPartner(request.partner(), id));
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
        .orElseThrow(() -> Refusal.badRequest("/" + name + " (table 2.3) is missing"));
  }

  private Interval period(ComponentOffering offering) {
    try {
      return new Interval(
          times.instant(String.valueOf(offering.startDateTime())).orElseThrow(),
          times.instant(String.valueOf(offering.endDateTime())).orElseThrow());
    } catch (RuntimeException unreadable) {
      throw Refusal.badRequest(
          "/startDateTime (%s) and /endDateTime (%s) (table 2.2) are no period"
              .formatted(offering.startDateTime(), offering.endDateTime()));
    }
  }

  private static String code(ComponentOffering offering, String id) {
    return offering.primaryCode() == null || offering.primaryCode().code() == null
        ? id
        : offering.primaryCode().code();
  }

  private static String name(@Nullable List<LanguageString> names, String otherwise) {
    if (names != null) {
      for (LanguageString name : names) {
        if (name != null && name.value() != null) {
          return name.value();
        }
      }
    }
    return otherwise;
  }
}
