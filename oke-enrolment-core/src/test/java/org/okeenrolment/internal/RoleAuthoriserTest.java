package org.okeenrolment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.port.ExamCatalogue;

/** Who may do and see what, unless the host says otherwise. */
class RoleAuthoriserTest {
  private static final ExamId EXAM = new ExamId("rekenen");
  private static final StudentExam OF = new StudentExam(new StudentId("anna"), EXAM);
  private static final PartnerId SIS = new PartnerId("sis");

  private static final Map<Actor, Set<String>> MAY =
      Map.of(
          Actor.student(OF.student()),
          Set.of(
              "SignUpByStudent",
              "CancelSignUp",
              "MoveSignUp",
              "JoinWaitingList",
              "AskDecision",
              "GrantDecision",
              "RefuseDecision",
              "GrantPermission",
              "View"),
          Actor.staff(new StaffId("bakker"), Role.SUBJECT_TEACHER),
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
              "View"),
          Actor.staff(new StaffId("chair"), Role.EXAM_COMMITTEE),
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
              "TakeMeasure",
              "Unknown",
              "View"),
          Actor.system("night"),
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
              "Unknown",
              "View"),
          Actor.partner(new PartnerId("supplier")),
          Set.of(
              "RecordResult",
              "RecordEstablished",
              "RecordUnplanned",
              "FileSessionReport",
              "ReportFinding"),
          Actor.partner(SIS),
          Set.of("ReceiveEnrolment", "WithdrawEnrolment", "ReportFinding"),
          Actor.partner(new PartnerId("any-supplier")),
          Set.of("ReportFinding"));

  private final RoleAuthoriser authoriser =
      new RoleAuthoriser(
          new Catalogue(),
          exam -> Optional.of(new PartnerId("supplier")).filter(any -> exam.equals(EXAM)),
          Map.of());

  @Test
  void eachRoleMayWhatTheTableSaysAndNothingElse() {
    MAY.forEach(
        (actor, may) ->
            assertThat(actions().filter(action -> permits(actor, action)))
                .as("%s", actor)
                .containsExactlyInAnyOrderElementsOf(may));
  }

  @Test
  void theExamOfficeMayEverythingButActAsAStudent() {
    Actor office = Actor.staff(new StaffId("office"), Role.EXAM_OFFICE);
    assertThat(actions().filter(action -> !permits(office, action)))
        .containsExactly("SignUpByStudent");
  }

  @Test
  void whoseRoleNobodyKnowsMayNothingButSeeHisOwnTimetable() {
    Actor mentor = Actor.staff(new StaffId("bakker"), new Role("MENTOR"));
    assertThat(permits(mentor, AccessRequest.VIEW_OWN)).isTrue();
    assertThat(actions().filter(action -> permits(mentor, action))).isEmpty();
  }

  @Test
  void whatConcernsAnotherStudentOrExamIsRefused() {
    StudentExam other = new StudentExam(new StudentId("bram"), new ExamId("netwerken"));
    for (Actor one :
        List.of(
            Actor.student(OF.student()),
            Actor.staff(new StaffId("bakker"), Role.SUBJECT_TEACHER),
            Actor.partner(new PartnerId("supplier")))) {
      assertThat(
              actions()
                  .filter(action -> !action.equals("ReportFinding"))
                  .filter(action -> authoriser.permits(one, AccessRequest.of(action, other))))
          .as("%s", one)
          .isEmpty();
    }
  }

  @Test
  void aPartnerSeesNothingOfTheInstitutionAStudentOrAnExam() {
    for (String partner : List.of("supplier", "sis")) {
      Actor one = Actor.partner(new PartnerId(partner));
      assertThat(
              Stream.of(
                      AccessRequest.of(AccessRequest.VIEW),
                      AccessRequest.of(AccessRequest.VIEW, OF.student()),
                      AccessRequest.of(AccessRequest.VIEW, EXAM),
                      AccessRequest.of(AccessRequest.VIEW, OF),
                      AccessRequest.of(AccessRequest.VIEW_OWN),
                      AccessRequest.of(AccessRequest.UNKNOWN))
                  .filter(request -> authoriser.permits(one, request)))
          .as(partner)
          .isEmpty();
    }
  }

  @Test
  void onlyStaffSeeWhatIsTheirOwn() {
    assertThat(MAY.keySet().stream().filter(one -> permits(one, AccessRequest.VIEW_OWN)))
        .extracting(actor -> actor.role())
        .containsExactlyInAnyOrder(Role.SUBJECT_TEACHER, Role.EXAM_COMMITTEE, Role.SYSTEM);
  }

  @Test
  void whoeverStandsForARoleMayWhatThatRoleMay() {
    Role mentor = new Role("MENTOR");
    RoleAuthoriser table =
        new RoleAuthoriser(
            new Catalogue(),
            exam -> Optional.empty(),
            Map.of(mentor, Set.of(Role.SUBJECT_TEACHER)));
    Actor bakker = Actor.staff(new StaffId("bakker"), mentor);
    assertThat(table.permits(bakker, AccessRequest.of("GiveGo", OF))).isTrue();
    assertThat(table.permits(bakker, AccessRequest.of("EstablishResult", OF))).isFalse();
  }

  private boolean permits(Actor actor, String action) {
    return authoriser.permits(actor, AccessRequest.of(action, OF).deliveredBy(SIS));
  }

  /** All commands, and what else can be asked; a student's own timetable is a view of him. */
  private static Stream<String> actions() {
    return Stream.concat(
        commands().stream(),
        Stream.of("SeatBeyondCapacity", "TakeMeasure", "RecordEstablished", "Unknown", "View"));
  }

  private static Set<String> commands() {
    Pattern command = Pattern.compile("public record (\\w+)\\([^{]*\\bimplements Command\\b");
    Set<String> commands = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        command
            .matcher(Files.readString(file))
            .results()
            .forEach(one -> commands.add(one.group(1)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return commands;
  }

  /** A catalogue in which Bakker teaches one exam. */
  private static final class Catalogue implements ExamCatalogue {
    @Override
    public Optional<Exam> exam(ExamId id) {
      return Optional.empty();
    }

    @Override
    public Optional<ExamPlan> plan(ProgrammeCohort cohort) {
      return Optional.empty();
    }

    @Override
    public List<StudentId> students(ProgrammeCohort cohort) {
      return List.of();
    }

    @Override
    public Set<StaffId> teachers(ExamId exam) {
      return exam.equals(EXAM) ? Set.of(new StaffId("bakker")) : Set.of();
    }
  }
}
