package org.okeenrolment.tools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.rollover.CohortTransfer;
import org.okeenrolment.rollover.ExamTransfer;
import org.okeenrolment.rollover.RolloverService;
import org.okeenrolment.rollover.StudentTransfer;
import org.okeenrolment.rollover.Transfer;
import org.okeenrolment.rollover.TransferCohort;
import org.okeenrolment.rollover.TransferStudent;

/** Before the exams start, some students change to another programme, and some leave. */
final class Movers {
  private static final int DAY = 28;
  private static final int MOVES_ONE_IN = 30;
  private static final int LEAVES_ONE_IN = 10;

  private final School school;
  private final RolloverService rollover;
  private final Figures figures;
  private final BundledSchool bundled;
  private final SchoolYear year;

  Movers(School school, BundledSchool bundled, SchoolYear year) {
    this.school = school;
    this.rollover = school.exams().rollover();
    this.figures = school.figures();
    this.bundled = bundled;
    this.year = year;
  }

  void run() {
    school.clock().moveTo(School.at(LocalDate.of(year.startYear(), 9, DAY), 9));
    ProgrammeCohort from = bundled.plans().get(0).purpose();
    ProgrammeCohort to = bundled.plans().get(1).purpose();
    some(from, MOVES_ONE_IN, "moves").forEach(member -> move(member, to));
    leave(to, some(to, LEAVES_ONE_IN, "leaves"));
  }

  private List<BundledSchool.Member> some(ProgrammeCohort of, int oneIn, String question) {
    List<BundledSchool.Member> members =
        bundled.members().stream().filter(member -> member.cohort().equals(of)).toList();
    return school.chance().some(members, oneIn, question, member -> member.person().id());
  }

  /** The exam office looks at what a move does before it does it. */
  private void move(BundledSchool.Member member, ProgrammeCohort to) {
    StudentId student = member.person().id();
    school.receive("1-programmes", school.registration().move(member, to));
    TransferStudent command =
        TransferStudent.builder()
            .actor(School.OFFICE)
            .student(student)
            .transfer(Transfer.of(member.cohort(), to, year))
            .reason("another programme")
            .build();
    StudentTransfer proposed = rollover.propose(command).orElseThrow();
    StudentTransfer done = rollover.transfer(command).orElseThrow();
    Surprise.unlessEqual(proposed, done, "for a student who moves");
    figures.add(Figure.MOVERS);
    count(done);
    done.exams().stream()
        .filter(exam -> exam.action() == ExamTransfer.Action.ENROL)
        .map(exam -> school.registration().enrolment(member.person(), exam.exam()))
        .forEach(request -> school.receive("1-enrolments", request));
  }

  /** Whoever left is found in the catalogue, for the whole cohort at once. */
  private void leave(ProgrammeCohort from, List<BundledSchool.Member> leavers) {
    for (BundledSchool.Member leaver : leavers) {
      school.receive("1-programmes", school.registration().leave(leaver));
    }
    TransferCohort command =
        new TransferCohort(School.OFFICE, Transfer.out(from, year), "left the school");
    List<StudentTransfer> proposed = new ArrayList<>();
    List<StudentTransfer> done = new ArrayList<>();
    rollover.propose(command, proposed::add).orElseThrow();
    CohortTransfer moved = rollover.transfer(command, done::add).orElseThrow();
    Surprise.unlessEqual(proposed, done, "for those who leave");
    Surprise.unlessEqual(leavers.size(), moved.moved(), "students who leave");
    figures.add(Figure.LEAVERS, moved.moved());
    done.forEach(this::count);
  }

  private void count(StudentTransfer done) {
    for (ExamTransfer exam : done.exams()) {
      switch (exam.action()) {
        case ENROL -> figures.add(Figure.NEW_BY_MOVE);
        case WITHDRAW -> figures.add(Figure.WITHDRAWN_BY_MOVE);
        default -> {} // the enrolment stays
      }
    }
  }
}
