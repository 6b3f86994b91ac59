package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.measured;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.approve.GiveNoGo;
import org.okeenrolment.approve.WithdrawGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.ExemptEnrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.ChangeCapacity;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.result.ExamFile;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.result.VoidAttempt;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.signup.SignUpByStudent;

/** What must hold after any history of commands by several actors. */
class ProcessProperties {
  private static final int STUDENTS = 4;
  private static final int SITTINGS = 3;

  /** One step: what is done, by or for which student, at which sitting. */
  record Step(int what, int student, int sitting) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 12),
            Arbitraries.integers().between(0, STUDENTS - 1),
            Arbitraries.integers().between(0, SITTINGS - 1))
        .as(Step::new)
        .list()
        .ofMinSize(10)
        .ofMaxSize(60);
  }

  @Property(tries = 300)
  void explainIsAllowedExactlyWhenDoingItSucceeds(@ForAll("steps") List<Step> steps) {
    History history = new History();
    for (Step step : steps) {
      Command command = history.command(step);
      Decision explained = history.exams.explain(command);
      Outcome<?> outcome = history.carryOut(command);
      assertThat(outcome.isDone()).as("%s", command).isEqualTo(explained.isAllowed());
      assertThat(outcome.decision().reasons()).isEqualTo(explained.reasons());
    }
  }

  @Property(tries = 300)
  void noSittingIsEverOversoldAndNoAttemptSpentTwice(@ForAll("steps") List<Step> steps) {
    History history = new History();
    steps.forEach(step -> history.carryOut(history.command(step)));
    for (int sitting = 0; sitting < SITTINGS; sitting++) {
      Sitting planned = history.sittings.get(sitting);
      assertThat(history.exams.planning().roster(office(history), planned.id()).orElseThrow())
          .satisfies(
              roster ->
                  assertThat(roster.participants())
                      .doesNotHaveDuplicates()
                      .hasSizeLessThanOrEqualTo(roster.sitting().capacity()));
    }
    for (Enrolment enrolment : history.enrolments) {
      assertThat(history.exams.attempts().standing(office(history), enrolment.id()).orElseThrow())
          .satisfies(
              standing ->
                  assertThat(standing.used() + standing.open())
                      .isBetween(0, 2 + late(history, enrolment)));
    }
  }

  /** Results of cancelled sign-ups are accepted, even when they are one attempt too many. */
  private static int late(History history, Enrolment enrolment) {
    return (int)
        history.participations(enrolment).stream()
            .filter(seat -> seat.state() == org.okeenrolment.signup.ParticipationState.CANCELLED)
            .count();
  }

  @Property(tries = 150)
  void doingEverythingTwiceIsDoingItOnce(@ForAll("steps") List<Step> steps) {
    History once = new History();
    History twice = new History();
    for (Step step : steps) {
      once.carryOut(once.command(step));
      Command command = twice.command(step);
      Outcome<?> first = twice.carryOut(command);
      Outcome<?> second = twice.carryOut(command);
      assertThat(first.isDone() && !second.isDone()).as("%s", command).isFalse();
    }
    assertThat(twice.states()).isEqualTo(once.states());
  }

  @Property(tries = 100)
  void theExamFileAsOfAMomentIsTheOneThatWasShownThen(@ForAll("steps") List<Step> steps) {
    History history = new History();
    Map<Instant, ExamFile> shown = new LinkedHashMap<>();
    StudentId student = history.enrolments.get(0).of().student();
    for (Step step : steps) {
      history.process.school.clock().advance(Duration.ofMinutes(1));
      history.carryOut(history.command(step));
      shown.put(
          history.process.school.clock().instant(),
          history.exams.results().examFile(office(history), student).orElseThrow());
    }
    shown.forEach(
        (moment, file) ->
            assertThat(history.exams.results().examFile(office(history), student, moment))
                .extracting(Outcome::orElseThrow)
                .isEqualTo(file));
  }

  private static Actor office(History history) {
    return history.process.school.office();
  }

  /** A school in which steps become commands. */
  private static final class History {
    private final Process process = new Process();
    private final ExamEnrolment exams = process.exams;
    private final List<Enrolment> enrolments = new ArrayList<>();
    private final List<Sitting> sittings = new ArrayList<>();

    History() {
      for (int student = 0; student < STUDENTS; student++) {
        enrolments.add(process.ready("student-" + student));
      }
      sittings.add(process.sitting(2));
      sittings.add(process.later(1));
      sittings.add(process.later(30));
    }

    private Command command(Step step) {
      Enrolment enrolment = enrolments.get(step.student());
      Sitting sitting = sittings.get(step.sitting());
      Actor office = process.school.office();
      Actor teacher = process.school.teacher();
      Actor student = Actor.student(enrolment.of().student());
      List<Participation> own = participations(enrolment);
      Participation last = own.isEmpty() ? null : own.get(own.size() - 1);
      return switch (step.what()) {
        case 0 -> new GiveNoGo(teacher, enrolment.id(), "not yet");
        case 1 -> new WithdrawGo(teacher, enrolment.id(), "changed");
        case 2 -> new ChangeCapacity(office, sitting.id(), 1 + step.student());
        case 3 -> new CancelSitting(office, sitting.id(), "fire");
        case 4 -> new WithdrawEnrolment(office, enrolment.id(), "left");
        case 5 -> new ExemptEnrolment(process.school.committee(), enrolment.id(), "diploma");
        case 6, 7 -> new SignUpByStudent(student, enrolment.id(), sitting.id());
        case 8, 9 -> new SignUpByStaff(office, enrolment.id(), sitting.id());
        default ->
            last == null
                ? new GiveGo(teacher, enrolment.id())
                : ofParticipation(step, last, office, student);
      };
    }

    private Command ofParticipation(Step step, Participation last, Actor office, Actor student) {
      return switch (step.sitting()) {
        case 0 -> new CancelSignUp(student, last.id(), "ill");
        case 1 ->
            new RecordResult(
                office,
                last.id(),
                measured(step.what() == 10 ? Attendance.PRESENT : Attendance.NOT_PRESENT)
                    .score(
                        step.what() == 10
                            ? java.util.Optional.of("6.0")
                            : java.util.Optional.empty())
                    .build());
        default ->
            step.what() == 12
                ? VoidAttempt.bySchool()
                    .actor(office)
                    .participation(last.id())
                    .reason("server down")
                    .build()
                : new EstablishResult(office, last.id());
      };
    }

    private Outcome<?> carryOut(Command command) {
      if (command instanceof GiveGo go) {
        return exams.approval().giveGo(go);
      } else if (command instanceof GiveNoGo noGo) {
        return exams.approval().giveNoGo(noGo);
      } else if (command instanceof WithdrawGo withdraw) {
        return exams.approval().withdrawGo(withdraw);
      } else if (command instanceof ChangeCapacity change) {
        return exams.planning().changeCapacity(change);
      } else if (command instanceof CancelSitting cancel) {
        return exams.planning().cancel(cancel);
      } else if (command instanceof WithdrawEnrolment withdraw) {
        return exams.enrolment().withdraw(withdraw);
      } else if (command instanceof ExemptEnrolment exempt) {
        return exams.enrolment().exempt(exempt);
      } else if (command instanceof SignUpByStudent signUp) {
        return exams.signUp().byStudent(signUp);
      } else if (command instanceof SignUpByStaff signUp) {
        return exams.signUp().byStaff(signUp);
      } else if (command instanceof CancelSignUp cancel) {
        return exams.signUp().cancel(cancel);
      } else if (command instanceof RecordResult record) {
        return exams.results().record(record);
      } else if (command instanceof VoidAttempt declare) {
        return exams.results().declareVoid(declare);
      }
      return exams.results().establish((EstablishResult) command);
    }

    private List<Participation> participations(Enrolment enrolment) {
      return exams.signUp().participations(process.school.office(), enrolment.id()).orElseThrow();
    }

    private List<Object> states() {
      List<Object> states = new ArrayList<>();
      for (Enrolment enrolment : enrolments) {
        exams
            .enrolment()
            .ofStudent(process.school.office(), enrolment.of().student())
            .orElseThrow()
            .forEach(one -> states.add(one.state()));
        participations(enrolment).forEach(one -> states.add(one.state()));
        states.add(process.left(enrolment));
      }
      return states;
    }
  }
}
