package org.okeenrolment.catalogue;

/**
 * An exam (examen, toets, exameneenheid) that students of one or more programmes must take.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id identifies the exam
 * @param name the name for people, in Dutch
 * @param generic whether it is a generic exam (generiek examen), shared by programmes
 */
public record Exam(ExamId id, String name, boolean generic) {}
