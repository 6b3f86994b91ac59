package org.okeenrolment.approve;

import static org.okeenrolment.regulation.Parameters.APPROVALS;
import static org.okeenrolment.regulation.Parameters.READINESS_ATTEMPTS;
import static org.okeenrolment.regulation.Parameters.READINESS_MODE;
import static org.okeenrolment.regulation.Parameters.READINESS_OVERRIDE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Opinion;
import org.okeenrolment.regulation.ReadinessAttempts;
import org.okeenrolment.regulation.ReadinessMode;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Setting;
import org.okeenrolment.regulation.Tally;

/**
 * The rules of readiness (examenrijpheid), as pure functions.
 *
 * <p>Thread-safe.
 */
public final class ApprovalRules {
  private ApprovalRules() {}

  /**
   * Finds whether the roles that the regulation names have given their Go, or its override has.
   *
   * @param facts what happened around the student and the exam, in order
   * @param used how many attempts are used
   * @param regulation the regulation in force
   * @param today the local day for which is asked
   * @param found where the findings go
   */
  public static void goIsGiven(
      List<Fact> facts, int used, Regulation regulation, LocalDate today, Considerations found) {
    Setting<List<Role>> approvals = regulation.get(APPROVALS);
    found.considering(approvals.basis());
    if (approvals.get().isEmpty() || isAfterFirst(used, regulation, found)) {
      return;
    }
    Setting<Role> override = regulation.get(READINESS_OVERRIDE);
    if (override.value().isPresent()) {
      found.considering(override.basis());
      if (opinion(override.get(), facts, today) == Opinion.GO) {
        return;
      }
    }
    boolean refused = false;
    for (Role role : approvals.get()) {
      refused |= opinion(role, facts, today) == Opinion.NO_GO;
    }
    if (refused) {
      notReady(facts, regulation, today, found);
    } else {
      missing(facts, regulation, today, found);
    }
  }

  /**
   * Decides whether the Go is there that the regulation asks for, else who can give it.
   *
   * @param tally what happened around the student and the exam, and the regulation in force
   * @param today the local day for which is asked
   */
  public static Decision decide(Tally tally, LocalDate today) {
    Considerations found = new Considerations();
    goIsGiven(tally.facts(), tally.used(), tally.regulation(), today, found);
    return found.decide();
  }

  private static boolean isAfterFirst(int used, Regulation regulation, Considerations found) {
    Setting<ReadinessAttempts> attempts = regulation.get(READINESS_ATTEMPTS);
    found.considering(attempts.basis());
    return used > 0 && attempts.is(ReadinessAttempts.FIRST);
  }

  private static void notReady(
      List<Fact> facts, Regulation regulation, LocalDate today, Considerations found) {
    Setting<Role> override = regulation.get(READINESS_OVERRIDE);
    if (override.value().isPresent()) {
      found.ask(new Pending(Pending.READINESS, override.get().name(), override.basis()));
    } else if (regulation.get(READINESS_MODE).is(ReadinessMode.REQUIRED)) {
      Setting<List<Role>> approvals = regulation.get(APPROVALS);
      approvals.get().stream()
          .filter(role -> opinion(role, facts, today) == Opinion.NO_GO)
          .forEach(
              role ->
                  found.refuse(
                      Reason.of("NOT_READY")
                          .putFacts("role", role.name())
                          .basis(approvals.basis())
                          .liftedBy(role.name())
                          .build()));
    }
  }

  private static void missing(
      List<Fact> facts, Regulation regulation, LocalDate today, Considerations found) {
    Setting<ReadinessMode> mode = regulation.get(READINESS_MODE);
    found.considering(mode.basis());
    if (mode.is(ReadinessMode.ADVICE)) {
      return;
    }
    Setting<List<Role>> approvals = regulation.get(APPROVALS);
    for (Role role : approvals.get()) {
      if (opinion(role, facts, today) == null) {
        found.ask(new Pending(Pending.READINESS, role.name(), approvals.basis()));
      }
    }
  }

  /** Answers the last opinion of a role that is still valid; null when there is none. */
  private static @Nullable Opinion opinion(Role role, List<Fact> facts, LocalDate today) {
    Opinion last = null;
    for (Fact fact : facts) {
      if (fact instanceof Fact.Readiness readiness
          && readiness.role().equals(role)
          && !isOver(readiness.validUntil(), today)) {
        last = readiness.opinion() == Opinion.WITHDRAWN ? null : readiness.opinion();
      }
    }
    return last;
  }

  private static boolean isOver(Optional<LocalDate> validUntil, LocalDate today) {
    return validUntil.isPresent() && validUntil.get().isBefore(today);
  }

  /**
   * Finds whether an opinion would hold today at least.
   *
   * @param validUntil the last local day on which it would hold; empty: no end
   * @param today the local day for which is asked
   * @param found where the findings go
   */
  public static void theEndIsToCome(
      Optional<LocalDate> validUntil, LocalDate today, Considerations found) {
    if (isOver(validUntil, today)) {
      found.refuse(Reason.of("VALIDITY_OVER").putFacts("until", validUntil.orElseThrow()).build());
    }
  }

  /**
   * Answers the role in which somebody decides on readiness: his own where the regulation names it,
   * else the first that it names and he holds, the override last; his own when there is none.
   *
   * @param own the role in which he acts
   * @param holds answers whether he holds a role
   * @param regulation the regulation in force
   */
  public static Role decidingRole(Role own, Predicate<Role> holds, Regulation regulation) {
    List<Role> deciding =
        Stream.concat(
                regulation.get(APPROVALS).get().stream(),
                regulation.get(READINESS_OVERRIDE).value().stream())
            .toList();
    return deciding.contains(own) ? own : deciding.stream().filter(holds).findFirst().orElse(own);
  }

  /**
   * Finds whether a role is one that decides on readiness.
   *
   * @param role the role in which somebody decides
   * @param regulation the regulation in force
   * @param found where the findings go
   */
  public static void roleDecides(Role role, Regulation regulation, Considerations found) {
    Setting<List<Role>> approvals = regulation.get(APPROVALS);
    Setting<Role> override = regulation.get(READINESS_OVERRIDE);
    found.considering(approvals.basis()).considering(override.basis());
    if (!approvals.get().contains(role) && !override.is(role)) {
      found.refuse(
          Reason.of("ROLE_DOES_NOT_DECIDE")
              .putFacts("role", role.name())
              .basis(approvals.basis())
              .build());
    }
  }
}
