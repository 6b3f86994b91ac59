/**
 * The messages of OKE as records, spelled as the standard (OOAPI 5 with nl-test-admin).
 *
 * <p>A field that a message does not have is null; fields that a record does not know, and entries
 * of {@code consumers} that are not for us, are kept and written back. The records carry
 * annotations of Jackson only and have no behaviour; instants and dates are texts as they stand in
 * the message.
 */
@NullMarked
package org.okeenrolment.adapter.oke.wire;

import org.jspecify.annotations.NullMarked;
