/**
 * Documents that people print, sign and read: the proces-verbaal and the attendance list of a
 * sitting, and the exam file of a student, in Dutch or English, as HTML and PDF, and the exam file
 * as JSON. HTML needs {@code gg.jte:jte-runtime} and PDF {@code org.apache.pdfbox:pdfbox}; a
 * module-path user adds {@code gg.jte.runtime} and {@code org.apache.pdfbox} with {@code
 * --add-modules}.
 */
@NullMarked
package org.okeenrolment.adapter.document;

import org.jspecify.annotations.NullMarked;
