package org.okeenrolment.catalogue;

/**
 * One student and one exam (deelnemer en examen): what attempts are counted for, over school years.
 *
 * <p>Immutable and thread-safe.
 *
 * @param student the student
 * @param exam the exam
 */
public record StudentExam(StudentId student, ExamId exam) {}
