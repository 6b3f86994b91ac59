package org.okeenrolment.signup;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.approve.ApprovalRules;
import org.okeenrolment.attempt.AttemptFact;
import org.okeenrolment.attempt.AttemptLedger;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.plan.PlanningRules;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.SignUpVariant;

/** The rules of signing up for a sitting (aanmelden), as pure functions. */
public final class SignUpRules {
  private static final List<BiConsumer<SignUpSituation, Considerations>> OF_THE_STUDENT =
      List.of(
          SignUpRules::theEnrolmentIsOpen,
          SignUpRules::goIsGiven,
          SignUpRules::theExamIsNotPassed,
          SignUpRules::anAttemptIsLeft,
          SignUpRules::noResultIsPending,
          SignUpRules::theVariantIsAllowed);
  private static final List<BiConsumer<SignUpSituation, Considerations>> OF_THE_SITTING =
      List.of(
          SignUpRules::theSittingIsForTheExam,
          SignUpRules::theSittingIsStillToCome,
          SignUpRules::theWindowIsOpen,
          SignUpRules::heHasNoSeatInIt,
          SignUpRules::nothingClashes,
          SignUpRules::aSeatIsLeft);

  private SignUpRules() {}

  /**
   * Decides whether the student can be signed up: all rules are looked at, all findings reported
   * together, in a fixed order.
   *
   * @param situation everything that decides
   */
  public static Decision decide(SignUpSituation situation) {
    Considerations found = new Considerations();
    OF_THE_STUDENT.forEach(rule -> rule.accept(situation, found));
    OF_THE_SITTING.forEach(rule -> rule.accept(situation, found));
    return found.decide();
  }

  /**
   * Decides whether the student may take the exam at all, whatever the sitting: another sitting
   * does not help who may not.
   *
   * @param situation everything that decides
   */
  public static Decision decideOnStudent(SignUpSituation situation) {
    Considerations found = new Considerations();
    OF_THE_STUDENT.forEach(rule -> rule.accept(situation, found));
    return found.decide();
  }

  /**
   * Answers how many attempts the student has used and left; each sign-up that holds reserves one.
   *
   * @param enrolment the enrolment
   * @param ledger his attempts for the exam
   * @param signedUp all his sign-ups that hold, of every exam
   * @param regulation the regulation in force
   */
  public static Standing standing(
      Enrolment enrolment,
      AttemptLedger ledger,
      List<Participation> signedUp,
      Regulation regulation) {
    int open = (int) signedUp.stream().filter(other -> other.of().equals(enrolment.of())).count();
    @Nullable AttemptBudget budget = enrolment.budget().orElse(null);
    return AttemptRules.standing(ledger, open, regulation, budget);
  }

  /**
   * Finds whether a student may still cancel his sign-up himself: until the window closes, or until
   * the sitting starts where it has no window.
   *
   * @param situation the sitting, the moment and the regulation
   * @param found where the findings go
   */
  public static void theStudentMayStillCancel(SignUpSituation situation, Considerations found) {
    PlanningRules.theMomentIsToCome(situation.sitting().moment().start(), situation.now(), found);
    window(situation)
        .filter(window -> !situation.now().isBefore(window.end()))
        .ifPresent(
            window ->
                found.refuse(
                    Reason.of("WITHDRAWAL_CLOSED")
                        .putFacts("until", window.end())
                        .basis(windowBasis(situation))
                        .build()));
  }

  private static void theEnrolmentIsOpen(SignUpSituation situation, Considerations found) {
    EnrolmentRules.theEnrolmentIsOpen(situation.enrolment(), found);
  }

  private static void theSittingIsForTheExam(SignUpSituation situation, Considerations found) {
    Sitting sitting = situation.sitting();
    if (!sitting.exam().equals(situation.enrolment().of().exam())) {
      found.refuse(
          Reason.of("OTHER_EXAM")
              .putFacts("sitting", sitting.id().value())
              .putFacts("exam", sitting.exam().value())
              .build());
    }
  }

  private static void theSittingIsStillToCome(SignUpSituation situation, Considerations found) {
    PlanningRules.theSittingIsOpen(situation.sitting(), found);
    PlanningRules.theMomentIsToCome(situation.sitting().moment().start(), situation.now(), found);
  }

  private static void goIsGiven(SignUpSituation situation, Considerations found) {
    ApprovalRules.goIsGiven(situation.approvals(), situation.regulation(), found);
  }

