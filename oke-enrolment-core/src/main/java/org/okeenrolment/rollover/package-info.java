/** Carrying over (doorschuiven) to the next school year. */
@NullMarked
package org.okeenrolment.rollover;

import org.jspecify.annotations.NullMarked;
