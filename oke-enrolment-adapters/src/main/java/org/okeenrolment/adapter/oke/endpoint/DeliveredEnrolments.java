package org.okeenrolment.adapter.oke.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.oke.ConsumerBlock;
import org.okeenrolment.adapter.oke.OkeTimes;
import org.okeenrolment.adapter.oke.OkeUse;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.DeliveredAttempt;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.enrol.ReceiveEnrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.port.SchoolRegister;
import org.okeenrolment.port.Store;

/** Enrolments in exams (table 2.3), as they are delivered, changed and withdrawn. */
final class DeliveredEnrolments {
  private static final int PAGE = 200;

  private final ExamEnrolment exams;
  private final Store store;
  private final SchoolRegister register;
  private final Named named;
  private final OkeTimes times;

  DeliveredEnrolments(PlanningSetup setup, OkeTimes times) {
    this.exams = setup.exams();
    this.store = setup.store();
    this.register = setup.register();
    this.named = new Named(register);
    this.times = times;
  }

  Optional<Enrolment> find(Call call) {
    return store.inTransaction(
        session -> session.enrolments().ofPartner(call.partner(), call.id()));
  }

  /** Answers whether it is new; of members of staff nothing is kept. */
  boolean put(Call call, Association association) {
    if (!"student".equals(association.role())) {
      return false;
    }
    StudentId student = named.student(association);
    PlannableExam exam = plannable(call, Named.offering(association));
    Optional<Enrolment> known = find(call);
    if (Named.hasEnded(association)) {
      known.ifPresent(enrolment -> withdraw(call, enrolment));
      return false;
    }
    receive(call, student, exam, budget(association, 1, OptionalInt.of(0)));
    known.ifPresent(before -> leave(call, before, student, exam));
    return known.isEmpty();
  }

  private PlannableExam plannable(Call call, String offering) {
    return register
        .plannableExam(call.partner(), offering)
        .orElseThrow(() -> Refusal.unknown("offering", offering));
  }

  /** What is cancelled while somebody is enrolled in it ends for him as for the others. */
  private void receive(Call call, StudentId student, PlannableExam exam, AttemptBudget budget) {
    refuseCancelled(exam);
    Enrolment received =
        Refusal.orRefusal(
            exams
                .enrolment()
                .receive(
                    ReceiveEnrolment.builder()
                        .actor(call.actor())
                        .of(new StudentExam(student, exam.exam().id()))
                        .schoolYear(SchoolYear.of(times.day(exam.period().start())))
                        .partner(reference(call, exam.offering()))
                        .budget(budget)
                        .build()));
    PlannableExam now = plannable(call, exam.offering());
    if (now.cancelled()) {
      withdraw(call, received);
      refuseCancelled(now);
    }
  }

  private static void refuseCancelled(PlannableExam exam) {
    if (exam.cancelled()) {
      throw Refusal.badRequest(
          "The exam to plan (%s) was cancelled. Maybe deliver it again before its enrolments."
              .formatted(exam.offering()));
    }
  }

  /** Under one id there is one enrolment: for another exam or student it takes the place. */
  private void leave(Call call, Enrolment before, StudentId student, PlannableExam exam) {
    if (!before.of().equals(new StudentExam(student, exam.exam().id()))) {
      withdraw(call, before);
    }
  }

  void change(Call call, Enrolment known, Association patch) {
    boolean ended = Named.hasEnded(patch);
    call.checked(ended ? OkeUse.ASSOCIATION_CANCELLATION : OkeUse.ASSOCIATION_CHANGE, patch);
    if (ended) {
      withdraw(call, known);
    } else if (known.isOpen()) {
      changed(call, known, patch);
    }
  }

  /** What the change does not name stays as it was. */
  private void changed(Call call, Enrolment known, Association patch) {
    DeliveredAttempt attempt =
        known.delivered(call.partner()).stream()
            .filter(one -> one.reference().association().equals(call.id()))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    String offering = Named.offeringOf(patch).orElse(attempt.reference().offering());
    StudentId student = patch.person() == null ? known.of().student() : named.student(patch);
    PlannableExam exam = plannable(call, offering);
    receive(call, student, exam, budget(patch, attempt.number(), left(known)));
    leave(call, known, student, exam);
  }

  private static OptionalInt left(Enrolment known) {
    return known.budget().map(AttemptBudget::left).orElse(OptionalInt.of(0));
  }

  /** A number that is absent stays as it was; null is no limit; without any there is none extra. */
  private static AttemptBudget budget(Association association, int number, OptionalInt known) {
    ConsumerBlock block = ConsumerBlock.in(association.consumers());
    int attempt = block.number("attempt").orElse(number);
    Patch<Integer> given = block.attemptLeft();
    OptionalInt left =
        given.isPresent() ? given.value().map(OptionalInt::of).orElse(OptionalInt.empty()) : known;
    return Call.meant(() -> new AttemptBudget(Math.max(1, attempt), left));
  }

  private static PartnerReference reference(Call call, String offering) {
    return new PartnerReference(call.partner(), offering, call.id());
  }

  /** Withdraws what the sender delivered under the id in the path. */
  private void withdraw(Call call, Enrolment enrolment) {
    withdraw(call, enrolment, reference(call, ""));
  }

  private void withdraw(Call call, Enrolment enrolment, PartnerReference delivery) {
    if (enrolment.isOpen()) {
      Refusal.orRefusal(
          exams
              .enrolment()
              .withdraw(
                  new WithdrawEnrolment(
                      call.actor(),
                      enrolment.id(),
                      "withdrawn by " + call.partner() + " over OKE",
                      Optional.of(delivery))));
    }
  }

  /** Withdraws what was delivered under an exam to plan; a repeat does what is left. */
  void withdrawAll(Call call, PlannableExam exam) {
    for (Enrolment enrolment : open(call.partner(), exam)) {
      enrolment.delivered(call.partner()).stream()
          .map(DeliveredAttempt::reference)
          .filter(reference -> reference.offering().equals(exam.offering()))
          .forEach(reference -> withdraw(call, enrolment, reference));
    }
  }

  /** Answers whether anybody is enrolled under an exam to plan. */
  boolean isAnyOpen(PartnerId partner, PlannableExam exam) {
    return !open(partner, exam).isEmpty();
  }

  private List<Enrolment> open(PartnerId partner, PlannableExam exam) {
    List<Enrolment> open = new ArrayList<>();
    for (StudentId last = null; ; ) {
      List<StudentId> students = enrolledAfter(exam.exam().id(), last);
      if (students.isEmpty()) {
        return open;
      }
      students.stream()
          .flatMap(student -> ofStudent(student).stream())
          .filter(Enrolment::isOpen)
          .filter(enrolment -> isUnder(partner, exam.offering(), enrolment))
          .forEach(open::add);
      last = students.get(students.size() - 1);
    }
  }

  private static boolean isUnder(PartnerId partner, String offering, Enrolment enrolment) {
    return enrolment.delivered(partner).stream()
        .anyMatch(one -> one.reference().offering().equals(offering));
  }

  private List<StudentId> enrolledAfter(ExamId exam, @Nullable StudentId last) {
    return store.inTransaction(session -> session.enrolments().studentsWithOpen(exam, last, PAGE));
  }

  private List<Enrolment> ofStudent(StudentId student) {
    return store.inTransaction(session -> session.enrolments().ofStudent(student));
  }
}
