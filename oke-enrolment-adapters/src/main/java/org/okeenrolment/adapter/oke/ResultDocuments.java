package org.okeenrolment.adapter.oke;

import java.util.List;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.Session;
import org.okeenrolment.result.DocumentReference;

/**
 * Which documents of its own the planning system names in a result (documenten bij een resultaat,
 * OKE flow 5), beside those that came with it, such as the proces-verbaal of the sitting. The
 * registration system fetches them by {@code GET /documents/{id}}.
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface ResultDocuments {
  /**
   * Answers the documents that belong to a sitting as it is now; it changes nothing.
   *
   * @param session the transaction in which the message is written
   * @param partner the registration system that is told
   * @param sitting the sitting at which the result was obtained
   */
  List<DocumentReference> of(Session session, PartnerId partner, SittingId sitting);
}
