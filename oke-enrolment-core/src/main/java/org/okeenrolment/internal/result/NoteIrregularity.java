package org.okeenrolment.internal.result;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Before;
import org.okeenrolment.internal.Handler;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.attempt.AttemptEntries;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.result.Irregularity;
import org.okeenrolment.result.RecordIrregularity;
import org.okeenrolment.result.ReportFile;
import org.okeenrolment.result.ReportRules;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;

/** Records an irregularity, and takes the measure that goes with it. */
final class NoteIrregularity
    implements Handler<RecordIrregularity, NoteIrregularity.Found, Irregularity> {
  /** The participation, and what is in the report of its sitting. */
  record Found(Participation participation, ReportFile file) {
    /** Finds them under the lock of the student. */
    static Found of(Work work, ParticipationId id) {
      Participation participation = work.lockedParticipation(id);
      return new Found(participation, work.session().results().reports(participation.sitting()));
    }

    /** Answers what was recorded the same already, whenever and by whomever. */
    Optional<Irregularity> already(Function<Recorded, Irregularity> recorded) {
      return file.irregularities().stream()
          .filter(known -> recorded.apply(known.recorded()).equals(known))
          .findFirst();
    }
  }

  @Override
  public AccessRequest access(Work work, RecordIrregularity command) {
    return AccessRequest.of(
        command.measure().isPresent() ? RecordIrregularity.TAKE_MEASURE : "RecordIrregularity",
        work.participation(command.participation()).of());
  }

  @Override
  public Found find(Work work, RecordIrregularity command) {
    return Found.of(work, command.participation());
  }

  @Override
  public Optional<Irregularity> already(RecordIrregularity command, Found found) {
    return found.already(recorded -> irregularity(command, found, recorded));
  }

  private static Irregularity irregularity(
      RecordIrregularity command, Found found, Recorded recorded) {
    return Irregularity.builder()
        .sitting(found.participation().sitting())
        .participation(command.participation())
        .category(command.category())
        .description(command.description())
        .measure(command.measure())
        .exclusion(command.exclusion())
        .recorded(recorded)
        .build();
  }

  @Override
  public Decision decide(Work work, RecordIrregularity command, Found found) {
    Regulation regulation = work.regulation(work.enrolment(found.participation().enrolment()));
    return command
        .measure()
        .map(measure -> ReportRules.measure(regulation, measure, command.exclusion()))
        .orElseGet(Decision::allowed);
  }

  @Override
  public Irregularity save(Work work, RecordIrregularity command, Found found) {
    work.did("irregularity recorded", command.participation());
    if (command.exclusion().from().isPresent()) {
      exclude(work, command, found.participation().of().student());
    }
    return add(work, irregularity(command, found, work.recorded()), found.file());
  }

  static Irregularity add(Work work, Irregularity irregularity, ReportFile file) {
    work.session().results().add(irregularity);
    if (file.closed().isPresent()) {
      work.report(
          "IRREGULARITY_AFTER_CLOSURE",
          irregularity.participation(),
          "The report of the sitting is closed; maybe add to it.");
    }
    return irregularity;
  }

  @Override
  public Irregularity again(Work work, RecordIrregularity command, Before before) {
    return again(work, command.participation(), before);
  }

  static Irregularity again(Work work, ParticipationId participation, Before before) {
    SittingId sitting = work.participation(participation).sitting();
    return before.recorded(
        work.session().results().reports(sitting).irregularities(), Irregularity::recorded);
  }

  /** An exclusion concerns all exams of the student; a ledger concerns one. */
  private static void exclude(Work work, RecordIrregularity command, StudentId student) {
    Fact excluded = new Fact.Excluded(command.exclusion());
    Map<StudentExam, Enrolment> latest = new LinkedHashMap<>();
    work.session().enrolments().ofStudent(student).forEach(one -> latest.put(one.of(), one));
    latest.forEach(
        (of, enrolment) -> {
          AttemptEntries.append(work, of, excluded, command.category());
          work.did("excluded", enrolment.id());
        });
    work.signedUp(student).stream()
        .filter(seat -> command.exclusion().contains(work.day(seat.moment().start())))
        .forEach(
            seat ->
                work.report(
                    "SIGNED_UP_WHILE_EXCLUDED",
                    seat.id(),
                    "The student is excluded on that day; the seat is kept until it is cancelled."));
  }
}
