package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.port.Pause;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.testkit.process.FailingStore.Fate;

/** What meets a conflict is done again, each time after a longer pause. */
class TriesTest {
  private final FailingStore store = new FailingStore();
  private final List<Duration> pauses = new ArrayList<>();

  private Outcome<Participation> signedUp(int conflicts, Pause pause) {
    Process process = new Process(builder -> builder.store(store).pause(pause));
    Enrolment anna = process.ready("anna");
    var sitting = process.sitting(1);
    store.willFail(transaction -> transaction < conflicts ? Fate.CONFLICT : Fate.FINE);
    return process.byStaff(anna, sitting);
  }

  @Test
  void eachPauseIsFourTimesAsLongAsTheOneBeforeAndAtLeastHalfOfIt() {
    assertThat(signedUp(4, pauses::add).isDone()).isTrue();
    long longest = 20;
    assertThat(pauses).hasSize(4);
    for (Duration pause : pauses) {
      assertThat(pause).isBetween(Duration.ofMillis(longest / 2), Duration.ofMillis(longest));
      longest *= 4;
    }
  }

  @Test
  void nobodyWaitsWhereThereIsNoConflict() {
    assertThat(signedUp(0, pauses::add).isDone()).isTrue();
    assertThat(pauses).isEmpty();
  }

  @Test
  void afterFiveTriesTheConflictIsTold() {
    assertThatThrownBy(() -> signedUp(5, pauses::add)).isInstanceOf(RetryableException.class);
    assertThat(pauses).hasSize(4);
  }

  @Test
  void aThreadThatIsToldToStopTriesNoMore() {
    Pause stopped =
        length -> {
          pauses.add(length);
          throw new InterruptedException();
        };
    assertThatThrownBy(() -> signedUp(4, stopped)).isInstanceOf(RetryableException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(pauses).hasSize(1);
  }
}
