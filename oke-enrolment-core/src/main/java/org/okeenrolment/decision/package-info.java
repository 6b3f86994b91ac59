/** The common language of all rules: reasons, decisions, outcomes. */
@NullMarked
package org.okeenrolment.decision;

import org.jspecify.annotations.NullMarked;
