/**
 * The messages of OKE over HTTP, as the caller of a partner: {@link
 * org.okeenrolment.adapter.oke.client.OkeClient}.
 */
@NullMarked
package org.okeenrolment.adapter.oke.client;

import org.jspecify.annotations.NullMarked;
