/** Exam regulations (examenreglementen) as data. */
@NullMarked
package org.okeenrolment.regulation;

import org.jspecify.annotations.NullMarked;
