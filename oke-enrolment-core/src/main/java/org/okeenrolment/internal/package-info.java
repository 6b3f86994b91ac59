/** How commands are carried out. Not part of the API. */
@NullMarked
package org.okeenrolment.internal;

import org.jspecify.annotations.NullMarked;
