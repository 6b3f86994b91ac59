/**
 * OKE messages: codec, check and mapping. JSON is that of Jackson 2 or 3 ({@link JsonLibrary}); a
 * module-path user adds the latter with {@code --add-modules tools.jackson.databind}.
 */
@NullMarked
package org.okeenrolment.adapter.oke;

import org.jspecify.annotations.NullMarked;
