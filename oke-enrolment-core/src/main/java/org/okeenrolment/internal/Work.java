package org.okeenrolment.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.okeenrolment.ProcessSettings;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.DecisionRequestId;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.ExamStructure;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.monitor.Effect;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingBuilder;
import org.okeenrolment.monitor.FindingId;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.port.ExamCatalogue;
import org.okeenrolment.port.Session;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.result.ClosedReport;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;

/** One command in one transaction: where it finds things, and where it leaves what it did. */
public final class Work {
  private final Surroundings surroundings;
  private final Session session;
  private final Recorded recorded;
  private final List<Effect> effects = new ArrayList<>();
  private final Set<Basis> basis = new LinkedHashSet<>();
  private final Map<Id, StudentId> students = new HashMap<>();
  private Decision elsewhere = Decision.allowed();

  Work(Surroundings surroundings, Session session, Recorded recorded) {
    this.surroundings = surroundings;
    this.session = session;
    this.recorded = recorded;
  }

  /** Takes note of what another system answered before. */
  Work knowing(Decision answer) {
    elsewhere = answer;
    return this;
  }

  Decision elsewhere() {
    return elsewhere;
  }

  public Session session() {
    return session;
  }

  public ExamCatalogue catalogue() {
    return surroundings.catalogue();
  }

  public ZoneId zone() {
    return surroundings.zone();
  }

  public Instant now() {
    return recorded.at();
  }

  public Actor actor() {
    return recorded.by();
  }

  public Recorded recorded() {
    return recorded;
  }

  JournalId journal() {
    return recorded.journal();
  }

  List<Effect> effects() {
    return effects;
  }

  public LocalDate today() {
    return day(now());
  }

