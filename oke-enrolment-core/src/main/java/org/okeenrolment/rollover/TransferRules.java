package org.okeenrolment.rollover;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.regulation.Fact;

/**
 * The rules of moving to another programme or cohort (overstap), as pure functions.
 *
 * <p>Thread-safe.
 */
public final class TransferRules {
  /**
   * The status of a student, in the ledger of an exam, who left the programme that asked for it.
   */
  public static final String LEFT_PROGRAMME = "LEFT_PROGRAMME";

  private TransferRules() {}

  /**
   * Answers what the move does to each exam. What is asked for by the new plan, or by another
   * programme of the student, stays; what nobody asks for any more is withdrawn, unless work was
   * made; what is new is added.
   *
   * @param situation what is known
   */
  public static StudentTransfer propose(TransferSituation situation) {
    return new StudentTransfer(
        situation.student(),
        Stream.concat(
                situation.enrolments().stream()
                    .filter(Enrolment::isOpen)
                    .flatMap(enrolment -> ofOpen(situation, enrolment).stream()),
                situation.plan().stream().flatMap(plan -> additions(situation, plan)))
            .toList());
  }

  /**
   * Answers what a move did to an exam, as it was proposed then.
   *
   * @param action what was done
   * @param before the enrolment as it stood before; the new one where the student was enrolled
   * @param after the enrolment as it stood afterwards
   */
  public static ExamTransfer done(ExamTransfer.Action action, Enrolment before, Enrolment after) {
    return switch (action) {
      case ENROL -> ExamTransfer.of(after.of().exam(), action).purposes(after.purposes()).build();
      case KEEP -> exam(before, action).purposes(after.purposes()).build();
      case WITHDRAW -> exam(before, action).build();
      case FLAG, NONE -> stays(before, action, "WORK_MADE");
    };
  }

  /**
   * Answers whether the last that is known of an exam is that the student left the programme.
   *
   * @param facts the ledger of the student and the exam
   */
  public static boolean isLeft(List<Fact> facts) {
    boolean left = false;
    for (Fact fact : facts) {
      left =
          fact instanceof Fact.StatusChanged changed
              ? changed.status().equals(LEFT_PROGRAMME)
              : left && !(fact instanceof Fact.Attempt);
    }
    return left;
  }

  private static Optional<ExamTransfer> ofOpen(TransferSituation situation, Enrolment enrolment) {
    List<ProgrammeCohort> purposes = purposes(situation, enrolment);
    if (!purposes.isEmpty()) {
      return Optional.of(exam(enrolment, ExamTransfer.Action.KEEP).purposes(purposes).build())
          .filter(kept -> !purposes.equals(enrolment.purposes()));
    }
    if (enrolment.purposes().isEmpty()) {
      return Optional.of(stays(enrolment, ExamTransfer.Action.NONE, "PURPOSE_UNKNOWN"));
    }
    ExamId exam = enrolment.of().exam();
    if (!situation.worked().contains(exam)) {
      return Optional.of(exam(enrolment, ExamTransfer.Action.WITHDRAW).build());
    }
    return Optional.of(
        stays(
            enrolment,
            situation.left().contains(exam) ? ExamTransfer.Action.NONE : ExamTransfer.Action.FLAG,
            "WORK_MADE"));
  }

  private static ExamTransfer stays(Enrolment enrolment, ExamTransfer.Action action, String why) {
    return exam(enrolment, action)
        .reason(Reason.of(why).putFacts("enrolment", enrolment.id().value()).build())
        .build();
  }

  private static ExamTransferBuilder exam(Enrolment enrolment, ExamTransfer.Action action) {
    return ExamTransfer.of(enrolment.of().exam(), action).enrolment(enrolment);
  }

  private static List<ProgrammeCohort> purposes(TransferSituation situation, Enrolment enrolment) {
    ProgrammeCohort from = situation.transfer().from();
    List<ProgrammeCohort> others =
        enrolment.purposes().stream().filter(purpose -> !purpose.equals(from)).toList();
    return situation
        .plan()
        .filter(plan -> asksFor(plan, enrolment.of().exam(), others))
        .map(plan -> replaced(enrolment.purposes(), from, plan.purpose()))
        .orElse(others);
  }

  /** The new one stands where the old one stood: the first decides which regulation applies. */
  private static List<ProgrammeCohort> replaced(
      List<ProgrammeCohort> purposes, ProgrammeCohort from, ProgrammeCohort to) {
    return Stream.concat(
            purposes.stream().map(purpose -> purpose.equals(from) ? to : purpose), Stream.of(to))
        .distinct()
        .toList();
  }

  /** An optional exam of the new plan that nobody else asks for is the one that he chose before. */
  private static boolean asksFor(ExamPlan plan, ExamId exam, List<ProgrammeCohort> others) {
    return plan.mandatory().contains(exam) || (others.isEmpty() && plan.optional().contains(exam));
  }

  private static Stream<ExamTransfer> additions(TransferSituation situation, ExamPlan plan) {
    Set<ExamId> covered =
        EnrolmentRules.covered(
            situation.enrolments().stream().filter(one -> !wasWithdrawn(situation, one)).toList(),
            situation.transfer().schoolYear());
    return EnrolmentRules.toTake(plan.mandatory(), covered).stream()
        .map(
            exam ->
                ExamTransfer.of(exam, ExamTransfer.Action.ENROL)
                    .addPurposes(plan.purpose())
                    .build());
  }

  /** What was withdrawn because he left is asked for again when he comes back. */
  private static boolean wasWithdrawn(TransferSituation situation, Enrolment enrolment) {
    return enrolment.state() == EnrolmentState.WITHDRAWN
        && situation.left().contains(enrolment.of().exam());
  }
}
