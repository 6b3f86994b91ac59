package org.okeenrolment.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.catalogue.StudentProgramme;
import org.okeenrolment.port.ExamCatalogue;
import org.okeenrolment.port.SchoolRegister;
import org.okeenrolment.testkit.sample.Samples;

/**
 * What every {@link SchoolRegister} must keep that is read as an {@link ExamCatalogue}, as numbered
 * rules; CONTRACT.md of the testkit explains them. Extend it and answer a new, empty register.
 *
 * <p>A test class, used by one thread.
 *
 * @param <S> the register
 */
public abstract class SchoolRegisterContract<S extends ExamCatalogue & SchoolRegister> {
  private static final PartnerId SIS = new PartnerId("sis");
  private static final PartnerId OTHER = new PartnerId("other");
  private static final ProgrammeCohort FIRST = cohort("25190", "2026");
  private static final ProgrammeCohort SECOND = cohort("25190", "2027");
  private static final int THREADS = 8;

  private S register;

  /** Makes the contract. */
  protected SchoolRegisterContract() {}

  /** Answers a new, empty register. */
  protected abstract S newRegister();

  /** Starts each test with a new register. */
  @BeforeEach
  public final void startEmpty() {
    register = newRegister();
  }

  /** G-1: an exam to plan is answered as it was delivered last, by its partner and id. */
  @Test
  public void g1AnExamToPlanIsAnsweredAsItWasDeliveredLast() {
    PlannableExam whole = Samples.plannable(SIS, "o-1").withResultValueType("0-10");
    register.put(whole);
    assertEquals(Optional.of(whole), register.plannableExam(SIS, "o-1"));
    PlannableExam later = whole.withCode("B\u0142").withResultValueType(Optional.empty());
    register.put(later);
    assertEquals(Optional.of(later), register.plannableExam(SIS, "o-1"));
    assertEquals(Optional.empty(), register.plannableExam(OTHER, "o-1"));
    assertEquals(Optional.empty(), register.plannableExam(SIS, "o-2"));
  }

  /**
   * G-2: the exam that comes with an exam to plan is known from then on, and keeps what is known of
   * it.
   */
  @Test
  public void g2TheExamThatComesWithItIsKnown() {
    PlannableExam exam = Samples.plannable(SIS, "o-1");
    assertEquals(Optional.empty(), register.exam(exam.exam().id()));
    register.put(exam);
    assertEquals(Optional.of(exam.exam()), register.exam(exam.exam().id()));
    register.change(SIS, "o-1", one -> one.withExam(Samples.NETWERKEN));
    assertEquals(Optional.of(Samples.NETWERKEN), register.exam(Samples.NETWERKEN.id()));
    assertEquals(Optional.of(exam.exam()), register.exam(exam.exam().id()));
  }

  /** G-3: a change is of what is there; of changes at once none is lost. */
  @Test
  public void g3OfChangesAtOnceNoneIsLost() {
    register.change(SIS, "o-1", one -> one.withCode("never"));
    assertEquals(Optional.empty(), register.plannableExam(SIS, "o-1"));
    register.put(Samples.plannable(SIS, "o-1").withCode(""));
    List<CompletableFuture<Void>> all =
        Stream.generate(
                () -> CompletableFuture.runAsync(this::lengthen, SchoolRegisterContract::start))
            .limit(THREADS)
            .toList();
    all.forEach(one -> one.orTimeout(1, TimeUnit.MINUTES).join());
    assertEquals("x".repeat(THREADS), register.plannableExam(SIS, "o-1").orElseThrow().code());
  }

  private void lengthen() {
    register.change(SIS, "o-1", one -> one.withCode(one.code() + "x"));
  }

  private static void start(Runnable work) {
    new Thread(work).start();
  }

