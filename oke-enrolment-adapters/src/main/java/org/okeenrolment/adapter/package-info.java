/** The adapters: OKE messages, conversation files and validation of commands. */
@NullMarked
@Value.Style(
    jdkOnly = true,
    jdk9Collections = true,
    jakarta = true,
    allowedClasspathAnnotations = {Override.class})
package org.okeenrolment.adapter;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
