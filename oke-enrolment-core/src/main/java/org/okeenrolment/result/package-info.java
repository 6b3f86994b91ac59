/** Attendance, results and session reports (presentie, resultaten, proces-verbaal). */
@NullMarked
package org.okeenrolment.result;

import org.jspecify.annotations.NullMarked;
