/**
 * Who, what and when: students, staff, exams, programmes, rooms, school years, and the actor who
 * asks.
 */
@NullMarked
package org.okeenrolment.catalogue;

import org.jspecify.annotations.NullMarked;
