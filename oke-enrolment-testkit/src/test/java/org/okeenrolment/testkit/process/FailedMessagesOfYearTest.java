package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.ReportFinding;
import org.okeenrolment.monitor.SettleFinding;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.monitor.YearReview;
import org.okeenrolment.testkit.sample.Samples;

/** What a year review says of messages. */
class FailedMessagesOfYearTest {
  private final Process process = new Process();
  private final Actor office = process.school.office();

  @Test
  void messagesThatFailedInTheYearAreCountedAndThoseOfThemThatAreRepaired() {
    Finding repaired = reported(Finding.DELIVERY_REFUSED, "1");
    reported(Finding.MESSAGE_REFUSED, "2");
    reported("ROOM_IS_COLD", "3");
    settle(repaired, Settlement.Kind.REPAIRED);
    settle(reported(Finding.MESSAGE_REFUSED, "4"), Settlement.Kind.LOOKED_AT);
    process.school.clock().advance(Duration.ofDays(365));
    reported(Finding.MESSAGE_REFUSED, "5");
    YearReview review = process.exams.monitor().yearReview(office, Samples.YEAR).orElseThrow();
    assertThat(review.messagesFailed()).isEqualTo(3);
    assertThat(review.messagesRepaired()).isEqualTo(1);
  }

  private Finding reported(String type, String id) {
    ReportFinding found =
        ReportFinding.builder()
            .actor(office)
            .type(type)
            .object("message")
            .id(id)
            .detail("no")
            .build();
    return process.exams.monitor().report(found).orElseThrow();
  }

  private void settle(Finding finding, Settlement.Kind kind) {
    process
        .exams
        .monitor()
        .settle(new SettleFinding(office, finding.id(), kind, "put right"))
        .orElseThrow();
  }
}
