/**
 * Tests that a school keeps beside its own files and runs in its own CI. Needs {@code
 * junit-jupiter-api} at run time; on the module path add {@code org.junit.jupiter.api}.
 */
@NullMarked
package org.okeenrolment.adapter.kit;

import org.jspecify.annotations.NullMarked;
