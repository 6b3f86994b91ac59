/**
 * OKE conversations: HTTP messages as text files in the {@code .http} format that development
 * environments show and run, so that every exchange can be looked at and repeated.
 */
@NullMarked
package org.okeenrolment.adapter.conversation;

import org.jspecify.annotations.NullMarked;
