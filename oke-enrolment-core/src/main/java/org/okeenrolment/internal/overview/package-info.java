/** The service of its step, over its handlers. Not part of the API. */
@NullMarked
package org.okeenrolment.internal.overview;

import org.jspecify.annotations.NullMarked;
