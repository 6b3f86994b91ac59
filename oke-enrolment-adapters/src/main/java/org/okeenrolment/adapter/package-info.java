/** The adapters: OKE messages, conversation files and validation of commands. */
@NullMarked
@ValueStyle
package org.okeenrolment.adapter;

import org.jspecify.annotations.NullMarked;
