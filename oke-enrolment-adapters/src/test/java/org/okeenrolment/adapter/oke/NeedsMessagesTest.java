package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.adapter.oke.SentSchool.SUPPLIER;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.plan.ChangeSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.signup.Participation;

/** What a supplier is told of the needs of students. */
class NeedsMessagesTest {
  private final SentSchool sent = new SentSchool();

  @Test
  void needsThatDoNotHoldOnTheNewDayOfASittingAreToldAgain() {
    Enrolment anna = sent.received("anna");
    Sitting sitting = sent.sitting();
    LocalDate day = LocalDate.ofInstant(sitting.moment().start(), SentSchool.AMSTERDAM);
    sent.school
        .register()
        .need(
            anna.of().student(),
            AssignedNeed.of("Spoken").aid("spoken").valid(onlyOn(day)).build());
    Participation seat = sent.signedUp(anna, sitting);
    sent.deliver();
    assertThat(needsOf(seat)).isEqualTo("[\"spoken\"]");
    move(sitting, 1);
    sent.deliver();
    assertThat(needsOf(seat)).isEmpty();
  }

  private static Days onlyOn(LocalDate day) {
    return Days.of(day, day);
  }

  private String needsOf(Participation seat) {
    return sent.partner
        .known(SUPPLIER, "/associations/" + seat.id())
        .path("consumers")
        .path(0)
        .path("personalNeeds")
        .toString();
  }

  private void move(Sitting sitting, int days) {
    Duration shift = Duration.ofDays(days);
    Interval moment =
        new Interval(sitting.moment().start().plus(shift), sitting.moment().end().plus(shift));
    sent.exams
        .planning()
        .change(
            ChangeSitting.builder()
                .actor(sent.school.office())
                .changed(sitting.withMoment(moment))
                .participants(ChangeSitting.Participants.MOVE_ALONG)
                .reason("room lost")
                .build())
        .orElseThrow();
  }
}
