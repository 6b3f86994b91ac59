/** Attempts (examenkansen): a ledger of facts, and what is used and left by it. */
@NullMarked
package org.okeenrolment.attempt;

import org.jspecify.annotations.NullMarked;
