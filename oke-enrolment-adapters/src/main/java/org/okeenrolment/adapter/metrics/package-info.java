/**
 * Metrics of the host by Micrometer: nothing is measured unless the host gives these to the builder
 * and the registry. A module-path user adds {@code micrometer.core} with {@code --add-modules}.
 */
@NullMarked
package org.okeenrolment.adapter.metrics;

import org.jspecify.annotations.NullMarked;
