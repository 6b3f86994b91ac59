package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.EXTRA_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.WINDOW_CLOSES;
import static org.okeenrolment.regulation.Parameters.WINDOW_OPENS;
import static org.okeenrolment.testkit.process.Process.codes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.Term;
import org.okeenrolment.regulation.TermUnit;
import org.okeenrolment.signup.RegulationImpact;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.testkit.sample.ReferenceRegulations;

/** What a change of regulations would do is known before it is established. */
class RegulationChangeTest {
  private static final ParameterValue<?> TWO = ATTEMPTS_BASE.is(2);
  private static final ParameterValue<?> ONE = ATTEMPTS_BASE.is(1);
  private static final ParameterValue<?> COMMITTEE = EXTRA_DECIDED_BY.is(Role.EXAM_COMMITTEE);

  private static RegulationDocument oer(ParameterValue<?>... params) {
    return RegulationDocument.of("oer", Authority.INSTITUTION).addParams(params).build();
  }

  @Test
  void aChangeIsTriedOnOpenEnrolmentsAndSittingsBeforeItIsEstablished() {
    Process process = new Process();
    process.ready("anna");
    Enrolment bram = process.ready("bram");
    process.failed(process.byStaff(bram, process.sitting(9)).orElseThrow());
    RegulationDocument stricter =
        ReferenceRegulations.school()
            .withVersion(3)
            .withParams(
                List.of(
                    ONE,
                    COMMITTEE,
                    WINDOW_OPENS.is(Term.of(1, TermUnit.WEEK)),
                    WINDOW_CLOSES.is(Term.of(3, TermUnit.CALENDAR_DAY))));
    List<RegulationImpact> impacts = new ArrayList<>();
    Regulations changed = ReferenceRegulations.regulations().with(List.of(stricter));
    assertThat(
            process
                .exams
                .monitor()
                .simulate(process.school.office(), process.school.year(), changed, impacts::add)
                .orElseThrow())
        .isEqualTo(2);
    assertThat(impacts)
        .extracting(impact -> impact.of().student().value())
        .containsExactly("anna", "bram");
    assertThat(impacts)
        .allMatch(RegulationImpact::losesAttempts)
        .allMatch(RegulationImpact::windowMoves);
    assertThat(impacts.get(0).becomesBlocked()).isTrue();
    assertThat(process.left(bram)).isEqualTo(1);
    assertThat(
            codes(
                process
                    .exams
                    .monitor()
                    .simulate(
                        Actor.student(bram.of().student()),
                        process.school.year(),
                        changed,
                        impacts::add)))
        .containsExactly("NOT_AUTHORISED");
  }

  @Test
  void aChangeIsTriedAlsoWhereNoSittingIsOnOffer() {
    Process process = new Process(oer(TWO));
    process.enrolled("anna");
    List<RegulationImpact> impacts = new ArrayList<>();
    process
        .exams
        .monitor()
        .simulate(
            process.school.office(), process.school.year(), Regulations.of(oer()), impacts::add)
        .orElseThrow();
    assertThat(impacts).singleElement().matches(RegulationImpact::gainsAttempts);
  }

  @Test
  void aCommandIsExplainedByOtherRegulationsAndAtAnotherMoment() {
    Process process = new Process(oer(TWO, COMMITTEE));
    Enrolment anna = process.enrolled("anna");
    process.failed(process.byStaff(anna, process.sitting(9)).orElseThrow());
    Sitting resit = process.later(2);
    SignUpByStaff command = process.signUpByStaff(anna, resit);
    Instant now = process.school.clock().instant();
    Regulations same = Regulations.of(oer(TWO, COMMITTEE));
    Regulations stricter = Regulations.of(oer(ONE, COMMITTEE));
    assertThat(process.exams.explain(command, now, same))
        .isEqualTo(process.exams.explain(command))
        .matches(Decision::isAllowed);
    assertThat(process.exams.explain(command, now, stricter).pending())
        .extracting(Object::toString)
        .containsExactly("EXTRA:EXAM_COMMITTEE");
    assertThat(Process.codes(process.exams.explain(command, resit.moment().start(), same)))
        .containsExactly("SITTING_STARTED");
    assertThat(process.byStaff(anna, resit).isDone()).isTrue();
  }
}