  public LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone());
  }

  public String newId() {
    return surroundings.ids().next();
  }

  /** Answers the regulation in force today for the exam of an enrolment. */
  public Regulation regulation(Enrolment enrolment) {
    return regulation(context(enrolment));
  }

  public Regulation regulation(Context context) {
    return regulations().inForce(context);
  }

  public Regulations regulations() {
    return surroundings.regulations();
  }

  public ProcessSettings settings() {
    return surroundings.settings();
  }

  /** Answers what regulations may select on, today. */
  public Context context(Enrolment enrolment) {
    StudentExam of = enrolment.of();
    Map<String, Object> fields = new HashMap<>();
    fields.put("institution", surroundings.institution().value());
    fields.put("student", of.student().value());
    fields.put("component", of.exam().value());
    catalogue()
        .exam(of.exam())
        .filter(Exam::generic)
        .ifPresent(exam -> fields.put(Context.GROUP, "GENERIC"));
    enrolment.purposes().stream().findFirst().ifPresent(purpose -> put(purpose, fields));
    fields.putAll(catalogue().selectors(of));
    return new Context(today(), fields);
  }

  private static void put(ProgrammeCohort purpose, Map<String, Object> fields) {
    fields.put("programme", purpose.programme().value());
    purpose.cohort().startYear().ifPresent(year -> fields.put("cohort", year));
  }

  public ExamStructure structure(ExamId exam) {
    return catalogue().structure(exam).orElseThrow(() -> new NotFoundException("NO_PARTS", exam));
  }

  /** Answers whether the actor holds a role that a regulation names. */
  public boolean holds(Role role, StudentExam of) {
    return surroundings.authoriser().holds(actor(), role, of);
  }

  public boolean mayView(StudentExam of) {
    return surroundings.authoriser().permits(actor(), AccessRequest.of(AccessRequest.VIEW, of));
  }

  /** Answers what is left of a decision when the actor takes what his roles may decide. */
  public Decision takenByActor(String topic, Decision decision, StudentExam of) {
    return decision.takenBy(topic, role -> holds(new Role(role), of));
  }

  /** Answers the needs that were granted to a student. */
  public List<AssignedNeed> needs(StudentId student) {
    return surroundings.persons().needs(student);
  }

  /** Answers the names of the facts that the host knows to be true. */
  public Set<String> facts(StudentExam of) {
    return surroundings.facts().facts(of);
  }

  public ExamPlan plan(ProgrammeCohort cohort) {
    return catalogue()
        .plan(cohort)
        .orElseThrow(() -> new NotFoundException(EnrolmentRules.noExamPlan(cohort)));
  }

  public Enrolment enrolment(EnrolmentId id) {
    Enrolment found =
        session
            .enrolments()
            .find(id)
            .orElseThrow(() -> new NotFoundException("UNKNOWN_ENROLMENT", id));
    students.put(id, found.of().student());
    return found;
  }

  /** Answers the enrolment under the lock of its student. */
  public Enrolment lockedEnrolment(EnrolmentId id) {
    session.lock(students.containsKey(id) ? students.get(id) : enrolment(id).of().student());
    return enrolment(id);
  }

  public DecisionRequest request(DecisionRequestId id) {
    return session
        .requests()
        .find(id)
        .orElseThrow(() -> new NotFoundException("UNKNOWN_REQUEST", id));
  }

  public Sitting sitting(SittingId id) {
    return session
        .sittings()
        .find(id)
        .orElseThrow(() -> new NotFoundException("UNKNOWN_SITTING", id));
  }

  /** Answers students whose records are read next. */
  public List<StudentId> expected(List<StudentId> students) {
    session.expect(students);
    return students;
  }

  /** Answers when the sitting is over for everybody, whoever sits longer included. */
  public Instant end(Sitting sitting) {
    return session.participations().ofSitting(sitting.id()).stream()
        .filter(Participation::hasSeat)
        .map(seat -> seat.moment().end())
        .reduce(sitting.moment().end(), (latest, other) -> latest.isAfter(other) ? latest : other);
  }

  /** Answers the sitting under the locks of all who take part. */
  public Sitting lockedSitting(SittingId id) {
    session.lock(
        session.participations().ofSitting(id).stream().map(one -> one.of().student()).toList());
    return sitting(id);
  }

  public ClosedReport closedReport(SittingId id) {
    return session
        .results()
        .reports(id)
        .closed()
        .orElseThrow(() -> new NotFoundException("REPORT_NOT_CLOSED", id));
  }

  public Participation participation(ParticipationId id) {
    Participation found =
        session
            .participations()
            .find(id)
            .orElseThrow(() -> new NotFoundException("UNKNOWN_PARTICIPATION", id));
    students.put(id, found.of().student());
    return found;
  }

  /** Answers whether a participation is or was more than a waiting place. */
  public boolean hadSeat(Participation participation) {
    return participation.hasSeat()
        || session.participations().history(participation.id()).stream()
            .anyMatch(Participation::hasSeat);
  }

  /** Answers the participation, when it waits for a seat. */
  public Participation waiting(ParticipationId id) {
    Participation found = participation(id);
    if (!found.isWaiting()) {
      throw new NotFoundException("NOT_WAITING", id);
    }
    return found;
  }

  public Finding finding(FindingId id) {
    return session
        .journal()
        .finding(id)
        .orElseThrow(() -> new NotFoundException("UNKNOWN_FINDING", id));
  }

  /** Answers the participation under the lock of its student. */
  public Participation lockedParticipation(ParticipationId id) {
    session.lock(students.containsKey(id) ? students.get(id) : participation(id).of().student());
    return participation(id);
  }

  /** Answers the participations of a student with a seat, of every exam. */
  public List<Participation> seats(StudentId student) {
    return session.participations().ofStudent(student).stream()
        .filter(Participation::hasSeat)
        .toList();
  }

  /** Answers the sign-ups and the waiting places for an enrolment. */
  public List<Participation> toCome(Enrolment enrolment) {
    return session.participations().ofStudent(enrolment.of().student()).stream()
        .filter(Participation::isToCome)
        .filter(participation -> participation.enrolment().equals(enrolment.id()))
        .toList();
  }

  /** Answers the sign-ups of a student for an exam that hold. */
  public List<Participation> signedUp(StudentExam of) {
    return signedUp(of.student()).stream().filter(one -> one.of().equals(of)).toList();
  }

  /** Answers the sign-ups for a sitting that hold, in the order of the students' ids. */
  public List<Participation> signedUp(SittingId sitting) {
    return session.participations().ofSitting(sitting).stream()
        .filter(Participation::isSignedUp)
        .toList();
  }

  /** Answers the sign-ups of a student that hold, of every exam. */
  public List<Participation> signedUp(StudentId student) {
    return session.participations().ofStudent(student).stream()
        .filter(Participation::isSignedUp)
        .toList();
  }

  public void did(String kind, Id object) {
    effects.add(new Effect(kind, object));
  }

  /** Takes note of what decided on a part of the work. */
  public void basedOn(List<Basis> decided) {
    basis.addAll(decided);
  }

  /** Answers what decided on the work and its parts. */
  List<Basis> basis(Decision whole) {
    return Stream.concat(whole.basis().stream(), basis.stream()).distinct().toList();
  }

  /** Answers what partners are told. */
  public Messages messages() {
    return new Messages(this, surroundings.partners());
  }

  public Finding report(String type, Id object, String detail) {
    String kind = object.getClass().getSimpleName().replaceFirst("Id$", "");
    return report(
        Finding.builder()
            .type(type)
            .object(kind.toLowerCase(Locale.ROOT))
            .objectId(object.value())
            .detail(detail));
  }

  /** Adds a finding for the exam office. */
  public Finding report(FindingBuilder found) {
    Finding finding = found.id(new FindingId(newId())).recorded(recorded).build();
    session.journal().add(finding);
    did("finding reported", finding.id());
    return finding;
  }
}
