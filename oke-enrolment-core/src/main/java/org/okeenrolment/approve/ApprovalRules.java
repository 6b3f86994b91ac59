package org.okeenrolment.approve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.regulation.Regulation;

/** The rules of readiness (examenrijpheid), as pure functions. */
public final class ApprovalRules {
  private static final String APPROVALS = "readiness.approvals";

  private ApprovalRules() {}

  /**
   * Answers the opinion that holds for each role: its latest, unless that was withdrawn.
   *
   * @param history all opinions, in order
   */
  public static Map<Role, Opinion> opinions(List<Approval> history) {
    Map<Role, Opinion> latest = new LinkedHashMap<>();
    history.forEach(approval -> latest.put(approval.role(), approval.opinion()));
    latest.values().removeIf(Opinion.WITHDRAWN::equals);
    return latest;
  }

  /**
   * Finds whether every role that the regulation names has given its Go: a no-go is a reason, a
   * missing opinion a decision to be taken.
   *
   * @param history all opinions on the student and the exam, in order
   * @param regulation the regulation in force
   * @param found where the findings go
   */
  public static void goIsGiven(
      List<Approval> history, Regulation regulation, Considerations found) {
    Map<Role, Opinion> opinions = opinions(history);
    found.considering(regulation.basis(APPROVALS));
    if (regulation.approvals().stream().anyMatch(role -> opinions.get(role) == Opinion.NO_GO)) {
      regulation.approvals().stream()
          .filter(role -> opinions.get(role) == Opinion.NO_GO)
          .forEach(role -> found.refuse(notReady(role, regulation)));
      return;
    }
    regulation.approvals().stream()
        .filter(role -> !opinions.containsKey(role))
        .forEach(role -> found.ask(readiness(role, regulation)));
  }

  /**
   * Finds whether the actor's role is one that decides on readiness.
   *
   * @param role the role of the actor
   * @param regulation the regulation in force
   * @param found where the findings go
   */
  public static void roleDecides(Role role, Regulation regulation, Considerations found) {
    found.considering(regulation.basis(APPROVALS));
    if (!regulation.approvals().contains(role)) {
      found.refuse(
          Reason.of("ROLE_DOES_NOT_DECIDE")
              .putFacts("role", role.name())
              .basis(regulation.basis(APPROVALS))
              .build());
    }
  }

  private static Reason notReady(Role role, Regulation regulation) {
    return Reason.of("NOT_READY")
        .putFacts("role", role.name())
        .basis(regulation.basis(APPROVALS))
        .liftedBy(role.name())
        .build();
  }

  private static Pending readiness(Role role, Regulation regulation) {
    return new Pending("READINESS", role.name(), regulation.basis(APPROVALS));
  }
}
