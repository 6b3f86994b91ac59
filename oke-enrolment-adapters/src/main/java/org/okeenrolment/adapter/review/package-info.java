/**
 * What the exam committee reads of a school year: its figures and the log of messages, in HTML and
 * CSV, in Dutch or English. HTML needs {@code gg.jte:jte-runtime} and CSV {@code
 * de.siegmar:fastcsv}; on the module path {@code --add-modules gg.jte.runtime,de.siegmar.fastcsv}.
 */
@NullMarked
package org.okeenrolment.adapter.review;

import org.jspecify.annotations.NullMarked;
