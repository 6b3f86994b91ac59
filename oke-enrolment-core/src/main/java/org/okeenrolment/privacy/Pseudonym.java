package org.okeenrolment.privacy;

import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.attempt.DecisionAnswer;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.ReportEntry;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.signup.Participation;

/**
 * The random id that takes the place of a student's own (pseudoniem), and what everything that is
 * stored becomes by it: his id is gone, also where he acted himself or where a text has it, and
 * with it what leads back to him: the ids of the registration system, documents, and what people
 * wrote about him.
 *
 * <p>Immutable and thread-safe.
 *
 * @param student the student
 * @param pseudonym the id that takes the place of his
 * @param extent how much of what is stored stays
 * @param objects the ids of his enrolments, participations, attempts and requests: what the journal
 *     and findings call him by
 * @param aliases the ids under which registration systems know his enrolments
 */
@Value.Builder
public record Pseudonym(
    StudentId student, StudentId pseudonym, Extent extent, Set<String> objects, Set<String> aliases)
    implements WithPseudonym {
  /** What stands where a text was erased that cannot be empty. */
  public static final String ERASED = "(erased)";

  private static final String PREFIX = "pseudonym-";
  private static final Set<Role> OTHERS =
      Set.of(
          Role.SUBJECT_TEACHER, Role.EXAM_OFFICE, Role.EXAM_COMMITTEE, Role.SYSTEM, Role.PARTNER);

  /** How much of a student's data stays (omvang). Immutable and thread-safe. */
  public enum Extent {
    /** Everything, under the pseudonym. */
    PSEUDONYMISED,
    /**
     * What the school must be able to account for: enrolments, attempts, decisions, participations,
     * results and reports. Opinions on readiness, findings about him and earlier revisions go.
     */
    ERASED
  }

  /** Takes copies of the ids. */
  public Pseudonym {
    objects = Set.copyOf(objects);
    aliases = Set.copyOf(aliases);
  }

  /** Answers a builder without any value. */
  public static PseudonymBuilder builder() {
    return new PseudonymBuilder();
  }

  /**
   * Answers the id of a pseudonym.
   *
   * @param random a random id
   */
  public static StudentId id(String random) {
    return new StudentId(PREFIX + random);
  }

  /**
   * Answers whether an id is that of a pseudonym.
   *
   * @param student the id
   */
  public static boolean isPseudonym(StudentId student) {
    return student.value().startsWith(PREFIX);
  }

  /** Answers whether opinions, findings and earlier revisions of the student go. */
  public boolean erases() {
    return extent == Extent.ERASED;
  }

  /**
   * Answers whether something is the student or belongs to him.
   *
   * @param id its id
   */
  public boolean concerns(String id) {
    return objects.contains(id) || isHim(id);
  }

  private boolean isHim(String id) {
    return student.value().equals(id) || aliases.contains(id);
  }

  /**
   * Answers whether something belongs to the student.
   *
   * @param of whose it is
   */
  public boolean concerns(StudentExam of) {
    return student.equals(of.student());
  }

  /**
   * Answers whether the student acted himself; staff, systems and partners may have the same id.
   *
   * @param actor who acted
   */
  public boolean isHim(Actor actor) {
    return student.value().equals(actor.id()) && !OTHERS.contains(actor.role());
  }

  /**
   * Answers what becomes of an id.
   *
   * @param id the id of a student
   */
  public StudentId of(StudentId id) {
    return student.equals(id) ? pseudonym : id;
  }

  /**
   * Answers what becomes of an id of whatever it is.
   *
   * @param id the id
   */
  public String of(String id) {
    return isHim(id) ? pseudonym.value() : id;
  }

  /**
   * Answers what becomes of a student and an exam.
   *
   * @param of the student and the exam
   */
  public StudentExam of(StudentExam of) {
    return concerns(of) ? new StudentExam(pseudonym, of.exam()) : of;
  }

  /**
   * Answers what becomes of who acted.
   *
   * @param actor who acted
   */
  public Actor of(Actor actor) {
    return isHim(actor) ? new Actor(pseudonym.value(), actor.role()) : actor;
  }

  /**
   * Answers what becomes of how a fact came to be stored.
   *
   * @param recorded how it came to be stored
   */
  public Recorded of(Recorded recorded) {
    return isHim(recorded.by())
        ? new Recorded(recorded.at(), of(recorded.by()), recorded.journal())
        : recorded;
  }

  /**
   * Answers what becomes of an enrolment: the registration system's ids of his are forgotten.
   *
   * @param enrolment the enrolment
   */
  public Enrolment of(Enrolment enrolment) {
    Enrolment acted = enrolment.withRecorded(of(enrolment.recorded()));
    return concerns(enrolment.of())
        ? acted.withOf(of(enrolment.of())).withDelivered(List.of())
        : acted;
  }

  /**
   * Answers what becomes of an opinion.
   *
   * @param approval the opinion
   */
  public Approval of(Approval approval) {
    return approval
        .withOf(of(approval.of()))
        .withReason(approval.reason().filter(text -> isLeft(text, concerns(approval.of()))))
        .withRecorded(of(approval.recorded()));
  }

  /**
   * Answers what becomes of an entry of the attempt ledger.
   *
   * @param entry the entry
   */
  public LedgerEntry of(LedgerEntry entry) {
    return entry
        .withOf(of(entry.of()))
        .withReason(entry.reason().filter(text -> isLeft(text, concerns(entry.of()))))
        .withRecorded(of(entry.recorded()));
  }

  /**
   * Answers what becomes of a request for a decision.
   *
   * @param request the request
   */
  public DecisionRequest of(DecisionRequest request) {
    boolean his = concerns(request.of());
    return request
        .withOf(of(request.of()))
        .withReason(of(request.reason(), his))
        .withAsked(of(request.asked()))
        .withAnswer(request.answer().map(answer -> of(answer, his)));
  }

  private DecisionAnswer of(DecisionAnswer answer, boolean his) {
    return new DecisionAnswer(answer.kind(), of(answer.reason(), his), of(answer.recorded()));
  }

  /**
   * Answers what becomes of a participation.
   *
   * @param participation the participation
   */
  public Participation of(Participation participation) {
    return participation.withOf(of(participation.of())).withRecorded(of(participation.recorded()));
  }

  /**
   * Answers what becomes of a result.
   *
   * @param entry the entry of the result history
   */
  public ResultEntry of(ResultEntry entry) {
    boolean his = concerns(entry.participation().value());
    return entry
        .withMeasurement(of(entry.measurement(), his))
        .withReason(entry.reason().filter(text -> isLeft(text, his)))
        .withRecorded(of(entry.recorded()));
  }

  private Measurement of(Measurement measured, boolean his) {
    return measured
        .withComment(measured.comment().filter(text -> isLeft(text, his)))
        .withIrregularities(measured.irregularities().filter(text -> isLeft(text, his)))
        .withDocuments(his ? List.of() : measured.documents());
  }

  /**
   * Answers what becomes of something that was filed for a report; hashes of closed reports stay.
   *
   * @param entry the entry of the report file
   */
  public ReportEntry of(ReportEntry entry) {
    return new ReportTexts(this).of(entry);
  }

  /**
   * Answers what becomes of a text that cannot be empty.
   *
   * @param text the text
   * @param his whether it is about the student
   */
  public String of(String text, boolean his) {
    return isLeft(text, his) ? text : ERASED;
  }

  /**
   * Answers whether a text stays: it is not about the student, and has no id of his.
   *
   * @param text the text
   * @param his whether it is about the student
   */
  public boolean isLeft(String text, boolean his) {
    return !his && !text.contains(student.value()) && aliases.stream().noneMatch(text::contains);
  }
}
