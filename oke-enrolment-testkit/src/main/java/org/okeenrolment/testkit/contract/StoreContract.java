package org.okeenrolment.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.okeenrolment.testkit.sample.Samples.addendum;
import static org.okeenrolment.testkit.sample.Samples.closure;
import static org.okeenrolment.testkit.sample.Samples.entry;
import static org.okeenrolment.testkit.sample.Samples.finding;
import static org.okeenrolment.testkit.sample.Samples.irregularity;
import static org.okeenrolment.testkit.sample.Samples.participation;
import static org.okeenrolment.testkit.sample.Samples.report;
import static org.okeenrolment.testkit.sample.Samples.result;
import static org.okeenrolment.testkit.sample.Samples.sitting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.IdempotencyKey;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.monitor.Effect;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.FindingId;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.monitor.KeyedCommand;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.monitor.Settlement.Kind;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.DuplicateException;
import org.okeenrolment.port.StaleWriteException;
import org.okeenrolment.port.Store;
import org.okeenrolment.result.ReportEntry;
import org.okeenrolment.result.ReportFile;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.testkit.sample.Samples;

/**
 * What every {@link Store} must keep, as numbered rules; CONTRACT.md of the testkit explains them.
 * Extend it and answer a new, empty store.
 *
 * <p>A test class, used by one thread.
 */
public abstract class StoreContract extends OutboxRules {
  /** Makes the contract. */
  protected StoreContract() {}

  /** P-1: participations are found by id, by student in their order, by sitting by student. */
  @Test
  public void p1ParticipationsAreFoundByStudentAndSitting() {
    Sitting other = sitting("sitting-2", 1);
    Participation bram = participation("p-1", "bram", ONE_SEAT);
    Participation anna = participation("p-2", "anna", ONE_SEAT);
    Participation again = participation("p-0", "anna", other);
    store().write(s -> List.of(bram, anna, again).forEach(s.participations()::add));
    assertEquals(Optional.of(bram), store().read(s -> s.participations().find(bram.id())));
    assertEquals(List.of(anna, again), store().read(s -> s.participations().ofStudent(ANNA)));
    assertEquals(
        List.of(anna, bram), store().read(s -> s.participations().ofSitting(ONE_SEAT.id())));
  }

  /** P-2: saving raises the revision by one, and a stale revision is refused. */
  @Test
  public void p2AStaleParticipationIsRefused() {
    Participation read = participation("p-1", "anna", ONE_SEAT);
    store().write(session -> session.participations().add(read));
    assertEquals(1, store().count(session -> session.participations().save(read).revision()));
    assertThrows(
        StaleWriteException.class, () -> store().write(s -> s.participations().save(read)));
  }

  /** P-3: all revisions of a participation are kept, in order. */
  @Test
  public void p3RevisionsOfAParticipationAreKept() {
    Participation added = participation("p-1", "anna", ONE_SEAT);
    Participation cancelled = added.withState(ParticipationState.CANCELLED);
    store().write(session -> session.participations().add(added));
    store().write(session -> session.participations().save(cancelled));
    assertEquals(
        List.of(added, cancelled.withRevision(1)),
        store().read(session -> session.participations().history(added.id())));
    assertEquals(
        List.of(),
        store().read(session -> session.participations().history(new ParticipationId("p-2"))));
  }

  /** results come in the order in which they were added. */
  @Test
  public void r1ResultsComeInTheirOrder() {
    ParticipationId id = new ParticipationId("p-1");
    store().write(session -> session.results().add(result("z", id, "5")));
    store().write(session -> session.results().add(result("a", id, "6")));
    assertEquals(
        List.of(result("z", id, "5"), result("a", id, "6")),
        store().read(session -> session.results().history(id)));
  }

  /** what is filed for a report comes in the order in which it was added, of every kind. */
  @Test
  public void r2ReportFilesComeInTheirOrder() {
    List<ReportEntry> entries =
        List.of(
            report(ONE_SEAT.id(), "fire alarm"),
            irregularity(participation("p-1", "anna", ONE_SEAT)),
            closure(ONE_SEAT),
            addendum(closure(ONE_SEAT)));
    entries.forEach(entry -> store().write(session -> session.results().add(entry)));
    assertEquals(
        new ReportFile(entries), store().read(session -> session.results().reports(ONE_SEAT.id())));
  }

