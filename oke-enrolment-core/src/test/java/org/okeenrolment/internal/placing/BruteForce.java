package org.okeenrolment.internal.placing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.plan.PlacingOption;
import org.okeenrolment.plan.PlacingProblem;
import org.okeenrolment.plan.PlacingRequest;
import org.okeenrolment.plan.PlacingStudent;
import org.okeenrolment.plan.SittingId;

/** Tries every plan of a tiny problem: the most requests, and then the most whole students. */
final class BruteForce {
  private record Request(PlacingStudent student, PlacingRequest asked) {}

  private final List<Request> requests = new ArrayList<>();
  private final PlacingProblem problem;
  private final PlacingCheck check;
  private final Map<StudentExam, SittingId> seats = new HashMap<>();
  private int most = -1;
  private long complete = -1;

  BruteForce(PlacingProblem problem) {
    this.problem = problem;
    this.check = new PlacingCheck(problem);
    problem
        .students()
        .forEach(
            student ->
                student.requests().forEach(asked -> requests.add(new Request(student, asked))));
    search(0);
  }

  int most() {
    return most;
  }

  long complete() {
    return complete;
  }

  private void search(int from) {
    if (seats.size() + requests.size() - from < most || !check.isPossible(seats)) {
      return;
    }
    if (from == requests.size()) {
      note();
      return;
    }
    Request request = requests.get(from);
    StudentExam of = new StudentExam(request.student.id(), request.asked.exam());
    for (PlacingOption option : request.asked.open()) {
      if (!request.asked.fixed()
          || request.asked.current().filter(option.sitting()::equals).isPresent()) {
        seats.put(of, option.sitting());
        search(from + 1);
        seats.remove(of);
      }
    }
    if (!request.asked.fixed()) {
      search(from + 1);
    }
  }

  private void note() {
    long whole =
        problem.students().stream()
            .filter(student -> !student.requests().isEmpty())
            .filter(
                student ->
                    student.requests().stream()
                        .allMatch(
                            one -> seats.containsKey(new StudentExam(student.id(), one.exam()))))
            .count();
    if (seats.size() > most || whole > complete) {
      complete = seats.size() > most ? whole : Math.max(complete, whole);
      most = Math.max(most, seats.size());
    }
  }
}
