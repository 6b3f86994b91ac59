/** Planning (plannen): sittings with moment, place, staff and capacity. */
@NullMarked
package org.okeenrolment.plan;

import org.jspecify.annotations.NullMarked;
