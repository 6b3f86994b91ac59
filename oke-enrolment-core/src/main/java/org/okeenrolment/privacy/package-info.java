/** Personal data: pseudonymising, erasing and how long it is kept (privacy, bewaartermijn). */
@NullMarked
package org.okeenrolment.privacy;

import org.jspecify.annotations.NullMarked;
