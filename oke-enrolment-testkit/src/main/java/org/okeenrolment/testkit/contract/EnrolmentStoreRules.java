package org.okeenrolment.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.okeenrolment.testkit.sample.Samples.attempt;
import static org.okeenrolment.testkit.sample.Samples.enrolment;
import static org.okeenrolment.testkit.sample.Samples.go;
import static org.okeenrolment.testkit.sample.Samples.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.okeenrolment.attempt.DecisionAnswer;
import org.okeenrolment.attempt.DecisionMatter;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.DecisionRequestId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.DeliveredAttempt;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentState;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.port.DuplicateException;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.StaleWriteException;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Opinion;
import org.okeenrolment.testkit.sample.Samples;

/** The rules of enrolments, opinions, ledgers and requests. */
abstract class EnrolmentStoreRules extends TransactionRules {
  /** E-1: an enrolment that was added is found by its id, with everything in it. */
  @Test
  public void e1AnEnrolmentIsFoundByItsId() {
    Enrolment full =
        enrolment("e-1", "anna")
            .withDelivered(
                DeliveredAttempt.first(new PartnerReference(SIS, "offering", "association")))
            .withCarriedOverFrom(new EnrolmentId("e-0"));
    store().write(session -> session.enrolments().addAll(List.of(full)));
    assertEquals(Optional.of(full), store().read(session -> session.enrolments().find(full.id())));
    assertEquals(
        Optional.empty(),
        store().read(session -> session.enrolments().find(new EnrolmentId("unknown"))));
  }

  /** E-2: the enrolments of a student come in the order in which they were added. */
  @Test
  public void e2EnrolmentsOfAStudentComeInTheirOrder() {
    Enrolment first = enrolment("z", "anna").withState(EnrolmentState.CLOSED);
    Enrolment second = enrolment("a", "anna");
    store().write(session -> session.enrolments().addAll(List.of(first)));
    List<Enrolment> inside =
        store()
            .read(
                session -> {
                  session.enrolments().addAll(List.of(second, enrolment("b", "bram")));
                  return session.enrolments().ofStudent(ANNA);
                });
    assertEquals(List.of(first, second), inside);
    assertEquals(inside, store().read(session -> session.enrolments().ofStudent(ANNA)));
  }

  /** E-3: a second open enrolment for a student and exam is refused, new or saved. */
  @Test
  public void e3ASecondOpenEnrolmentIsRefused() {
    Enrolment closed = enrolment("e-0", "anna").withState(EnrolmentState.CLOSED);
    Enrolment open = enrolment("e-1", "anna");
    store().write(session -> session.enrolments().addAll(List.of(closed, open)));
    assertThrows(
        DuplicateException.class,
        () -> store().write(s -> s.enrolments().addAll(List.of(enrolment("e-2", "anna")))));
    assertThrows(
        DuplicateException.class,
        () -> store().write(s -> s.enrolments().save(closed.withState(EnrolmentState.OPEN))));
  }

  /** E-4: saving raises the revision by one, and a stale revision is refused. */
  @Test
  public void e4AStaleEnrolmentIsRefused() {
    Enrolment read = enrolment("e-1", "anna");
    store().write(session -> session.enrolments().addAll(List.of(read)));
    Enrolment saved =
        store().read(s -> s.enrolments().save(read.withState(EnrolmentState.WITHDRAWN)));
    assertEquals(1, saved.revision());
    assertEquals(Optional.of(saved), store().read(s -> s.enrolments().find(read.id())));
    assertThrows(StaleWriteException.class, () -> store().write(s -> s.enrolments().save(read)));
  }

  /** E-5: pages of students with an open enrolment have no gaps and no doubles, by id. */
  @Test
  public void e5StudentsComeInPagesByTheirIds() {
    store()
        .write(
            session ->
                List.of("d", "b", "e", "a", "c")
                    .forEach(
                        student ->
                            session
                                .enrolments()
                                .addAll(List.of(enrolment("e-" + student, student)))));
    store().write(session -> withdraw(session.enrolments().find(new EnrolmentId("e-c")), session));
    assertEquals(List.of("a", "b", "d", "e"), pagedByExam());
    assertEquals(List.of("a", "b", "d", "e"), pagedByYear(Samples.YEAR));
    assertEquals(List.of(), pagedByYear(Samples.YEAR.next()));
  }

