package org.okeenrolment.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.okeenrolment.testkit.sample.Samples.attempt;
import static org.okeenrolment.testkit.sample.Samples.closure;
import static org.okeenrolment.testkit.sample.Samples.enrolment;
import static org.okeenrolment.testkit.sample.Samples.entry;
import static org.okeenrolment.testkit.sample.Samples.finding;
import static org.okeenrolment.testkit.sample.Samples.go;
import static org.okeenrolment.testkit.sample.Samples.irregularity;
import static org.okeenrolment.testkit.sample.Samples.participation;
import static org.okeenrolment.testkit.sample.Samples.request;
import static org.okeenrolment.testkit.sample.Samples.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.plan.SeatClaim;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.port.Session;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.result.ReportEntry;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;
import org.okeenrolment.testkit.sample.Samples;

/** The rules of pseudonyms. */
abstract class PrivacyStoreRules extends SittingStoreRules {
  private static final StudentId X = new StudentId("pseudonym-x");
  private static final Pseudonym PSEUDONYM =
      Pseudonym.builder()
          .student(ANNA)
          .pseudonym(X)
          .extent(Pseudonym.Extent.PSEUDONYMISED)
          .objects(Set.of("e-1", "p-1", "d-1", "attempt-1"))
          .build();
  private static final Enrolment ENROLMENT = enrolment("e-1", "anna");
  private static final Participation SEAT = participation("p-1", "anna", ONE_SEAT);
  private static final Recorded BY_ANNA =
      new Recorded(Samples.NOW, Actor.student(ANNA), entry("j-1").id());
  private static final Finding ABOUT_ANNA =
      finding("late").withObject("participation").withObjectId("p-1");

  private void pseudonymised(Pseudonym pseudonym) {
    store()
        .write(
            session -> {
              session.lock(ANNA);
              session.pseudonymise(pseudonym);
            });
  }

  private void enrolled() {
    store().write(s -> s.enrolments().addAll(List.of(ENROLMENT, enrolment("e-2", "bram"))));
  }

  /**
   * Y-1: what a student has is found under his pseudonym, in its order, and not under his id;
   * nothing else changes.
   */
  @Test
  public void y1EverythingIsFoundUnderThePseudonym() {
    enrolled();
    store().write(s -> List.of(go("anna"), go("bram")).forEach(s.approvals()::add));
    store().write(s -> s.attempts().append(attempt("attempt-1", "anna")));
    store().write(s -> s.attempts().append(attempt("attempt-2", "anna").withSequence(2)));
    store().write(s -> s.requests().add(request("d-1", "anna")));
    store().write(s -> s.participations().add(SEAT));
    List<String> bram = owned("bram");
    List<String> anna = owned("anna");
    pseudonymised(PSEUDONYM);
    assertEquals(anna, owned(X.value()));
    assertEquals(List.of(), owned("anna"));
    assertEquals(bram, owned("bram"));
    assertEquals(
        Set.of(BRAM, X),
        store().read(s -> Set.copyOf(s.enrolments().studentsOf(Samples.YEAR, null, 9))));
  }

  private List<String> owned(String student) {
    return store().read(session -> owned(session, new StudentId(student)));
  }

  private static List<String> owned(Session session, StudentId student) {
    List<String> owned = new ArrayList<>();
    session.enrolments().ofStudent(student).forEach(one -> owned.add(one.id().value()));
    session.participations().ofStudent(student).forEach(one -> owned.add(one.id().value()));
    session
        .approvals()
        .of(Samples.of(student.value()))
        .forEach(one -> owned.add(one.opinion().name()));
    session
        .attempts()
        .ledger(Samples.of(student.value()))
        .entries()
        .forEach(one -> owned.add(one.fact().toString()));
    session.requests().of(Samples.of(student.value())).forEach(one -> owned.add(one.id().value()));
    return owned;
  }

  /** Y-2: where the student acted, his pseudonym has acted, also on what is of others. */
  @Test
  public void y2ThePseudonymHasActed() {
    JournalEntry his = entry("j-1").withActor(Actor.student(ANNA));
    store().write(s -> List.of(his, entry("j-2")).forEach(s.journal()::append));
    store()
        .write(
            s ->
                s.participations()
                    .add(participation("p-2", "bram", ONE_SEAT).withRecorded(BY_ANNA)));
    pseudonymised(PSEUDONYM);
    assertEquals(
        List.of(Actor.student(X), Samples.OFFICE),
        store().read(s -> s.journal().entries(null, 9).stream().map(JournalEntry::actor).toList()));
    assertEquals(
        List.of(Actor.student(X)),
        store()
            .read(
                s ->
                    s.participations().ofStudent(BRAM).stream()
                        .map(one -> one.recorded().by())
                        .toList()));
  }

