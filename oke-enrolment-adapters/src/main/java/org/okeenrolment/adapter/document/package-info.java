/**
 * Documents that people print, sign and read: the proces-verbaal and the attendance list of a
 * sitting, and the exam file of a student, in Dutch or English, as HTML and the exam file as JSON.
 * HTML needs {@code gg.jte:jte-runtime}, JSON the modules of Jackson for {@code java.time} and
 * {@code Optional} ({@code jackson-datatype-jsr310}, {@code jackson-datatype-jdk8}); a module-path
 * user adds {@code gg.jte.runtime} with {@code --add-modules}.
 */
@NullMarked
package org.okeenrolment.adapter.document;

import org.jspecify.annotations.NullMarked;
