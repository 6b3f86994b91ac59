package org.okeenrolment.privacy;

import jakarta.validation.constraints.NotNull;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.StudentId;

/**
 * Keep everything of a student under a random id, so that nobody can tell any more whose it is
 * (pseudonimiseren).
 *
 * <p>Immutable and thread-safe.
 *
 * @param actor who asks
 * @param student the student
 */
public record PseudonymiseStudent(@NotNull Actor actor, @NotNull StudentId student)
    implements Command {}
