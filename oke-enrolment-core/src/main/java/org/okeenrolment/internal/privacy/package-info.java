/** How personal data is pseudonymised and erased. Not part of the API. */
@NullMarked
package org.okeenrolment.internal.privacy;

import org.jspecify.annotations.NullMarked;
