package org.okeenrolment.bench.placing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cpsolver.coursett.Constants;
import org.cpsolver.coursett.model.Placement;
import org.cpsolver.coursett.model.TimeLocation;
import org.cpsolver.ifs.assignment.DefaultSingleAssignment;
import org.cpsolver.ifs.solution.Solution;
import org.cpsolver.ifs.solver.Solver;
import org.cpsolver.ifs.util.DataProperties;
import org.cpsolver.studentsct.StudentSectioningModel;
import org.cpsolver.studentsct.heuristics.EnrollmentSelection;
import org.cpsolver.studentsct.heuristics.StudentSctNeighbourSelection;
import org.cpsolver.studentsct.model.Config;
import org.cpsolver.studentsct.model.Course;
import org.cpsolver.studentsct.model.CourseRequest;
import org.cpsolver.studentsct.model.Enrollment;
import org.cpsolver.studentsct.model.Offering;
import org.cpsolver.studentsct.model.Request;
import org.cpsolver.studentsct.model.Section;
import org.cpsolver.studentsct.model.Student;
import org.cpsolver.studentsct.model.Subpart;
import org.cpsolver.studentsct.reservation.IndividualRestriction;
import org.cpsolver.studentsct.weights.EqualStudentWeights;
import org.jspecify.annotations.Nullable;

/**
 * Placing by the student sectioning of UniTime: an exam is an offering, a sitting a section with a
 * limit and a time, a request a course request; those to whom the same sittings are open share a
 * restriction. It knows no extra time.
 */
final class UniTime {

  private static final int DAY = 24 * 60;

  private final Instance instance;
  private final StudentSectioningModel model;
  private final DataProperties properties = new DataProperties();
  private final Section[] sections;
  private final Subpart[] subparts;
  private final CourseRequest[] requests;

  private UniTime(Instance instance, int seconds) {
    this.instance = instance;
    properties.setProperty(
        "Termination.Class", "org.cpsolver.ifs.termination.GeneralTerminationCondition");
    properties.setProperty("Termination.StopWhenComplete", "true");
    properties.setProperty("Termination.TimeOut", Integer.toString(seconds));
    properties.setProperty("Neighbour.Class", StudentSctNeighbourSelection.class.getName());
    properties.setProperty("Value.Class", EnrollmentSelection.class.getName());
    properties.setProperty("StudentWeights.Class", EqualStudentWeights.class.getName());
    properties.setProperty("Extensions.Classes", "org.cpsolver.ifs.extension.ConflictStatistics");
    model = new StudentSectioningModel(properties);
    sections = new Section[instance.sittings()];
    subparts = new Subpart[instance.exams()];
    requests = new CourseRequest[instance.requests()];
  }

  /**
   * The sitting of each request after some seconds, or -1; sittings overlap where only the extra
   * time makes them.
   */
  static int[] place(Instance instance, int seconds) {
    UniTime uniTime = new UniTime(instance, seconds);
    uniTime.addExams();
    uniTime.addStudents();
    uniTime.restrict();
    return uniTime.solve();
  }

  private void addExams() {
    for (int exam = 0; exam < subparts.length; exam++) {
      Offering offering = new Offering(exam, "exam " + exam);
      new Course(exam, "exam", Integer.toString(exam), offering, -1, 0);
      subparts[exam] =
          new Subpart(exam, "sitting", "sitting", new Config(exam, -1, "exam", offering), null);
      model.addOffering(offering);
    }
    for (int sitting = 0; sitting < sections.length; sitting++) {
      Placement when = new Placement(null, time(sitting), List.of());
      Subpart exam = subparts[instance.exam()[sitting]];
      sections[sitting] =
          new Section(
              sitting, instance.capacity()[sitting], "sitting " + sitting, exam, when, null);
    }
  }

  private TimeLocation time(int sitting) {
    int start = instance.start()[sitting];
    int day = start / DAY;
    BitSet week = new BitSet();
    week.set(day / 5);
    int slots = (instance.end()[sitting] - start) / Constants.SLOT_LENGTH_MIN;
    return new TimeLocation(
        Constants.DAY_CODES[day % 5],
        start % DAY / Constants.SLOT_LENGTH_MIN,
        slots,
        0,
        0,
        0L,
        "week",
        week,
        0);
  }

  private void addStudents() {
    int[] first = instance.firstRequests();
    for (int number = 0; number < instance.students(); number++) {
      Student student = new Student(number);
      for (int request = first[number]; request < first[number + 1]; request++) {
        Course course =
            subparts[instance.requested()[request]].getConfig().getOffering().getCourses().get(0);
        if (instance.open()[request].length > 0) {
          requests[request] =
              new CourseRequest(
                  request, request - first[number], false, student, List.of(course), false, null);
        }
      }
      model.addStudent(student);
    }
  }

  private void restrict() {
    Map<List<Integer>, List<Long>> students = new HashMap<>();
    for (int request = 0; request < requests.length; request++) {
      List<Integer> open = new ArrayList<>(List.of(instance.requested()[request]));
      IntStream.of(instance.open()[request]).forEach(open::add);
      students
          .computeIfAbsent(open, none -> new ArrayList<>())
          .add((long) instance.student()[request]);
    }
    long[] id = {0};
    students.forEach((open, who) -> restrict(id[0]++, open, who));
  }

  private void restrict(long id, List<Integer> examAndOpen, List<Long> students) {
    Subpart exam = subparts[examAndOpen.get(0)];
    IndividualRestriction restriction =
        new IndividualRestriction(id, exam.getConfig().getOffering(), students);
    examAndOpen.stream().skip(1).forEach(sitting -> restriction.addSection(sections[sitting]));
  }

  private int[] solve() {
    Solver<Request, Enrollment> solver = new Solver<>(properties);
    solver.setInitalSolution(new Solution<>(model, new DefaultSingleAssignment<>(), 0, 0));
    solver.start();
    try {
      solver.getSolverThread().join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    Solution<Request, Enrollment> last = solver.lastSolution();
    last.restoreBest();
    int[] plan = new int[requests.length];
    Arrays.setAll(
        plan,
        request ->
            requests[request] == null
                ? -1
                : sitting(last.getAssignment().getValue(requests[request])));
    return plan;
  }

  private static int sitting(@Nullable Enrollment enrolment) {
    return enrolment == null ? -1 : (int) enrolment.getSections().iterator().next().getId();
  }
}
