package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.MAX_PER_DAY;
import static org.okeenrolment.testkit.process.Process.codes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.signup.BulkPlacing;
import org.okeenrolment.signup.PlaceStudents;

/** What holds for one sign-up holds for many that are planned together. */
class PlacingRulesTest {
  private static PlaceStudents command(Process process, Sitting... sittings) {
    return PlaceStudents.builder()
        .actor(process.school.office())
        .addSittings(Stream.of(sittings).map(Sitting::id).toArray(SittingId[]::new))
        .reason("the rooms are known")
        .build();
  }

  private static BulkPlacing place(Process process, Sitting... sittings) {
    return process.exams.signUp().place(command(process, sittings)).orElseThrow();
  }

  private static Process withOneExamADay() {
    Process process =
        new Process(
            RegulationDocument.of("oer", Authority.INSTITUTION)
                .addParams(MAX_PER_DAY.is(1))
                .build());
    process.second(process.enrolled("anna"));
    return process;
  }

  private static Sitting inTheAfternoon(Process process, Sitting morning) {
    return process.netwerken(morning.moment().start().plus(Duration.ofHours(4)));
  }

  @Test
  void nobodyIsPlannedForMoreExamsOnADayThanHeCanHave() {
    Process process = withOneExamADay();
    Sitting morning = process.sitting(9);
    BulkPlacing done = place(process, morning, inTheAfternoon(process, morning));
    assertThat(done.signedUp()).hasSize(1);
    assertThat(codes(done.unplaced().get(0).why())).containsExactly("DAY_FULL");
  }

  @Test
  void anotherDayIsFoundForWhoCanHaveOneExamADay() {
    Process process = withOneExamADay();
    Sitting morning = process.sitting(9);
    Sitting afternoon = inTheAfternoon(process, morning);
    assertThat(place(process, morning, afternoon, process.later(1)).signedUp())
        .extracting(change -> change.to().orElseThrow())
        .doesNotContain(morning.id())
        .hasSize(2);
  }

  @Test
  void whomAnotherSystemRefusesIsListedAndTakesNobodysSeat() {
    Process process =
        new Process(
            builder ->
                builder.eligibility(
                    of ->
                        CompletableFuture.completedFuture(
                            Optional.of("a fee is open")
                                .filter(any -> of.student().value().equals("anna"))),
                    Duration.ofSeconds(1)));
    List.of("anna", "bram").forEach(process::ready);
    BulkPlacing done = place(process, process.sitting(1));
    assertThat(done.signedUp())
        .extracting(change -> change.of().student().value())
        .containsExactly("bram");
    assertThat(codes(done.unplaced().get(0).why())).containsExactly("NOT_PERMITTED_ELSEWHERE");
  }

  @Test
  void sittingsForDifferentPartsAreNotFilledTogether() {
    Process process = new Process();
    Sitting whole = process.sitting(1);
    Sitting part =
        process.exams.planning().open(process.school.sitting().part("A").build()).orElseThrow();
    assertThat(codes(process.exams.signUp().place(command(process, whole, part))))
        .containsExactly("OTHER_PART");
  }
}
