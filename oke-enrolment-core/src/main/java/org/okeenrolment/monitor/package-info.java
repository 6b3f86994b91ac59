/** The journal and what the exam office should look at (monitoring). */
@NullMarked
package org.okeenrolment.monitor;

import org.jspecify.annotations.NullMarked;
