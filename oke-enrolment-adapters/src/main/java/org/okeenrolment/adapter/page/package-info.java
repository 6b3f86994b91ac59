/**
 * Pages for people: what stands on a sheet, apart from how it is written, and the HTML of it. Not
 * exported. HTML needs {@code gg.jte:jte-runtime}.
 */
@NullMarked
package org.okeenrolment.adapter.page;

import org.jspecify.annotations.NullMarked;
