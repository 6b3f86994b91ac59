package org.okeenrolment.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.port.IdSource;
import org.okeenrolment.testkit.sample.NumberedIds;
import org.okeenrolment.testkit.sample.Samples;

/**
 * What somebody writes who needs no rules, journal, access, transactions or second thread: a loop
 * that puts records into two maps, with ids of the same source as those of the library.
 */
final class PlainLoop {
  private final IdSource ids = new NumberedIds(1);
  private final Map<String, Row> byId = new HashMap<>();
  private final Map<StudentId, List<Row>> byStudent = new HashMap<>();

  /** An enrolment. */
  private record Row(
      String id,
      StudentId student,
      ExamId exam,
      int year,
      State state,
      Origin origin,
      String actor,
      Instant moment) {}

  private enum State {
    OPEN
  }

  private enum Origin {
    AUTOMATIC
  }

  /** Enrols everybody for what he has not, and answers how many enrolments there are. */
  int enrol(
      Map<ProgrammeCohort, List<StudentId>> members, Map<ProgrammeCohort, List<ExamId>> plans) {
    members.forEach(
        (cohort, students) -> {
          List<ExamId> plan = plans.getOrDefault(cohort, List.of());
          students.forEach(student -> enrol(student, plan));
        });
    return byId.size();
  }

  private void enrol(StudentId student, List<ExamId> plan) {
    List<Row> his = byStudent.computeIfAbsent(student, any -> new ArrayList<>());
    Set<ExamId> has = new HashSet<>();
    his.forEach(row -> has.add(row.exam()));
    for (ExamId exam : plan) {
      if (!has.contains(exam)) {
        Row row =
            new Row(
                ids.next(),
                student,
                exam,
                Samples.YEAR.startYear(),
                State.OPEN,
                Origin.AUTOMATIC,
                Samples.OFFICE.id(),
                Samples.NOW);
        byId.put(row.id(), row);
        his.add(row);
      }
    }
  }
}
