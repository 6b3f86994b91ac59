package org.okeenrolment.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.port.Authoriser;
import org.okeenrolment.port.ExamCatalogue;
import org.okeenrolment.port.Partners;
import org.okeenrolment.result.RecordIrregularity;
import org.okeenrolment.result.RecordResult;

/**
 * The roles of the process: who is not named here may nothing. The exam office may everything but
 * act as a student; a student acts for himself only, a subject teacher for his exams only. A system
 * of the chain sees nothing here: as a supplier it acts for its exams only, as a registration
 * system for what it delivers itself. A role name of a regulation stands for the roles of the
 * process that a table gives it.
 */
public final class RoleAuthoriser implements Authoriser {
  private static final Map<Role, Set<String>> ACTIONS =
      Map.of(
          Role.STUDENT,
          Set.of(
              "SignUpByStudent",
              "CancelSignUp",
              "MoveSignUp",
              "JoinWaitingList",
              "AskDecision",
              "GrantDecision",
              "RefuseDecision",
              "GrantPermission",
              AccessRequest.VIEW),
          Role.SUBJECT_TEACHER,
          Set.of(
              "GiveGo",
              "GiveNoGo",
              "WithdrawGo",
              "AskDecision",
              "GrantDecision",
              "RefuseDecision",
              "GrantPermission",
              "SignUpByStaff",
              "CancelSignUp",
              "MoveSignUp",
              "JoinWaitingList",
              "RecordResult",
              "RecordUnplanned",
              "FileSessionReport",
              "RecordIrregularity",
              "AdmitLate",
              "CloseReport",
              "AddToReport",
              AccessRequest.VIEW),
          Role.EXAM_COMMITTEE,
          Set.of(
              "GiveGo",
              "GiveNoGo",
              "WithdrawGo",
              "EstablishResult",
              "VoidAttempt",
              "ExemptEnrolment",
              "ReopenEnrolment",
              "GrantExtraAttempt",
              "RevokeExtraAttempt",
              "AskDecision",
              "GrantDecision",
              "RefuseDecision",
              "GrantPermission",
              "CancelSignUp",
              "DecideCost",
              "RecordIrregularity",
              "AdmitLate",
              RecordIrregularity.TAKE_MEASURE,
              AccessRequest.UNKNOWN,
              AccessRequest.VIEW),
          Role.SYSTEM,
          Set.of(
              "EnrolCohort",
              "SignUpCohort",
              "SignUpGenericExam",
              "PlaceStudents",
              "PromoteWaiting",
              "CloseSitting",
              "CarryOver",
              "ApplyRetention",
              "ReportFinding",
              "RepairDifferences",
              AccessRequest.UNKNOWN,
              AccessRequest.VIEW),
          Role.PARTNER,
          Set.of(
              "ReceiveEnrolment",
              "WithdrawEnrolment",
              "RecordResult",
              RecordResult.RECORD_ESTABLISHED,
              "RecordUnplanned",
              "FileSessionReport",
              "ReportFinding"));

  private static final Set<Role> NOT_STAFF = Set.of(Role.STUDENT, Role.PARTNER);
  private static final Set<String> DELIVERIES = Set.of("ReceiveEnrolment", "WithdrawEnrolment");

  private final ExamCatalogue catalogue;
  private final Partners partners;
  private final Map<Role, Set<Role>> standsFor;

  public RoleAuthoriser(
      ExamCatalogue catalogue, Partners partners, Map<Role, Set<Role>> standsFor) {
    this.catalogue = catalogue;
    this.partners = partners;
    this.standsFor = standsFor;
  }

  @Override
  public boolean permits(Actor actor, AccessRequest request) {
    return permits(actor, actor.role(), request)
        || process(actor.role()).stream().anyMatch(role -> permits(actor, role, request));
  }

  @Override
  public boolean holds(Actor actor, Role role, StudentExam of) {
    return actor.role().equals(role) || process(role).contains(actor.role());
  }

  private Set<Role> process(Role role) {
    return standsFor.getOrDefault(role, Set.of());
  }

  private boolean permits(Actor actor, Role role, AccessRequest request) {
    if (role.equals(Role.EXAM_OFFICE)) {
      return !request.action().equals("SignUpByStudent");
    }
    if (request.action().equals(AccessRequest.VIEW_OWN)) {
      return !NOT_STAFF.contains(role);
    }
    return ACTIONS.getOrDefault(role, Set.of()).contains(request.action())
        && concerns(actor, role, request);
  }

  private boolean concerns(Actor actor, Role role, AccessRequest request) {
    if (role.equals(Role.STUDENT)) {
      return request.student().filter(student -> student.value().equals(actor.id())).isPresent();
    }
    if (role.equals(Role.SUBJECT_TEACHER)) {
      StaffId teacher = new StaffId(actor.id());
      return request.exam().filter(exam -> catalogue.teachers(exam).contains(teacher)).isPresent();
    }
    return !role.equals(Role.PARTNER) || concerns(new PartnerId(actor.id()), request);
  }

  /** A delivery concerns who made it, an exam its supplier; a finding is told to the school. */
  private boolean concerns(PartnerId partner, AccessRequest request) {
    Optional<PartnerId> concerned =
        DELIVERIES.contains(request.action())
            ? request.deliveredBy()
            : request.exam().flatMap(partners::supplier);
    return request.action().equals("ReportFinding")
        || concerned.filter(partner::equals).isPresent();
  }
}