  private static void theExamIsNotPassed(SignUpSituation situation, Considerations found) {
    boolean passed =
        situation.ledger().attempts().stream()
            .anyMatch(attempt -> attempt.passed().orElse(Boolean.FALSE));
    if (passed && situation.enrolment().isOpen()) {
      found.refuse(
          Reason.of("ALREADY_PASSED")
              .putFacts("enrolment", situation.enrolment().id().value())
              .basis(situation.regulation().basis("result.passFrom"))
              .build());
    }
  }

  private static void anAttemptIsLeft(SignUpSituation situation, Considerations found) {
    Standing standing =
        standing(
            situation.enrolment(),
            situation.ledger(),
            situation.signedUp(),
            situation.regulation());
    AttemptRules.anAttemptIsLeft(standing, situation.regulation(), found);
  }

  private static void noResultIsPending(SignUpSituation situation, Considerations found) {
    if (situation.ledger().attempts().stream().anyMatch(AttemptFact.Made::isResultPending)) {
      found.refuse(Reason.of("RESULT_PENDING").build());
    }
  }

  private static void theVariantIsAllowed(SignUpSituation situation, Considerations found) {
    Basis basis = situation.regulation().basis("enrolment.variants");
    found.considering(basis);
    if (!situation.regulation().variants().contains(situation.variant())) {
      found.refuse(
          Reason.of("VARIANT_NOT_ALLOWED")
              .putFacts("variant", situation.variant().name())
              .basis(basis)
              .build());
    }
  }

  private static void theWindowIsOpen(SignUpSituation situation, Considerations found) {
    if (situation.variant() != SignUpVariant.SELF) {
      return;
    }
    found.considering(windowBasis(situation));
    window(situation)
        .filter(window -> !window.contains(situation.now()))
        .ifPresent(window -> found.refuse(outside(window, situation)));
  }

  private static Reason outside(Interval window, SignUpSituation situation) {
    boolean early = situation.now().isBefore(window.start());
    return Reason.of(early ? "WINDOW_NOT_OPEN" : "WINDOW_CLOSED")
        .putFacts("from", window.start())
        .putFacts("until", window.end())
        .basis(windowBasis(situation))
        .liftsAt(early ? Optional.of(window.start()) : Optional.empty())
        .build();
  }

  private static Optional<Interval> window(SignUpSituation situation) {
    return situation
        .sitting()
        .selfSignUp()
        .or(
            () ->
                situation
                    .regulation()
                    .selfEnrolment()
                    .map(terms -> terms.window(situation.day(), situation.zone())));
  }

  private static Basis windowBasis(SignUpSituation situation) {
    return situation.regulation().basis("enrolment.window");
  }

  private static void heHasNoSeatInIt(SignUpSituation situation, Considerations found) {
    if (situation.seats().stream()
        .anyMatch(seat -> seat.sitting().equals(situation.sitting().id()))) {
      found.refuse(seatTaken(situation.sitting()));
    }
  }

  private static void nothingClashes(SignUpSituation situation, Considerations found) {
    situation.signedUp().stream()
        .filter(other -> other.moment().overlaps(situation.sitting().moment()))
        .forEach(other -> found.refuse(clash(other)));
  }

  private static Reason clash(Participation other) {
    return Reason.of("CLASH")
        .putFacts("sitting", other.sitting().value())
        .putFacts("from", other.moment().start())
        .putFacts("until", other.moment().end())
        .build();
  }

  private static void aSeatIsLeft(SignUpSituation situation, Considerations found) {
    if (situation.seatsTaken() >= situation.sitting().capacity()) {
      found.refuse(sittingFull(situation.sitting()));
    }
  }

  /**
   * Answers the reason that the sitting was closed or cancelled meanwhile.
   *
   * @param sitting the sitting
   */
  public static Reason sittingClosed(Sitting sitting) {
    return Reason.of("SITTING_CLOSED").putFacts("sitting", sitting.id().value()).build();
  }

  /**
   * Answers the reason that the student has a seat in the sitting already.
   *
   * @param sitting the sitting
   */
  public static Reason seatTaken(Sitting sitting) {
    return Reason.of("SEAT_TAKEN_BY_STUDENT").putFacts("sitting", sitting.id().value()).build();
  }

  /**
   * Answers the reason that no seat is left.
   *
   * @param sitting the sitting
   */
  public static Reason sittingFull(Sitting sitting) {
    return Reason.of("SITTING_FULL")
        .putFacts("sitting", sitting.id().value())
        .putFacts("capacity", sitting.capacity())
        .build();
  }
}