  /** E-6: an enrolment is found by each id of the partner, the newest where there are more. */
  @Test
  public void e6AnEnrolmentIsFoundByTheIdOfThePartner() {
    DeliveredAttempt first =
        DeliveredAttempt.first(new PartnerReference(SIS, "offering", "association"));
    DeliveredAttempt second =
        new DeliveredAttempt(new PartnerReference(SIS, "offering", "second"), 2, 2);
    Enrolment older =
        enrolment("e-1", "anna").withDelivered(first).withState(EnrolmentState.WITHDRAWN);
    store().write(session -> session.enrolments().addAll(List.of(older, enrolment("e-2", "anna"))));
    Enrolment linked =
        store()
            .read(s -> s.enrolments().save(enrolment("e-2", "anna").withDelivered(first, second)));
    for (String association : List.of("association", "second")) {
      assertEquals(
          Optional.of(linked), store().read(s -> s.enrolments().ofPartner(SIS, association)));
    }
    assertEquals(
        Optional.empty(),
        store().read(s -> s.enrolments().ofPartner(new PartnerId("other"), "association")));
  }

  /**
   * E-7: pages of the students of a school year have no gaps and no doubles, whatever the state.
   */
  @Test
  public void e7StudentsOfASchoolYearComeInPagesByTheirIds() {
    for (String student : List.of("d", "b", "e", "a", "c")) {
      Enrolment withdrawn = enrolment("w-" + student, student).withState(EnrolmentState.WITHDRAWN);
      Enrolment next = enrolment("e-" + student, student).withSchoolYear(Samples.YEAR.next());
      store().write(session -> session.enrolments().addAll(List.of(withdrawn, next)));
    }
    store().write(s -> s.enrolments().addAll(List.of(enrolment("e-f", "f"))));
    assertEquals(List.of("a", "b", "c", "d", "e", "f"), pagedOf(Samples.YEAR));
    assertEquals(List.of("a", "b", "c", "d", "e"), pagedOf(Samples.YEAR.next()));
  }

  /** E-8: all revisions of an enrolment are kept, in order. */
  @Test
  public void e8RevisionsOfAnEnrolmentAreKept() {
    Enrolment added = enrolment("e-1", "anna");
    store().write(session -> session.enrolments().addAll(List.of(added)));
    Enrolment closed = added.withState(EnrolmentState.CLOSED);
    Enrolment open = added.withRevision(1);
    store()
        .write(
            session -> {
              session.enrolments().save(closed);
              session.enrolments().save(open);
            });
    assertEquals(
        List.of(added, closed.withRevision(1), open.withRevision(2)),
        store().read(session -> session.enrolments().history(added.id())));
    assertEquals(
        List.of(), store().read(session -> session.enrolments().history(new EnrolmentId("e-2"))));
  }

  /** E-9: several enrolments are saved together or, where one is stale, not at all. */
  @Test
  public void e9SeveralEnrolmentsAreSavedAsEachIs() {
    List<Enrolment> added = List.of(enrolment("e-1", "anna"), enrolment("e-2", "bram"));
    store().write(session -> session.enrolments().addAll(added));
    List<Enrolment> closed =
        added.stream().map(one -> one.withState(EnrolmentState.CLOSED)).toList();
    List<Enrolment> expected = closed.stream().map(one -> one.withRevision(1)).toList();
    assertEquals(expected, store().read(session -> session.enrolments().saveAll(closed)));
    List<Enrolment> mixed =
        List.of(expected.get(0).withState(EnrolmentState.WITHDRAWN), added.get(1));
    assertThrows(
        StaleWriteException.class,
        () -> store().write(session -> session.enrolments().saveAll(mixed)));
    for (int index = 0; index < added.size(); index++) {
      EnrolmentId id = added.get(index).id();
      assertEquals(
          List.of(added.get(index), expected.get(index)),
          store().read(session -> session.enrolments().history(id)));
    }
  }

  /** E-10: what a transaction wrote for a student whom it locked is there when it reads it. */
  @Test
  public void e10ATransactionReadsWhatItWroteForWhomItLocked() {
    Enrolment first = enrolment("e-1", "anna");
    Enrolment closed = first.withState(EnrolmentState.CLOSED);
    Enrolment second = enrolment("e-2", "anna");
    store().write(session -> session.enrolments().addAll(List.of(first)));
    store()
        .write(
            session -> {
              session.lock(List.of(first.of().student(), new StudentId("bram")));
              assertEquals(List.of(first), session.enrolments().ofStudent(first.of().student()));
              session.enrolments().save(closed);
              session.enrolments().addAll(List.of(second));
              assertEquals(
                  List.of(closed.withRevision(1), second),
                  session.enrolments().ofStudent(first.of().student()));
              assertEquals(
                  Optional.of(closed.withRevision(1)), session.enrolments().find(first.id()));
              assertEquals(Optional.of(second), session.enrolments().open(first.of()));
              session.approvals().add(go("anna"));
              session.approvals().add(go("anna"));
              assertEquals(2, session.approvals().of(first.of()).size());
            });
  }

