package org.okeenrolment.adapter.oke.endpoint;

import java.io.IOException;
import java.util.Optional;
import org.okeenrolment.catalogue.PartnerId;

/**
 * The documents that belong to results (documenten), which the registration system fetches (OKE
 * flow 5).
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface Documents {
  /**
   * Answers a document; empty where there is none that this partner may have. The caller closes its
   * stream.
   *
   * @param partner who asks
   * @param id the id that a result named
   * @throws IOException when it cannot be opened now
   */
  Optional<Content> document(PartnerId partner, String id) throws IOException;
}
