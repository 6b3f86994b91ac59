package org.okeenrolment;

import java.time.Instant;
import java.util.function.Function;
import org.okeenrolment.approve.ApprovalService;
import org.okeenrolment.attempt.AttemptService;
import org.okeenrolment.attempt.DecisionService;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.IdempotencyKey;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.EnrolmentService;
import org.okeenrolment.monitor.MonitorService;
import org.okeenrolment.overview.OverviewService;
import org.okeenrolment.plan.PlanningService;
import org.okeenrolment.plan.SittingAssigner;
import org.okeenrolment.privacy.PrivacyService;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.result.ResultService;
import org.okeenrolment.result.SessionReportService;
import org.okeenrolment.rollover.RolloverService;
import org.okeenrolment.signup.SignUpService;

/**
 * Exam enrolment of one institution (aanmelden voor examens): the services of the process, in its
 * order.
 *
 * <p>Thread-safe; keep one per institution.
 */
public interface ExamEnrolment {
  /** Answers the service that enrols students for the exams they must take. */
  EnrolmentService enrolment();

  /** Answers the service that decides on readiness. */
  ApprovalService approval();

  /** Answers the service that plans sittings. */
  PlanningService planning();

  /** Answers the service that signs students up for sittings. */
  SignUpService signUp();

  /** Answers the service that counts attempts. */
  AttemptService attempts();

  /** Answers the service for requests that wait for somebody's decision. */
  DecisionService decisions();

  /** Answers the service that takes attendance and results in. */
  ResultService results();

  /** Answers the service that keeps the reports of sittings. */
  SessionReportService sessionReports();

  /** Answers the service that moves what was not passed to the next school year. */
  RolloverService rollover();

  /** Answers the service that shows students and teachers what concerns them. */
  OverviewService overviews();

  /** Answers the service that pseudonymises and erases students. */
  PrivacyService privacy();

  /** Answers the service that shows the journal and the findings. */
  MonitorService monitor();

  /**
   * Answers what would come of a command, now, by the same rules as doing it; changes nothing.
   *
   * <p>On the same state and moment it is allowed exactly when doing it succeeds.
   *
   * @param command any command of this library
   * @throws IllegalArgumentException when the command is none of this library, or not valid
   */
  Decision explain(Command command);

  /**
   * Answers what would come of a command at another moment or by other regulations, on what is
   * stored now (wat als); changes nothing. Another system ({@code EligibilityCheck}) is asked now
   * as well, and so are the catalogue and the directory of persons: none of them is asked what it
   * said or would say at that moment.
   *
   * @param command any command of this library
   * @param asOf the moment at which it would be given
   * @param regulations the regulations by which it would be decided, such as those in force
   *     {@linkplain Regulations#with with} a new version
   * @throws IllegalArgumentException when the command is none of this library, or not valid
   */
  Decision explain(Command command, Instant asOf, Regulations regulations);

  /**
   * Answers the services for one command under a key: when the answer to it is lost, the command is
   * given once more under the same key, and done once.
   *
   * <p>The command whose key the journal knows is {@link
   * org.okeenrolment.decision.Outcome.Unchanged}, with what came of it as it stands now, also when
   * it was undone since. Another command under that key, or the same with another value, is refused
   * ({@code KEY_USED}). A command that was refused, or changed nothing, leaves its key free. A run
   * over many students goes on under its own journal entry. The commands of {@link #privacy} are
   * done as without a key, because nothing may lead from a student to his pseudonym.
   *
   * @param key the key
   */
  ExamEnrolment once(IdempotencyKey key);

  /**
   * Rehearses steps (proefdraaien): they run by the same code as for real, on what is stored now,
   * each sees what those before it did, and in the end nothing of it is kept and nobody is told.
   *
   * <p>It is the dry run of every command, also of those over many students. Everything happens in
   * one transaction: sittings on which it claims seats are held until it ends, so keep it short.
   * Runs take one student after the other, since nothing is undone of a student who cannot be
   * processed before the end.
   *
   * @param steps what to do; the services that it is given are of no use afterwards
   * @param <T> what the steps answer
   * @return what the steps answer
   */
  <T> T rehearse(Function<ExamEnrolment, T> steps);

  /**
   * Answers the assigner of this library: chains of moves and ejections for the plan, prices of
   * seats for its bound. It needs no service, and no other library.
   */
  static SittingAssigner sittingAssigner() {
    return ExamEnrolmentBuilder.standardAssigner();
  }

  /**
   * Answers a builder; it needs an institution, a store, a catalogue and regulations.
   *
   * <p>The time zone is Europe/Amsterdam, the clock that of the system, ids are random, and the
   * roles of the process decide who may do what, unless others are given.
   */
  static ExamEnrolmentBuilder builder() {
    return new ExamEnrolmentBuilder();
  }
}
