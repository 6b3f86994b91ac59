package org.okeenrolment.signup;

import org.okeenrolment.decision.Decision;
import org.okeenrolment.plan.Sitting;

/**
 * A sitting as it is on offer to a student (aangeboden zitting).
 *
 * <p>Immutable and thread-safe.
 *
 * @param sitting the sitting
 * @param decision whether he can sign himself up for it now, with all reasons if not
 * @param seatsLeft how many seats are left
 */
public record OfferedSitting(Sitting sitting, Decision decision, int seatsLeft) {}
