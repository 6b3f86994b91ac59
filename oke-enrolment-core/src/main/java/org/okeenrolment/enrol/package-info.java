/** Enrolment (toetsinschrijving, aanmelding): which student must take which exam. */
@NullMarked
package org.okeenrolment.enrol;

import org.jspecify.annotations.NullMarked;
