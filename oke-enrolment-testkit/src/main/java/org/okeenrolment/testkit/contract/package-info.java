/** Contract tests: run them against your own implementation of a port. */
@NullMarked
package org.okeenrolment.testkit.contract;

import org.jspecify.annotations.NullMarked;