  /** opinions are kept in the order in which they were added. */
  @Test
  public void a1OpinionsComeInTheirOrder() {
    store().write(session -> session.approvals().add(go("anna")));
    store().write(session -> session.approvals().add(go("anna").withOpinion(Opinion.NO_GO)));
    store().write(session -> session.approvals().add(go("bram")));
    assertEquals(
        List.of(go("anna"), go("anna").withOpinion(Opinion.NO_GO)),
        store().read(session -> session.approvals().of(Samples.of("anna"))));
  }

  /** L-1: the facts of a ledger come in the order in which they were added, and all of them. */
  @Test
  public void l1FactsOfALedgerComeInTheirOrder() {
    store().write(session -> session.attempts().append(attempt("z", "anna")));
    store().write(session -> session.attempts().append(attempt("a", "anna").withSequence(2)));
    store().write(session -> session.attempts().append(attempt("z", "anna").withReason("again")));
    assertEquals(
        List.of(
            attempt("z", "anna"),
            attempt("a", "anna").withSequence(2),
            attempt("z", "anna").withReason("again")),
        store().read(session -> session.attempts().ledger(Samples.of("anna")).entries()));
  }

  /**
   * D-1: requests are found by id and, in the order in which they were added, by student and exam.
   */
  @Test
  public void d1RequestsAreFoundByIdAndByStudentAndExam() {
    DecisionRequest first = request("z", "anna");
    DecisionRequest second =
        request("a", "anna")
            .withMatter(DecisionMatter.restore(new AttemptId("attempt-1")))
            .withAnswer(new DecisionAnswer(DecisionAnswer.Kind.REFUSED, "no", Samples.RECORDED));
    store().write(s -> List.of(first, second, request("b", "bram")).forEach(s.requests()::add));
    assertEquals(Optional.of(second), store().read(s -> s.requests().find(second.id())));
    assertEquals(List.of(first, second), store().read(s -> s.requests().of(Samples.of("anna"))));
  }

  /** D-2: saving raises the revision by one, and a stale revision is refused. */
  @Test
  public void d2AStaleRequestIsRefused() {
    DecisionRequest read = request("d-1", "anna");
    store().write(session -> session.requests().add(read));
    assertEquals(1, store().count(session -> session.requests().save(read).revision()));
    assertThrows(StaleWriteException.class, () -> store().write(s -> s.requests().save(read)));
  }

  /** D-3: pages of requests that wait for a decision have no gaps and no doubles, by id. */
  @Test
  public void d3OpenRequestsComeInPagesByTheirIds() {
    List<String> ids = List.of("d", "b", "e", "a", "c");
    store().write(s -> ids.forEach(id -> s.requests().add(request(id, "anna"))));
    DecisionAnswer answer =
        new DecisionAnswer(DecisionAnswer.Kind.GRANTED, "yes", Samples.RECORDED);
    store().write(s -> s.requests().save(request("c", "anna").withAnswer(answer)));
    assertEquals(List.of("a", "b", "d"), openRequests(null, 3));
    assertEquals(List.of("e"), openRequests(new DecisionRequestId("d"), 3));
  }

  private List<String> openRequests(@Nullable DecisionRequestId after, int limit) {
    return store()
        .read(s -> s.requests().open(after, limit).stream().map(one -> one.id().value()).toList());
  }

  private static void withdraw(Optional<Enrolment> enrolment, Session session) {
    assertTrue(enrolment.isPresent(), "the enrolment is there");
    session.enrolments().save(enrolment.get().withState(EnrolmentState.WITHDRAWN));
  }

  private List<String> pagedByExam() {
    return paged(
        after ->
            store().read(s -> s.enrolments().studentsWithOpen(Samples.REKENEN.id(), after, 2)));
  }

  private List<String> pagedByYear(SchoolYear year) {
    return paged(after -> store().read(s -> s.enrolments().studentsWithOpen(year, after, 2)));
  }

  private List<String> pagedOf(SchoolYear year) {
    return paged(after -> store().read(s -> s.enrolments().studentsOf(year, after, 2)));
  }

  private interface Pages {
    List<StudentId> after(@Nullable StudentId student);
  }

  private static List<String> paged(Pages pages) {
    List<String> all = new ArrayList<>();
    List<StudentId> page = pages.after(null);
    while (!page.isEmpty() && all.size() < 100) {
      page.forEach(student -> all.add(student.value()));
      page = pages.after(page.get(page.size() - 1));
    }
    return all;
  }
}
