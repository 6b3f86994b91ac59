/** What one person has to know at a glance (overzichten). */
@NullMarked
package org.okeenrolment.overview;

import org.jspecify.annotations.NullMarked;
