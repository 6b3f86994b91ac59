package org.okeenrolment.signup;

/**
 * A place on the waiting list of a sitting (plaats op de wachtlijst), with what put it there.
 *
 * <p>Immutable and thread-safe.
 *
 * @param participation who waits, and since when
 * @param place his place, from 1
 * @param order the rule that orders the list; of equals who asked first
 * @param attemptsUsed how many attempts for the exam he has used
 */
public record WaitingPlace(
    Participation participation, int place, WaitingListOrder order, int attemptsUsed) {}