  /** J-1: journal entries come in pages, in the order in which they were first added. */
  @Test
  public void j1JournalEntriesComeInPages() {
    for (String id : List.of("c", "a", "b")) {
      store().write(session -> session.journal().append(entry(id)));
    }
    assertEquals(List.of(entry("c"), entry("a")), store().read(s -> s.journal().entries(null, 2)));
    assertEquals(List.of(entry("b")), store().read(s -> s.journal().entries(entry("a").id(), 2)));
  }

  /** J-2: an entry of the same id adds its effects to the first. */
  @Test
  public void j2AnEntryOfTheSameIdAddsItsEffects() {
    Effect first = new Effect("enrolled", new EnrolmentId("e-1"));
    Effect second = new Effect("enrolled", new EnrolmentId("e-2"));
    store().write(session -> session.journal().append(entry("run").withEffects(first)));
    store().write(session -> session.journal().append(entry("other")));
    store().write(session -> session.journal().append(entry("run").withEffects(second)));
    assertEquals(
        List.of(entry("run").withEffects(first, second), entry("other")),
        store().read(session -> session.journal().entries(null, 9)));
  }

  /**
   * J-3: findings come in pages, in the order in which they were added, and only those asked for.
   */
  @Test
  public void j3FindingsComeInPages() {
    List<Finding> all = List.of(finding("Z"), finding("B"), finding("A").withObjectId("other"));
    all.forEach(one -> store().write(session -> session.journal().add(one)));
    assertEquals(all.subList(0, 2), findings(FindingFilter.open(), null));
    assertEquals(all.subList(2, 3), findings(FindingFilter.open(), all.get(1).id()));
    assertEquals(all.subList(1, 2), findings(FindingFilter.open().ofType("B"), null));
    assertEquals(all.subList(2, 3), findings(FindingFilter.open().about("other"), null));
    assertEquals(Optional.of(all.get(1)), store().read(s -> s.journal().finding(all.get(1).id())));
  }

  /** J-4: a settled finding is no longer open, and keeps every settlement in order. */
  @Test
  public void j4ASettledFindingKeepsItsSettlements() {
    Settlement seen = new Settlement(Kind.LOOKED_AT, "it is right", Samples.RECORDED);
    Settlement repaired = new Settlement(Kind.REPAIRED, "it was not", Samples.RECORDED);
    Finding first = finding("FIRST");
    store().write(s -> List.of(first, finding("SECOND")).forEach(s.journal()::add));
    store().write(session -> session.journal().settle(first.id(), seen));
    store().write(session -> session.journal().settle(first.id(), repaired));
    assertEquals(List.of(finding("SECOND")), findings(FindingFilter.open(), null));
    assertEquals(
        List.of(first.withSettlements(seen, repaired)), findings(FindingFilter.settled(), null));
  }

  /** J-5: an entry is found by its key, and no other entry can have it. */
  @Test
  public void j5AnEntryIsFoundByItsKey() {
    KeyedCommand keyed = new KeyedCommand(new IdempotencyKey("once"), "content");
    JournalEntry first = entry("first").withKey(keyed);
    store().write(session -> session.journal().append(entry("keyless")));
    store().write(session -> session.journal().append(first));
    assertThrows(
        DuplicateException.class,
        () -> store().write(s -> s.journal().append(entry("second").withKey(keyed))));
    assertEquals(Optional.of(first), store().read(session -> session.journal().ofKey(keyed.key())));
    assertEquals(
        Optional.empty(),
        store().read(session -> session.journal().ofKey(new IdempotencyKey("other"))));
  }

  /** J-6: an entry of the same id adds what else decided to the first, once. */
  @Test
  public void j6AnEntryOfTheSameIdAddsItsBasis() {
    Basis law = new Basis("law", 1, "attempts.base");
    Basis school = new Basis("school", 2, "attempts.base");
    store().write(session -> session.journal().append(entry("run").withBasis(law)));
    store().write(session -> session.journal().append(entry("run").withBasis(school, law)));
    store().write(session -> session.journal().append(entry("run").withBasis(law)));
    assertEquals(
        List.of(entry("run").withBasis(law, school)),
        store().read(session -> session.journal().entries(null, 9)));
  }

  private List<Finding> findings(FindingFilter filter, @Nullable FindingId after) {
    return store().read(session -> session.journal().findings(filter, after, 2));
  }
}
