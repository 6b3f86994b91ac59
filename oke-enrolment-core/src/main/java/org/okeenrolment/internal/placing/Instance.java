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
 * for everybody and one for each kind that is reserved. The options of request {@code r} are those
 * from {@code firstOption[r]} until {@code firstOption[r + 1]}.
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

  /** By option: whose it is, the row of seats, and how unwelcome it is. */
  final int[] requestOf;

  final int[] row;

  final int[] cost;

  /** By row. */
  final List<PlacingSitting> sittings;

  final int[] seats;
  private final int[] day;

  /** How many words of 64 bits hold one bit for each option of a student. */
  final int words;

  /** By option, which options of the student cannot be had beside it: a bit for each of his. */
  private final long[] clashes;

  /** By option, which of the student's it is. */
  private final int[] bit;

  Instance(Numbering numbering) {
    students = numbering.students;
    requests = numbering.requests;
    firstRequest = numbering.firstRequest.all();
    maxPerDay = numbering.maxPerDay.all();
    studentOf = numbering.studentOf.all();
    firstOption = numbering.firstOption.all();
    urgency = numbering.urgency.all();
    row = numbering.row.all();
    cost = numbering.cost.all();
    sittings = numbering.sittingOf;
    seats = numbering.seats.all();
    day = numbering.day.all();
    requestOf = new int[row.length];
    bit = new int[row.length];
    words = 1 + (number() - 1) / 64;
    clashes = new long[row.length * words];
    compare(numbering);
  }

  /** Numbers the options of each student, and answers the most that one has. */
  private int number() {
    int most = 1;
    for (int request = 0; request < studentOf.length; request++) {
      int first = firstOptionOf(studentOf[request]);
      for (int o = firstOption[request]; o < firstOption[request + 1]; o++) {
        requestOf[o] = request;
        bit[o] = o - first;
        most = Math.max(most, bit[o] + 1);
      }
    }
    return most;
  }

  private void compare(Numbering numbering) {
    for (int o = 0; o < row.length; o++) {
      int last = firstOptionOf(studentOf[requestOf[o]] + 1);
      for (int other = firstOption[requestOf[o] + 1]; other < last; other++) {
        if (numbering.clash(o, other)) {
          flip(clashes, o, other);
          flip(clashes, other, o);
        }
      }
    }
  }

  /** Puts an option into a set of a student's options, or takes it out. */
  void flip(long[] sets, int index, int option) {
    sets[index * words + (bit[option] >> 6)] ^= 1L << bit[option];
  }

  /** Answers whether an option clashes with one of a set. */
  boolean clash(int option, long[] sets, int index) {
    for (int word = 0; word < words; word++) {
      if ((clashes[option * words + word] & sets[index * words + word]) != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Finds the requests of the options of a set that clash with an option.
   *
   * @return how many
   */
  int clashing(int option, long[] sets, int index, int[] found) {
    int count = 0;
    for (int word = 0; word < words; word++) {
      long both = clashes[option * words + word] & sets[index * words + word];
      for (; both != 0; both &= both - 1) {
        int one = option - bit[option] + (word << 6) + Long.numberOfTrailingZeros(both);
        found[count++] = requestOf[one];
      }
    }
    return count;
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

  /** Answers the first option of a student; his last is the one before that of the next. */
  int firstOptionOf(int student) {
    return firstOption[firstRequest[student]];
  }

  /** Answers how many options a request has. */
  int options(int request) {
    return firstOption[request + 1] - firstOption[request];
  }

  /** Answers the option of a request after another one; after the last comes the first. */
  int next(int request, int option) {
    return option + 1 < firstOption[request + 1] ? option + 1 : firstOption[request];
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
