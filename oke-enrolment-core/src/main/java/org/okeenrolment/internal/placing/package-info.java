/**
 * The assigner of this library: {@code Instance} is a part of the problem in numbers, {@code
 * Seating} who sits where, {@code SeatSearch} looks for chains of moves, {@code Ejections} pushes
 * out what is easy to place elsewhere, {@code Exchange} betters a plan that places enough, and
 * {@code Prices} proves how far it can be from the best. It is an implementation detail and not
 * exported.
 */
@NullMarked
package org.okeenrolment.internal.placing;

import org.jspecify.annotations.NullMarked;
