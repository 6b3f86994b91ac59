/** Samples: a school in memory, a clock that tests move, ids that are the same in every run. */
@NullMarked
package org.okeenrolment.testkit.sample;

import org.jspecify.annotations.NullMarked;
