package consumer;

import org.okeenrolment.decision.Outcome;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.testkit.sample.SampleSchool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A service of the host: it charges a student, and signs him up, or does neither. */
@Service
class Counter {
  private final SampleSchool school;
  private final JdbcTemplate jdbc;

  Counter(SampleSchool school, JdbcTemplate jdbc) {
    this.school = school;
    this.jdbc = jdbc;
    jdbc.execute("CREATE TABLE charge (student varchar NOT NULL)");
  }

  @Transactional
  void signUp(SignUpByStudent command) {
    charge(command);
    school.exams().signUp().byStudent(command).orElseThrow();
  }

  @Transactional
  Outcome<Participation> signUpIfPossible(SignUpByStudent command) {
    charge(command);
    return school.exams().signUp().byStudent(command);
  }

  @Transactional
  void signUpAndFail(SignUpByStudent command) {
    signUp(command);
    throw new IllegalStateException("The card was not accepted.");
  }

  private void charge(SignUpByStudent command) {
    jdbc.update("INSERT INTO charge VALUES (?)", command.actor().id());
  }

  int charges() {
    return jdbc.queryForObject("SELECT COUNT(*) FROM charge", Integer.class);
  }
}
