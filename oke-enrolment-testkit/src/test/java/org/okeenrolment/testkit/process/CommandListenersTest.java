package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.CommandEnd;
import org.okeenrolment.port.CommandListener;

/** Who listens to commands is told that each begins and how it ends. */
class CommandListenersTest {
  private final List<String> told = new ArrayList<>();
  private final CommandListener listener =
      command -> {
        String name = command.getClass().getSimpleName();
        told.add(name);
        return new CommandEnd() {
          @Override
          public void came(Outcome<?> outcome) {
            told.add(name + " " + outcome.getClass().getSimpleName());
          }

          @Override
          public void failed(Throwable broken) {
            told.add(name + " failed");
          }
        };
      };

  @Test
  void eachIsToldOnceWithWhatCameOfIt() {
    Process process = new Process(builder -> builder.commandListener(listener));
    Enrolment anna = process.enrolled("anna");
    Sitting sitting = process.sitting(1);
    told.clear();
    process.byStaff(anna, sitting);
    process.ready("anna");
    process.byStaff(anna, sitting).orElseThrow();
    process.byStaff(anna, sitting).orElseThrow();
    assertThat(told)
        .containsSubsequence(
            "SignUpByStaff",
            "SignUpByStaff NotDone",
            "GiveGo",
            "GiveGo Done",
            "SignUpByStaff",
            "SignUpByStaff Done",
            "SignUpByStaff",
            "SignUpByStaff Unchanged");
  }

  @Test
  void aRunOverManyIsToldAsOne() {
    Process process = new Process(builder -> builder.commandListener(listener));
    process.exams.enrolment().enrolCohort(cohort(process));
    assertThat(told).containsExactly("EnrolCohort", "EnrolCohort Done");
  }

  @Test
  void nothingIsToldOfAProposalAnExplanationOrARehearsal() {
    Process process = new Process(builder -> builder.commandListener(listener));
    EnrolCohort cohort = cohort(process);
    process.exams.explain(cohort);
    process.exams.enrolment().propose(cohort);
    process.exams.rehearse(exams -> exams.enrolment().enrolCohort(cohort).isDone());
    assertThat(told).isEmpty();
  }

  private static EnrolCohort cohort(Process process) {
    return EnrolCohort.of(process.school.office(), process.school.cohort(), process.school.year());
  }

  @Test
  void whatIsBrokenIsToldBeforeItIsThrown() {
    FailingStore store = new FailingStore();
    Process process = new Process(builder -> builder.store(store).commandListener(listener));
    Enrolment anna = process.ready("anna");
    Sitting sitting = process.sitting(1);
    store.willFail(transaction -> FailingStore.Fate.LOST);
    told.clear();
    assertThatThrownBy(() -> process.byStaff(anna, sitting))
        .isInstanceOf(IllegalStateException.class);
    assertThat(told).containsExactly("SignUpByStaff", "SignUpByStaff failed");
  }

  @Test
  void aListenerThatFailsStopsNobody() {
    Process process =
        new Process(
            builder ->
                builder
                    .commandListener(CommandListenersTest::failing)
                    .commandListener(command -> new Failing())
                    .commandListener(listener));
    assertThat(process.byStaff(process.ready("anna"), process.sitting(1)).isDone()).isTrue();
    assertThat(told).contains("SignUpByStaff Done");
  }

  private static CommandEnd failing(Command command) {
    throw new IllegalStateException("no metrics today");
  }

  private static final class Failing implements CommandEnd {
    @Override
    public void came(Outcome<?> outcome) {
      throw new IllegalStateException("no metrics today");
    }

    @Override
    public void failed(Throwable broken) {
      throw new IllegalStateException("no metrics today");
    }
  }
}
