/** OKE conversations: exchanges as text files in the {@code .http} format that IDEs run. */
@NullMarked
package org.okeenrolment.adapter.conversation;

import org.jspecify.annotations.NullMarked;
