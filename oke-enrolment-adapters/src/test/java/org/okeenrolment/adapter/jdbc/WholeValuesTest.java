package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.ExemptionEvidence;
import org.okeenrolment.monitor.Effect;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.LateWindow;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingConditions;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.plan.StartScenario;
import org.okeenrolment.port.Store;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.regulation.Opinion;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.DocumentReference;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.ReportClosure;
import org.okeenrolment.result.ReportEntry;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.ResultId;
import org.okeenrolment.result.SealedText;
import org.okeenrolment.result.SessionRecord;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.testkit.sample.Samples;

/** Every value comes back with everything in it. */
class WholeValuesTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 20);
  private static final Sitting SITTING = Samples.sitting("sitting-1", 9);
  private static final Interval MOMENT = SITTING.moment();
  private static final ParticipationId SEAT = new ParticipationId("p-1");
  private static final StaffRole INVIGILATOR =
      new StaffRole(new StaffId("bakker"), new Role("invigilator"));

  private static Store store(Databases kind) {
    DataSource database = kind.get();
    JdbcSchema.of(database).install();
    return JdbcStore.using(database, new InstitutionId("school"));
  }

  @ParameterizedTest
  @EnumSource
  void anEnrolmentIsWhole(Databases kind) {
    Enrolment full =
        Samples.enrolment("e-1", "anna")
            .withPurposes(new ProgrammeCohort(new ProgrammeId("25190"), new CohortId("\"26'\\")))
            .withBudget(new AttemptBudget(2, OptionalInt.of(1)));
    Enrolment open =
        Samples.enrolment("e-2", "bram").withBudget(new AttemptBudget(1, OptionalInt.empty()));
    List<Enrolment> back =
        store(kind)
            .inTransaction(
                session -> {
                  session.enrolments().addAll(List.of(full, open));
                  return List.of(
                      session.enrolments().find(full.id()).orElseThrow(),
                      session.enrolments().find(open.id()).orElseThrow());
                });
    assertThat(back).containsExactly(full, open);
  }

  @ParameterizedTest
  @EnumSource
  void aSittingIsWhole(Databases kind) {
    Sitting full =
        SITTING
            .withRoom(new Room(new RoomId("a-22"), "A-22 \u015f", 30))
            .withSelfSignUp(new Interval(Samples.NOW, MOMENT.start()))
            .withLate(new LateWindow(MOMENT, 3))
            .withStaff(INVIGILATOR, new StaffRole(new StaffId("bakker"), new Role("assessor")))
            .withLevel(Level.HIGHER)
            .withPart("oral")
            .withConditions(
                new SittingConditions(
                    OptionalInt.of(90),
                    Optional.of(StartScenario.fullDuration(MOMENT.end())),
                    List.of("lockdown"),
                    List.of("dyslexia", "font"),
                    Optional.of("server")));
    assertThat(
            store(kind)
                .<Optional<Sitting>>inTransaction(
                    session -> {
                      session.sittings().add(full);
                      return session.sittings().find(full.id());
                    }))
        .contains(full);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfFactIsWhole(Databases kind) {
    AttemptId id = new AttemptId("attempt-1");
    List<Fact> facts =
        List.of(
            Fact.Attempt.of(DAY, AttemptOutcome.SAT).build(),
            Fact.Attempt.of(DAY, AttemptOutcome.SAT)
                .id(id)
                .grade(Grade.of(new BigDecimal("5.50")))
                .passed(false)
                .level(Level.HIGHER)
                .period("P1")
                .part("oral")
                .build(),
            Fact.Attempt.of(DAY, AttemptOutcome.SAT).grade(Grade.of("voldoende")).build(),
            new Fact.CostDecided(DAY, id, AttemptCost.FREE),
            new Fact.Readiness(
                DAY, Role.SUBJECT_TEACHER, Opinion.GO, Optional.of(DAY), Optional.of("oral")),
            Fact.Granted.of(DAY, Fact.Granted.Topic.LOAD).sittingAt(DAY).part("oral").build(),
            new Fact.Revoked(DAY, 2),
            new Fact.Exempted(DAY),
            new Fact.Excluded(Days.since(DAY)),
            new Fact.StatusChanged(DAY, "EXTRANEUS"));
    List<Fact> back =
        store(kind)
            .inTransaction(
                session -> {
                  facts.forEach(fact -> session.attempts().append(entry(fact)));
                  return session.attempts().ledger(Samples.of("anna")).facts();
                });
    assertThat(back).isEqualTo(facts);
  }

  private static LedgerEntry entry(Fact fact) {
    return LedgerEntry.builder()
        .of(Samples.of("anna"))
        .fact(fact)
        .sequence(fact instanceof Fact.Attempt ? OptionalInt.of(1) : OptionalInt.empty())
        .reason("it was so")
        .recorded(Samples.RECORDED)
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void everyMatterIsWhole(Databases kind) {
    ExemptionEvidence evidence =
        new ExemptionEvidence(Optional.of(Grade.of(new BigDecimal("7.0"))), Optional.of(DAY), true);
    List<DecisionMatter> matters =
        List.of(
            DecisionMatter.level(Level.HIGHER),
            DecisionMatter.load(DAY),
            DecisionMatter.exemption(evidence),
            DecisionMatter.exemption(ExemptionEvidence.none()),
            DecisionMatter.late(new AttemptId("a"), Samples.NOW.plusNanos(1)));
    List<DecisionMatter> back =
        store(kind)
            .inTransaction(
                session -> {
                  matters.forEach(
                      one ->
                          session
                              .requests()
                              .add(
                                  Samples.request("d-" + matters.indexOf(one), "anna")
                                      .withMatter(one)));
                  return session.requests().of(Samples.of("anna")).stream()
                      .map(DecisionRequest::matter)
                      .toList();
                });
    assertThat(back).isEqualTo(matters);
  }

  @ParameterizedTest
  @EnumSource
  void aResultIsWhole(Databases kind) {
    ResultEntry full =
        Samples.result("r-1", SEAT, "5")
            .withMeasurement(
                Measurement.of(Attendance.PRESENT, DAY)
                    .passed(true)
                    .established(true)
                    .taken(Samples.NOW)
                    .comment("well done")
                    .irregularities("a phone")
                    .documents(List.of(new DocumentReference("1", "pdf", "work")))
                    .build())
            .withCorrects(new ResultId("r-0"))
            .withReason("counted again");
    assertThat(
            store(kind)
                .<List<ResultEntry>>inTransaction(
                    session -> {
                      session.results().add(full);
                      return session.results().history(SEAT);
                    }))
        .containsExactly(full);
  }

  /** A report is sealed over its moments. */
  @ParameterizedTest
  @EnumSource
  void aReportIsWholeAndStillVerifiesToTheNanosecond(Databases kind) {
    Instant exact = Samples.NOW.plusNanos(123_456_789);
    ReportClosure closure =
        ReportClosure.builder()
            .record(record(exact))
            .missing(List.of("documents"))
            .deviation(SealedText.of("no time", "salt"))
            .hash("")
            .recorded(new Recorded(exact, Samples.OFFICE, Samples.RECORDED.journal()))
            .build()
            .sealed();
    ReportEntry delivery =
        Samples.report(SITTING.id(), "fire")
            .withDocuments(new DocumentReference("1", "pdf", "scan"))
            .withFields(Map.of("room", "A-22", "b", "2"));
    List<ReportEntry> back =
        store(kind)
            .inTransaction(
                session -> {
                  session.results().add(delivery);
                  session.results().add(closure);
                  return session.results().reports(SITTING.id()).entries();
                });
    assertThat(back).containsExactly(delivery, closure);
    assertThat(((ReportClosure) back.get(1)).sealed().hash()).isEqualTo(closure.hash());
  }

  private static SessionRecord record(Instant exact) {
    SealedText text = SealedText.of("a text", "salt");
    return SessionRecord.builder()
        .sitting(SITTING.id())
        .exam(SITTING.exam())
        .name(text)
        .moment(new Interval(exact, exact.plus(Duration.ofHours(1))))
        .room(new RoomId("a-22"))
        .staff(List.of(INVIGILATOR))
        .participants(
            List.of(
                new SessionRecord.Participant(
                    SEAT, MOMENT, Optional.of(Attendance.PRESENT), Optional.of(exact)),
                new SessionRecord.Participant(SEAT, MOMENT, Optional.empty(), Optional.empty())))
        .incidents(
            List.of(
                new SessionRecord.Incident(
                    SEAT, Optional.of("FRAUD"), text, Optional.of("excluded"), Days.all())))
        .fields(List.of(new SessionRecord.Field("remark", text.erased())))
        .documents(List.of(new SessionRecord.Document("1", "pdf", text)))
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void aJournalEntryIsWhole(Databases kind) {
    List<Id> objects = List.of(new StudentId("anna"), SEAT, SITTING.id(), new ResultId("r-1"));
    JournalEntry full =
        Samples.entry("j-1")
            .withWhy("she asked")
            .withBasis(new Basis("rules", 3, "attempts.max"), Basis.ofDefault("signUp"))
            .withEffects(objects.stream().map(object -> new Effect("did", object)).toList());
    assertThat(
            store(kind)
                .<List<JournalEntry>>inTransaction(
                    session -> {
                      session.journal().append(full);
                      return session.journal().entries(null, 1);
                    }))
        .containsExactly(full);
  }
}
