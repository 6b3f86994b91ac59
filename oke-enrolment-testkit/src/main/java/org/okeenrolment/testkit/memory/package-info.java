/** A store in memory, for tests and demonstrations. */
@NullMarked
package org.okeenrolment.testkit.memory;

import org.jspecify.annotations.NullMarked;
