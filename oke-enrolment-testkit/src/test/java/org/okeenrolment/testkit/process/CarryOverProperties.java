package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.testkit.process.Process.measured;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.okeenrolment.ProcessSettings;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.port.RetryableException;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.rollover.CarryOver;
import org.okeenrolment.rollover.CarryOverAnswer;
import org.okeenrolment.signup.Participation;

/** What must hold of a carry-over whatever the year was like and whenever the store fails. */
class CarryOverProperties {
  /** More than are tried again. */
  private static final int MANY_CONFLICTS = 8;

  /** How a student stands at the end of the year. */
  enum Year {
    NOT_TAKEN,
    SIGNED_UP,
    FAILED,
    PASSED,
    WITHDRAWN
  }

  @Property(tries = 200)
  void aRunThatFailedAnywhereEndsAsOneThatNeverFailed(
      @ForAll @Size(min = 1, max = 5) List<Year> years,
      @ForAll @Size(max = 8) List<FailingStore.Fate> fates) {
    School undisturbed = new School(years);
    undisturbed.carryOver();
    School disturbed = new School(years);
    disturbed.carryOver(fates);
    disturbed.carryOver();
    assertThat(disturbed.states()).isEqualTo(undisturbed.states());
  }

  @Example
  void aRunThatMetNothingButConflictsEndsAsOneThatNeverFailed() {
    aRunThatFailedAnywhereEndsAsOneThatNeverFailed(
        List.of(Year.NOT_TAKEN, Year.FAILED),
        Collections.nCopies(MANY_CONFLICTS, FailingStore.Fate.CONFLICT));
  }

  @Property(tries = 100)
  void aProposalIsWhatTheRunDoesAndASecondRunDoesNothing(
      @ForAll @Size(min = 1, max = 5) List<Year> years) {
    School school = new School(years);
    List<State> before = school.states();
    List<CarryOverAnswer> proposed = new ArrayList<>();
    school.process.exams.rollover().propose(school.command, proposed::add).orElseThrow();
    assertThat(school.states()).isEqualTo(before);
    assertThat(school.carryOver()).isEqualTo(proposed);
    List<State> after = school.states();
    assertThat(school.carryOver()).noneMatch(CarryOverAnswer::isCarried);
    assertThat(school.states()).isEqualTo(after);
  }

  /** All that the end state is, but the ids: those of lost transactions are never used. */
  record State(
      StudentExam of,
      SchoolYear year,
      EnrolmentState state,
      Optional<SchoolYear> carriedOverFrom,
      List<Fact> ledger) {}

  /** A school at the end of a year. */
  private static final class School {
    private final FailingStore store = new FailingStore();
    private final Process process =
        new Process(
            builder ->
                builder
                    .store(store)
                    .settings(ProcessSettings.defaults().withStatusAtRollover("REPEAT_YEAR")));
    private final CarryOver command = new CarryOver(process.school.office(), process.school.year());
    private final List<StudentId> students = new ArrayList<>();

    School(List<Year> years) {
      IntStream.range(0, years.size()).forEach(number -> student(number, years.get(number)));
    }

    private void student(int number, Year year) {
      Enrolment enrolment = process.ready("student-" + number);
      students.add(enrolment.of().student());
      switch (year) {
        case NOT_TAKEN -> {}
        case SIGNED_UP -> signedUp(enrolment, number);
        case FAILED -> process.failed(signedUp(enrolment, number));
        case PASSED ->
            process.record(
                signedUp(enrolment, number),
                measured(Attendance.PRESENT).score("8.0").established(true));
        case WITHDRAWN ->
            process
                .exams
                .enrolment()
                .withdraw(new WithdrawEnrolment(process.school.office(), enrolment.id(), "left"))
                .orElseThrow();
      }
    }

    private Participation signedUp(Enrolment enrolment, int number) {
      return process.byStaff(enrolment, process.later(number)).orElseThrow();
    }

    private List<CarryOverAnswer> carryOver() {
      List<CarryOverAnswer> told = new ArrayList<>();
      process.exams.rollover().carryOver(command, told::add).orElseThrow();
      return told;
    }

    /** Runs it while the store fails, and has the store work again. */
    private void carryOver(List<FailingStore.Fate> fates) {
      store.willFail(number -> number < fates.size() ? fates.get(number) : FailingStore.Fate.FINE);
      try {
        carryOver();
      } catch (RetryableException givenUp) {
        assertThat(fates).contains(FailingStore.Fate.CONFLICT);
      } catch (IllegalStateException down) {
        assertThat(down).hasMessageStartingWith("The server");
      }
      store.willFail(number -> FailingStore.Fate.FINE);
    }

    private List<State> states() {
      return students.stream().flatMap(one -> enrolments(one).stream()).map(this::state).toList();
    }

    private List<Enrolment> enrolments(StudentId student) {
      return process.exams.enrolment().ofStudent(process.school.office(), student).orElseThrow();
    }

    private State state(Enrolment enrolment) {
      return new State(
          enrolment.of(),
          enrolment.schoolYear(),
          enrolment.state(),
          enrolment.carriedOverFrom().map(from -> year(enrolment, from)),
          process
              .exams
              .attempts()
              .ledger(process.school.office(), enrolment.of())
              .orElseThrow()
              .facts());
    }

    private SchoolYear year(Enrolment enrolment, EnrolmentId from) {
      return enrolments(enrolment.of().student()).stream()
          .filter(one -> one.id().equals(from))
          .map(Enrolment::schoolYear)
          .findFirst()
          .orElseThrow();
    }
  }
}
