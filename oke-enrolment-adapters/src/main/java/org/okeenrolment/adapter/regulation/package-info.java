/**
 * Exam regulations (examenreglementen) as files: documents, calendars and cases in JSON.
 *
 * <p>Which check is whose: the reader finds what is no such JSON (fields, types, words, paths); the
 * values of {@code org.okeenrolment.regulation} refuse what cannot exist, such as a negative
 * number; Bean Validation finds what can exist and makes no sense, such as an end before a start.
 * The JSON Schema {@code regulation.schema.json} beside this package repeats what a schema can say
 * of it, for editors.
 */
@NullMarked
package org.okeenrolment.adapter.regulation;

import org.jspecify.annotations.NullMarked;
