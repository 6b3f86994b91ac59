/** Carrying over to the next school year (doorschuiven), and transfer (overstap). */
@NullMarked
package org.okeenrolment.rollover;

import org.jspecify.annotations.NullMarked;
