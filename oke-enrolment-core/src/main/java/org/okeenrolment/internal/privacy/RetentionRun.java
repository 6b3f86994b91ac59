package org.okeenrolment.internal.privacy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.internal.BulkRun;
import org.okeenrolment.internal.Chunks;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Work;
import org.okeenrolment.privacy.ApplyRetention;
import org.okeenrolment.privacy.PrivacyRules;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.privacy.RetentionResult;

/** Pseudonymises the students whose last school year was that of the command. */
final class RetentionRun implements BulkRun.Part<Map<StudentFile, Decision>> {
  private final CommandRunner runner;
  private final ApplyRetention command;
  private final Map<StudentId, Decision> staying = new HashMap<>();
  private int pseudonymised;

  RetentionRun(CommandRunner runner, ApplyRetention command) {
    this.runner = runner;
    this.command = command;
  }

  RetentionResult apply() {
    BulkRun<Map<StudentFile, Decision>> run = BulkRun.of(runner, command, this);
    Chunks.paged(
        (last, limit) ->
            runner.read(
                command.actor(),
                work -> work.session().enrolments().studentsOf(command.schoolYear(), last, limit)),
        students ->
            run.process(
                students,
                files -> files.forEach(this::count),
                (student, why) -> staying.put(student, Decision.refused(why))));
    return new RetentionResult(pseudonymised, staying);
  }

  private void count(StudentFile file, Decision decision) {
    if (decision.isAllowed()) {
      pseudonymised++;
    } else {
      staying.put(file.student(), decision);
    }
  }

  @Override
  public Map<StudentFile, Decision> plan(Work work, List<StudentId> students) {
    Map<StudentFile, Decision> planned = new LinkedHashMap<>();
    students.stream()
        .map(student -> StudentFile.of(work, student))
        .filter(file -> !file.isPseudonymous())
        .filter(file -> PrivacyRules.isLast(command.schoolYear(), file.enrolments()))
        .forEach(file -> planned.put(file, Pseudonymise.decide(work, file)));
    return planned;
  }

  @Override
  public void save(Work work, Map<StudentFile, Decision> planned) {
    StudentFile.pseudonymise(
        work,
        planned.entrySet().stream()
            .filter(one -> one.getValue().isAllowed())
            .map(Map.Entry::getKey)
            .toList(),
        Pseudonym.Extent.PSEUDONYMISED);
  }
}
