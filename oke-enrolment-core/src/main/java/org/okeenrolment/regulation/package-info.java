/**
 * Exam regulations (examenreglementen) as data: documents in layers, what they can set, what is in
 * force for whom and when, the facts they speak of, and how they count them.
 */
@NullMarked
package org.okeenrolment.regulation;

import org.jspecify.annotations.NullMarked;