  /** Y-3: texts about the student are gone, and the hash of a closed report is the same. */
  @Test
  public void y3TextsAboutTheStudentAreGone() {
    ResultEntry resit = result("r-1", SEAT.id(), "5").withReason("he was ill");
    store().write(s -> s.results().add(resit));
    store().write(s -> s.results().add(irregularity(SEAT)));
    store().write(s -> s.results().add(closure(ONE_SEAT)));
    store().write(s -> s.journal().add(ABOUT_ANNA));
    pseudonymised(PSEUDONYM);
    assertEquals(List.of(PSEUDONYM.of(resit)), store().read(s -> s.results().history(SEAT.id())));
    List<ReportEntry> reports =
        List.of(PSEUDONYM.of((ReportEntry) irregularity(SEAT)), closure(ONE_SEAT));
    assertEquals(reports, store().read(s -> s.results().reports(ONE_SEAT.id()).entries()));
    assertEquals(
        List.of(ABOUT_ANNA.withDetail(Pseudonym.ERASED)),
        store().read(s -> s.journal().findings(FindingFilter.open(), null, 9)));
  }

  /** Y-4: of who is erased, opinions, findings about him and earlier revisions are gone. */
  @Test
  public void y4WhatIsErasedIsGone() {
    enrolled();
    store().write(s -> s.enrolments().save(ENROLMENT.withState(EnrolmentState.CLOSED)));
    store().write(s -> s.participations().add(SEAT));
    store().write(s -> s.participations().save(SEAT.withState(ParticipationState.CANCELLED)));
    store().write(s -> List.of(go("anna"), go("bram")).forEach(s.approvals()::add));
    store().write(s -> List.of(ABOUT_ANNA, finding("other")).forEach(s.journal()::add));
    pseudonymised(PSEUDONYM.withExtent(Pseudonym.Extent.ERASED));
    assertEquals(1, store().count(s -> s.enrolments().history(ENROLMENT.id()).size()));
    assertEquals(1, store().count(s -> s.participations().history(SEAT.id()).size()));
    assertEquals(List.of(), store().read(s -> s.approvals().of(Samples.of(X.value()))));
    assertEquals(List.of(go("bram")), store().read(s -> s.approvals().of(Samples.of("bram"))));
    assertEquals(
        List.of(finding("other")),
        store().read(s -> s.journal().findings(FindingFilter.open(), null, 9)));
  }

  /** Y-5: the seats of the student are those of his pseudonym, and no more are taken. */
  @Test
  public void y5SeatsAreThoseOfThePseudonym() {
    store().write(session -> session.sittings().add(ONE_SEAT));
    assertEquals(SeatClaim.CLAIMED, claimed(ANNA));
    pseudonymised(PSEUDONYM);
    assertEquals(SeatClaim.ALREADY_THERE, claimed(X));
    assertEquals(1, store().count(s -> s.sittings().seatsTaken(ONE_SEAT.id()).regular()));
  }

  private SeatClaim claimed(StudentId student) {
    return store().read(s -> s.sittings().claim(ONE_SEAT.id(), student, SeatPool.REGULAR));
  }

  /** Y-6: it is seen at once in its transaction, and nothing of it is left when that throws. */
  @Test
  public void y6AnUnfinishedPseudonymLeavesNothing() {
    enrolled();
    store()
        .writeAndThrow(
            session -> {
              session.lock(ANNA);
              session.pseudonymise(PSEUDONYM);
              assertEquals(1, session.enrolments().ofStudent(X).size());
            });
    assertEquals(List.of(ENROLMENT), store().read(s -> s.enrolments().ofStudent(ANNA)));
  }

  /** Y-7: several pseudonyms at once are the same as one after the other. */
  @Test
  public void y7SeveralPseudonymsAreGivenAtOnce() {
    StudentId other = new StudentId("pseudonym-y");
    Pseudonym brams =
        PSEUDONYM
            .withStudent(BRAM)
            .withPseudonym(other)
            .withExtent(Pseudonym.Extent.ERASED)
            .withObjects("e-2");
    enrolled();
    store().write(s -> List.of(go("anna"), go("bram")).forEach(s.approvals()::add));
    store()
        .write(
            s ->
                s.participations()
                    .add(participation("p-2", "bram", ONE_SEAT).withRecorded(BY_ANNA)));
    store()
        .write(
            session -> {
              session.lock(List.of(ANNA, BRAM));
              session.pseudonymise(List.of(PSEUDONYM, brams));
            });
    assertEquals(List.of(), owned("anna"));
    assertEquals(List.of(), owned("bram"));
    assertEquals(List.of("e-1", "GO"), owned(X.value()));
    assertEquals(List.of("e-2", "p-2"), owned(other.value()));
    assertEquals(
        List.of(Actor.student(X)),
        store()
            .read(
                s ->
                    s.participations().ofStudent(other).stream()
                        .map(one -> one.recorded().by())
                        .toList()));
  }
}
