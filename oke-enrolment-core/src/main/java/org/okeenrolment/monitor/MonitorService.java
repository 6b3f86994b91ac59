package org.okeenrolment.monitor;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.signup.RegulationImpact;

/**
 * Shows the exam office what was done and what it should look at (monitoring).
 *
 * <p>Thread-safe.
 */
public interface MonitorService {
  /**
   * Answers a page of the journal, in the order in which the commands were carried out.
   *
   * @param actor who asks
   * @param after where to go on: only entries after this one; null: from the start
   * @param limit how many at most
   */
  Outcome<List<JournalEntry>> journal(Actor actor, @Nullable JournalId after, int limit);

  /**
   * Answers a page of what the exam office should look at, or has looked at, in the order in which
   * it was found; whoever starts with {@link FindingFilter#open} sees first what waits longest.
   *
   * @param actor who asks
   * @param filter which findings
   * @param after where to go on: only findings after this one; null: from the start
   * @param limit how many at most
   */
  Outcome<List<Finding>> findings(
      Actor actor, FindingFilter filter, @Nullable FindingId after, int limit);

  /**
   * Settles a finding; unchanged when it was settled so already. The latest settlement counts, and
   * all are kept.
   *
   * @param command which one, how and why
   */
  Outcome<Finding> settle(SettleFinding command);

  /**
   * Sends again what a partner refused, and settles the finding of it; unchanged when that is
   * repaired already.
   *
   * @param command which one, and what was put right
   */
  Outcome<Finding> send(SendAgain command);

  /**
   * Answers a page of the messages that partners do not have yet, in the order in which they were
   * queued: what waits, what is tried again and when, and what was refused, with the last answer.
   *
   * @param actor who asks
   * @param after where to go on: only messages with a higher {@linkplain QueuedMessage#place
   *     place}; 0: from the start
   * @param limit how many at most
   */
  Outcome<List<QueuedMessage>> messages(Actor actor, long after, int limit);

  /**
   * Answers why an enrolment has no result: what its latest sign-up waits for.
   *
   * @param actor who asks
   * @param enrolment the enrolment
   */
  Outcome<ResultGap> whyNoResult(Actor actor, EnrolmentId enrolment);

  /**
   * Compares what a registration system has with what it should have. What still waits to be sent
   * is no difference; nothing is changed.
   *
   * @param actor who asks
   * @param snapshot everything that the registration system has
   * @param found is told of each difference, student by student in the order of their ids
   * @return how many there are
   * @throws IllegalArgumentException when the snapshot is not in the order of the students
   */
  Outcome<Integer> differences(Actor actor, Snapshot snapshot, Consumer<Difference> found);

  /**
   * Compares in the same way, sends again what is safe to send, and reports the rest as findings.
   * Done twice, the second time changes nothing; a student who cannot be processed is listed and
   * stops nobody.
   *
   * @param command for which registration system
   * @throws IllegalArgumentException when the snapshot is not in the order of the students; those
   *     before are repaired
   */
  Outcome<Reconciliation> repair(RepairDifferences command);

  /**
   * Tries other regulations on the open enrolments of a school year, before they are established:
   * each is asked about every sitting on offer for its exam, by the regulations in force and by the
   * others, as if the student signed himself up now. Nothing is changed.
   *
   * @param actor who asks
   * @param year the school year of the enrolments
   * @param changed the regulations that are tried, such as those in force {@linkplain
   *     Regulations#with with} a new version
   * @param found is told of each student and sitting for which something changes, student by
   *     student in the order of their ids
   * @return how many enrolments were looked at
   */
  Outcome<Integer> simulate(
      Actor actor, SchoolYear year, Regulations changed, Consumer<RegulationImpact> found);

  /**
   * Answers a school year in figures. It reads everything that belongs to the year once, and the
   * journal from its start; nothing but the figures is kept in memory. It is refused where
   * documents of the regulations contradict each other for a student.
   *
   * @param actor who asks
   * @param year the school year
   */
  Outcome<YearReview> yearReview(Actor actor, SchoolYear year);

  /**
   * Answers what waits now: decisions, findings and messages.
   *
   * @param actor who asks
   */
  Outcome<Overview> overview(Actor actor);

  /**
   * Answers the exams that students must still take, in the order of their ids, with the seats
   * there are for them. Every page looks through all students with open enrolments of the year: ask
   * for as many as are to be shown.
   *
   * @param actor who asks
   * @param year the school year of the enrolments
   * @param after where to go on: only exams after this one; null: from the start
   * @param limit how many at most
   */
  Outcome<List<ExamSeats>> seats(Actor actor, SchoolYear year, @Nullable ExamId after, int limit);

  /**
   * Reports something that an adapter found, such as a message that could not be processed; the
   * same finding again, while it is open, changes nothing.
   *
   * @param command what was found
   */
  Outcome<Finding> report(ReportFinding command);
}
