package org.okeenrolment.internal.placing;

import java.util.List;
import java.util.stream.IntStream;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.plan.PlacingRequest;
import org.okeenrolment.plan.PlacingSitting;
import org.okeenrolment.plan.PlacingStudent;
import org.okeenrolment.plan.SittingId;

/**
 * Students who compete for seats with each other and with nobody else, in numbers: students,
 * requests and options in the order of the problem, and rows of seats, of which a sitting has one
 * for everybody and one for each kind that is reserved. Times are seconds. The options of request
 * {@code r} are those from {@code firstOption[r]} until {@code firstOption[r + 1]}.
 */
final class Instance {
  final List<PlacingStudent> students;
  final List<PlacingRequest> requests;

  /** By student. */
  final int[] firstRequest;

  final int[] maxPerDay;

  /** By request; the urgency says how bad it is that it is not placed, beside that it is not. */
  final int[] studentOf;

  final int[] firstOption;
  final int[] urgency;

  /** By option: the row of seats, until when the student sits there, and how unwelcome it is. */
  final int[] row;

  final int[] until;
  final int[] cost;

  /** By row. */
  final List<PlacingSitting> sittings;

  final int[] seats;
  private final int[] start;
  private final int[] day;

  Instance(Numbering numbering) {
    students = numbering.students;
    requests = numbering.requests;
    firstRequest = numbering.firstRequest.all();
    maxPerDay = numbering.maxPerDay.all();
    studentOf = numbering.studentOf.all();
    firstOption = numbering.firstOption.all();
    urgency = numbering.urgency.all();
    row = numbering.row.all();
    until = numbering.until.all();
    cost = numbering.cost.all();
    sittings = numbering.sittingOf;
    seats = numbering.seats.all();
    start = numbering.start.all();
    day = numbering.day.all();
  }

  /** Answers the most requests that one student has. */
  int mostRequests() {
    int most = 0;
    for (int student = 0; student < maxPerDay.length; student++) {
      most = Math.max(most, firstRequest[student + 1] - firstRequest[student]);
    }
    return most;
  }

  /** Answers how much there is to choose from, the measure of work. */
  int options() {
    return row.length;
  }

  /** Answers whether one student cannot sit on both. */
  boolean clash(int option, int other) {
    return start[row[option]] < until[other] && start[row[other]] < until[option];
  }

  StudentExam studentExam(int request) {
    return new StudentExam(students.get(studentOf[request]).id(), requests.get(request).exam());
  }

  boolean sameDay(int option, int other) {
    return day[row[option]] == day[row[other]];
  }

  PlacingSitting sitting(int option) {
    return sittings.get(row[option]);
  }

  boolean isOn(int option, PlacingSitting sitting) {
    return sitting(option).id().equals(sitting.id());
  }

  /** Answers the rows of a sitting. */
  IntStream rows(PlacingSitting sitting) {
    return IntStream.range(0, seats.length)
        .filter(one -> sittings.get(one).id().equals(sitting.id()));
  }

  /**
   * Answers the option of a request where he has a seat now, of several one with room, or -1.
   *
   * @param seating who sits there already
   */
  int current(int request, Seating seating) {
    SittingId now = requests.get(request).current().orElse(null);
    int found = -1;
    for (int o = firstOption[request]; now != null && o < firstOption[request + 1]; o++) {
      if (sitting(o).id().equals(now) && (found < 0 || !seating.hasRoom(row[found]))) {
        found = o;
      }
    }
    return found;
  }

  /** Gives the sitting of an option one seat more, where it has none left. */
  void makeRoom(int option, Seating seating) {
    seats[row[option]] = Math.max(seats[row[option]], seating.taken[row[option]] + 1);
  }
}
