package org.okeenrolment.adapter.jdbc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.jdbc.Databases;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.UnknownOutcomeException;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStudent;

/** The connection is lost in a commit, and the command is given once more under its key. */
class LostCommitTest {
  private static final int SIZE = 3;

  /** More than any command has transactions. */
  private static final int COMMITS = 6;

  private int lost;
  private int commits;
  private int losing;
  private boolean carriedOut;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRepeatUnderTheSameKeyDoesNothingTwiceAndNothingLess(boolean isCarriedOut) {
    carriedOut = isCarriedOut;
    List<String> undisturbed = yearThatLoses(0);
    for (int commit = 1; commit <= COMMITS; commit++) {
      assertThat(yearThatLoses(commit)).isEqualTo(undisturbed);
    }
    assertThat(lost).isGreaterThan(SIZE);
    Faults.tell("LOST COMMITS: %d, %s", lost, carriedOut ? "carried out" : "not carried out");
  }

  /** Each command of the year loses its commit of this number, where it has so many. */
  private List<String> yearThatLoses(int commit) {
    DataSource database = Connections.installed(Connections.kept(Databases.POSTGRESQL.url()));
    losing = 0;
    FaultSchool school = FaultSchool.open(Connections.around(database, this::lossy), SIZE, 1);
    new Year(school, commit).pass();
    losing = 0;
    return EndState.of(school);
  }

  private Object lossy(String method, Connections.Call call) throws Throwable {
    if (!method.equals("commit") || losing == 0 || ++commits != losing) {
      return call.proceed();
    }
    lost++;
    if (carriedOut) {
      call.proceed();
    }
    throw new SQLException("The test lost the connection in the commit.", "08006");
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
      run(exams -> exams.enrolment().enrolCohort(school.cohort()));
      Sitting sitting = once(exams -> exams.planning().open(school.sample().sitting().build()));
      List<Participation> seats = new ArrayList<>();
      for (Enrolment enrolment : enrolments()) {
        once(exams -> exams.approval().giveGo(school.go(enrolment)));
        SignUpByStudent wish = FaultSchool.wish(enrolment, sitting.id());
        seats.add(once(exams -> exams.signUp().byStudent(wish)));
      }
      once(exams -> exams.results().record(school.graded(seats.get(0), "4.0")));
      once(exams -> exams.signUp().cancel(school.cancel(seats.get(1))));
      run(exams -> exams.rollover().carryOver(school.carryOver(), told -> {}));
    }

    private List<Enrolment> enrolments() {
      return school.students().stream().map(student -> school.enrolment(student)).toList();
    }

    /** What was answered is answered again, however often. */
    private <T> T once(Function<ExamEnrolment, Outcome<T>> command) {
      T answer = run(command);
      assertThat(command.apply(school.once("key-" + key)).orElseThrow()).isEqualTo(answer);
      return answer;
    }

    private <T> T run(Function<ExamEnrolment, Outcome<T>> command) {
      ExamEnrolment exams = school.once("key-" + ++key);
      commits = 0;
      losing = commit;
      try {
        return command.apply(exams).orElseThrow();
      } catch (UnknownOutcomeException unknown) {
        return command.apply(exams).orElseThrow();
      } finally {
        losing = 0;
      }
    }
  }
}
