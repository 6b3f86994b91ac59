/** The tools on the command line. */
@NullMarked
package org.okeenrolment.tools;

import org.jspecify.annotations.NullMarked;
