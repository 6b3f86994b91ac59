/** OKE messages: codec, check and mapping. */
@NullMarked
package org.okeenrolment.adapter.oke;

import org.jspecify.annotations.NullMarked;