  /** G-4: the students of a cohort come by their ids, as they were delivered last. */
  @Test
  public void g4TheStudentsOfACohortComeByTheirIds() {
    register.put(member("a-1", "bram", FIRST));
    register.put(member("a-2", "anna", FIRST));
    assertEquals(ids("anna", "bram"), register.students(FIRST));
    register.put(member("a-1", "bram", SECOND));
    assertEquals(ids("anna"), register.students(FIRST));
    assertEquals(ids("bram"), register.students(SECOND));
    StudentProgramme annas = register.studentProgramme(SIS, "a-2").orElseThrow();
    assertEquals(member("a-2", "anna", FIRST), annas);
    register.remove(annas);
    assertEquals(ids(), register.students(FIRST));
    assertEquals(Optional.empty(), register.studentProgramme(SIS, "a-2"));
  }

  /** G-5: who is in a cohort twice is answered once, until he is in it no longer. */
  @Test
  public void g5WhoIsInACohortTwiceLeavesItTwice() {
    StudentProgramme second = member("a-2", "anna", FIRST);
    register.put(member("a-1", "anna", FIRST));
    register.put(second);
    assertEquals(ids("anna"), register.students(FIRST));
    register.remove(second);
    assertEquals(ids("anna"), register.students(FIRST));
    register.put(member("a-1", "anna", SECOND));
    assertEquals(ids(), register.students(FIRST));
  }

  /** G-6: where a programme becomes that of another cohort, its students go along. */
  @Test
  public void g6StudentsGoAlongWithTheirProgramme() {
    register.put(SIS, "p-1", FIRST);
    register.put(member("a-1", "anna", FIRST));
    register.put(member("a-2", "bram", FIRST).withOffering("p-2"));
    register.put(SIS, "p-1", SECOND);
    assertEquals(Optional.of(SECOND), register.programme(SIS, "p-1"));
    assertEquals(Optional.empty(), register.programme(OTHER, "p-1"));
    assertEquals(ids("bram"), register.students(FIRST));
    assertEquals(ids("anna"), register.students(SECOND));
    assertEquals(
        Optional.of(SECOND), register.studentProgramme(SIS, "a-1").map(StudentProgramme::purpose));
  }

  /** G-7: what a registration system delivers is its own, whatever ids another one has. */
  @Test
  public void g7WhatARegistrationSystemDeliversIsItsOwn() {
    register.put(SIS, "p-1", FIRST);
    register.put(member("a-1", "anna", FIRST));
    register.put(OTHER, "p-1", SECOND);
    register.put(member("a-1", "bram", SECOND).withPartner(OTHER));
    assertEquals(ids("anna"), register.students(FIRST));
    assertEquals(ids("bram"), register.students(SECOND));
    register.remove(register.studentProgramme(OTHER, "a-1").orElseThrow());
    assertEquals(ids(), register.students(SECOND));
    assertTrue(register.studentProgramme(SIS, "a-1").isPresent());
  }

  /** G-8: who is delivered with the cohort that his programme has left is in that which it has. */
  @Test
  public void g8WhoComesLateIsInTheCohortOfHisProgramme() {
    register.put(SIS, "p-1", SECOND);
    register.put(member("a-1", "anna", FIRST));
    assertEquals(ids(), register.students(FIRST));
    assertEquals(ids("anna"), register.students(SECOND));
    assertEquals(
        Optional.of(SECOND), register.studentProgramme(SIS, "a-1").map(StudentProgramme::purpose));
    register.put(OTHER, "p-2", SECOND);
    register.put(member("a-2", "bram", FIRST).withOffering("p-2"));
    assertEquals(ids("bram"), register.students(FIRST));
  }

  private static StudentProgramme member(
      String association, String student, ProgrammeCohort cohort) {
    return StudentProgramme.builder()
        .partner(SIS)
        .association(association)
        .offering("p-1")
        .student(new StudentId(student))
        .purpose(cohort)
        .build();
  }

  private static ProgrammeCohort cohort(String programme, String cohort) {
    return new ProgrammeCohort(new ProgrammeId(programme), new CohortId(cohort));
  }

  private static List<StudentId> ids(String... students) {
    return Stream.of(students).map(StudentId::new).toList();
  }
}
