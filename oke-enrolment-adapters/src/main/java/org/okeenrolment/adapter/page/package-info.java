/**
 * Pages for people: what stands on a sheet, apart from how it is written, and the HTML and the PDF
 * of it. Not exported. HTML needs {@code gg.jte:jte-runtime}, PDF {@code org.apache.pdfbox:pdfbox}.
 */
@NullMarked
package org.okeenrolment.adapter.page;

import org.jspecify.annotations.NullMarked;
