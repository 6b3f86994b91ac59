package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.Session;
import org.okeenrolment.signup.BulkSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpGenericExam;
import org.okeenrolment.testkit.contract.Mutant;

/** Automatic sign-up of many students, of whom one cannot be processed. */
class AutomaticSignUpTest {
  private static final StudentId BROKEN = new StudentId("zoe");

  private final Process process =
      new Process(
          builder ->
              builder.store(Mutant.of(Session.class, "seat", AutomaticSignUpTest::addOrFail)));

  private static Object addOrFail(Mutant.Call call) throws Throwable {
    if (((Participation) call.args()[0]).of().student().equals(BROKEN)) {
      throw new IllegalStateException("a record that nobody can read");
    }
    return call.real();
  }

  private List<StudentId> roster(Sitting sitting) {
    return process
        .exams
        .planning()
        .roster(process.school.office(), sitting.id())
        .orElseThrow()
        .participants();
  }

  @Test
  void whoCannotBeProcessedStopsNobodyAndLeavesTheSeatsOfTheOthersToThem() {
    Stream.of("anna", "bram", "cas", "zoe").forEach(process::ready);
    Sitting first = process.sitting(2);
    Sitting second = process.later(1);
    BulkSignUp done =
        process
            .exams
            .signUp()
            .genericExam(
                new SignUpGenericExam(
                    process.school.office(),
                    process.school.exam().id(),
                    List.of(first.id(), second.id())))
            .orElseThrow();
    assertThat(done.signedUp()).isEqualTo(3);
    assertThat(done.notSignedUp()).containsOnlyKeys(BROKEN);
    assertThat(roster(first)).containsExactly(new StudentId("anna"), new StudentId("bram"));
    assertThat(roster(second)).containsExactly(new StudentId("cas"));
  }
}
