/** Sign-up (aanmelden) for a sitting, by staff, by the student or automatically. */
@NullMarked
package org.okeenrolment.signup;

import org.jspecify.annotations.NullMarked;
