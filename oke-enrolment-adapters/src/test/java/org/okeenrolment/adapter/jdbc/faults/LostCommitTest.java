package org.okeenrolment.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.jdbc.Databases;
import org.okeenrolment.adapter.jdbc.JdbcSchema;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.EnrolmentException;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.testkit.sample.Samples;

/** The connection is lost in a commit, and the command is given once more under its key. */
class LostCommitTest {
  private static final int SIZE = 3;

  /** More than any command has transactions. */
  private static final int COMMITS = 6;

  private static int lost;

  private int commits;
  private int losing;
  private boolean carriedOut;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRepeatUnderTheSameKeyDoesNothingTwiceAndNothingLess(boolean isCarriedOut) {
    carriedOut = isCarriedOut;
    List<String> undisturbed = yearThatLoses(0);
    int before = lost;
    for (int commit = 1; commit <= COMMITS; commit++) {
      assertThat(yearThatLoses(commit)).isEqualTo(undisturbed);
    }
    assertThat(lost - before).isGreaterThan(SIZE);
    Faults.tell(
        "LOST COMMITS: %d, %s", lost - before, carriedOut ? "carried out" : "not carried out");
  }

  /** Each command of the year loses its commit of this number, where it has so many. */
  private List<String> yearThatLoses(int commit) {
    DataSource database = Connections.kept(Databases.POSTGRESQL.get());
    JdbcSchema.of(database).install();
    losing = 0;
    FaultSchool school = FaultSchool.open(Connections.around(database, this::lossy), SIZE, 1);
    new Year(school, commit).pass();
    losing = 0;
    return EndState.of(school);
  }

  private Object lossy(String method, Connections.Call call) throws Throwable {
    boolean breaks = method.equals("commit") && losing > 0 && ++commits == losing;
    if (breaks) {
      lost++;
    }
    if (breaks && !carriedOut) {
      throw new SQLException("The test lost the connection before the commit.", "08006");
    }
    Object answer = call.proceed();
    if (breaks) {
      throw new SQLException("The test lost the connection after the commit.", "08006");
    }
    return answer;
  }

  private final class Year {
    private final FaultSchool school;
    private final int commit;
    private int key;

    private Year(FaultSchool school, int commit) {
      this.school = school;
      this.commit = commit;
    }

    void pass() {
      once(exams -> exams.enrolment().enrolCohort(school.cohort()));
      Sitting sitting = once(exams -> exams.planning().open(school.sample().sitting().build()));
      List<Participation> seats = new ArrayList<>();
      for (Enrolment enrolment : enrolments()) {
        once(
            exams ->
                exams.approval().giveGo(new GiveGo(school.sample().teacher(), enrolment.id())));
        Actor student = Actor.student(enrolment.of().student());
        seats.add(
            once(
                exams ->
                    exams
                        .signUp()
                        .byStudent(new SignUpByStudent(student, enrolment.id(), sitting.id()))));
      }
      once(exams -> exams.results().record(failed(seats.get(0))));
      once(
          exams ->
              exams
                  .signUp()
                  .cancel(new CancelSignUp(school.sample().office(), seats.get(1).id(), "ill")));
      CarryOver carryOver = new CarryOver(school.sample().office(), school.sample().year());
      once(exams -> exams.rollover().carryOver(carryOver, told -> {}));
    }

    private List<Enrolment> enrolments() {
      return school.students().stream()
          .map(student -> school.enrolment(student, Samples.REKENEN))
          .toList();
    }

    private RecordResult failed(Participation seat) {
      return new RecordResult(
          school.sample().teacher(),
          seat.id(),
          Measurement.of(Attendance.PRESENT, LocalDate.of(2027, 1, 21)).score("4.0").build());
    }

    private <T> T once(Function<ExamEnrolment, Outcome<T>> command) {
      ExamEnrolment exams = school.once("key-" + key++);
      commits = 0;
      losing = commit;
      T answer;
      try {
        answer = command.apply(exams).orElseThrow();
      } catch (EnrolmentException unknown) {
        assertThat(unknown).isNotInstanceOf(RetryableException.class);
        answer = command.apply(exams).orElseThrow();
      }
      losing = 0;
      return answer;
    }
  }
}
