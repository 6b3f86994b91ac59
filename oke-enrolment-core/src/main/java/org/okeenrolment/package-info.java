/**
 * The process of exam enrolment (aanmelden) in Dutch vocational education: {@link
 * org.okeenrolment.ExamEnrolment} hands out one service per step.
 *
 * <p>The packages are the process, in this order: {@code enrol}, {@code approve}, {@code attempt},
 * {@code plan}, {@code signup}, {@code result}, {@code rollover}, {@code overview}, {@code
 * monitor}. Each holds its values, commands, rules and the interface of its service; {@code port}
 * holds what the embedder brings.
 */
@NullMarked
@ValueStyle
package org.okeenrolment;

import org.jspecify.annotations.NullMarked;
