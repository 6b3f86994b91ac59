/** Approval (goedkeuring, Go): who is ready. */
@NullMarked
package org.okeenrolment.approve;

import org.jspecify.annotations.NullMarked;
