/** What the embedder brings: store, catalogue, persons, partners, authorisation. */
@NullMarked
package org.okeenrolment.port;

import org.jspecify.annotations.NullMarked;
