package org.okeenrolment.signup;

import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_FIRST_ONLY;
import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_MAX;
import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_MODE;
import static org.okeenrolment.regulation.Parameters.LEVEL_AFTER_FAIL;
import static org.okeenrolment.regulation.Parameters.LEVEL_AFTER_PASS;
import static org.okeenrolment.regulation.Parameters.LEVEL_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.PASS_FROM;

import java.util.List;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.ImprovementMode;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.regulation.LevelAfterFail;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Setting;
import org.okeenrolment.regulation.Tally;

/** The rules of resits (herkansing): on which level, and after a pass. */
final class ResitRules {
  private ResitRules() {}

  /** Finds whether the exam may be sat on this level. */
  static void theLevelIsAllowed(Tally tally, Level level, Considerations found) {
    Setting<LevelAfterFail> afterFail = tally.regulation().get(LEVEL_AFTER_FAIL);
    found.considering(afterFail.basis());
    boolean failedHigher = !tally.isPassed() && hasHigher(tally);
    if (level == Level.HIGHER) {
      permission(level, tally, found);
      if (failedHigher && afterFail.is(LevelAfterFail.REQUIRED)) {
        found.refuse(levelNotAllowed(level).withBasis(afterFail.basis()));
      }
    } else if (failedHigher && afterFail.is(LevelAfterFail.SAME)) {
      permission(level, tally, found);
    }
  }

  private static boolean hasHigher(Tally tally) {
    for (Fact.Attempt attempt : tally.attempts()) {
      if (attempt.isSat() && !attempt.isResultPending() && attempt.level() == Level.HIGHER) {
        return true;
      }
    }
    return false;
  }

  private static void permission(Level level, Tally tally, Considerations found) {
    Setting<Role> decidedBy = tally.regulation().get(LEVEL_DECIDED_BY);
    found.considering(decidedBy.basis());
    if (decidedBy.value().isEmpty()) {
      found.refuse(levelNotAllowed(level).withBasis(decidedBy.basis()));
    } else if (!tally.isGranted(
        grant -> grant.topic() == Fact.Granted.Topic.LEVEL && grant.level() == level)) {
      found.ask(new Pending(Pending.LEVEL, decidedBy.get().name(), decidedBy.basis()));
    }
  }

  private static Reason levelNotAllowed(Level level) {
    return Reason.of("LEVEL_NOT_ALLOWED").putFacts("level", level.name()).build();
  }

  /** Finds whether an exam that was passed may be sat again; the first objection counts. */
  static void theImprovementIsAllowed(Tally tally, Level level, Considerations found) {
    int firstPass = tally.firstPass();
    if (firstPass < 0) {
      return;
    }
    Regulation regulation = tally.regulation();
    found.considering(regulation.get(PASS_FROM).basis());
    boolean right = level == Level.HIGHER && regulation.get(LEVEL_AFTER_PASS).is(true);
    if (right) {
      found.considering(regulation.get(LEVEL_AFTER_PASS).basis());
    } else if (nobodyCanAllow(regulation, found)) {
      return;
    }
    int improvements = improvements(tally, firstPass);
    Setting<Boolean> firstOnly = regulation.get(IMPROVEMENT_FIRST_ONLY);
    Setting<Integer> max = regulation.get(IMPROVEMENT_MAX);
    found.considering(firstOnly.basis()).considering(max.basis());
    if (firstOnly.is(true) && usedBefore(tally, firstPass)) {
      found.refuse(alreadyPassed(firstOnly.basis()));
    } else if (max.value().isPresent() && improvements >= max.get()) {
      found.refuse(
          Reason.of("IMPROVEMENT_USED").putFacts("max", max.get()).basis(max.basis()).build());
    } else if (!right) {
      aDecisionIsTaken(tally, improvements, found);
    }
  }

  private static boolean nobodyCanAllow(Regulation regulation, Considerations found) {
    Setting<ImprovementMode> mode = regulation.get(IMPROVEMENT_MODE);
    Setting<Role> decidedBy = regulation.get(IMPROVEMENT_DECIDED_BY);
    found.considering(mode.basis());
    if (mode.is(ImprovementMode.NONE)) {
      found.refuse(alreadyPassed(mode.basis()));
      return true;
    }
    if (mode.is(ImprovementMode.REQUEST) && decidedBy.value().isEmpty()) {
      found.refuse(alreadyPassed(decidedBy.basis()));
      return true;
    }
    return false;
  }

  private static void aDecisionIsTaken(Tally tally, int improvements, Considerations found) {
    Setting<Role> decidedBy = tally.regulation().get(IMPROVEMENT_DECIDED_BY);
    int granted = tally.granted(grant -> grant.topic() == Fact.Granted.Topic.IMPROVEMENT);
    if (tally.regulation().get(IMPROVEMENT_MODE).is(ImprovementMode.REQUEST)
        && granted <= improvements) {
      found.ask(new Pending(Pending.IMPROVEMENT, decidedBy.get().name(), decidedBy.basis()));
    }
  }

  private static Reason alreadyPassed(Basis basis) {
    return Reason.of("ALREADY_PASSED").basis(basis).build();
  }

  private static int improvements(Tally tally, int firstPass) {
    List<Fact.Attempt> attempts = tally.attempts();
    return (int)
        attempts.subList(firstPass + 1, attempts.size()).stream()
            .filter(Fact.Attempt::isSat)
            .count();
  }

  private static boolean usedBefore(Tally tally, int firstPass) {
    return tally.attempts().subList(0, firstPass).stream()
        .anyMatch(attempt -> tally.cost(attempt) == AttemptCost.CONSUMES);
  }
}
