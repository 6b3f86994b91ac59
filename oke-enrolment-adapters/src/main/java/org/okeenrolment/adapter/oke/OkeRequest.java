package org.okeenrolment.adapter.oke;

import org.okeenrolment.catalogue.PartnerId;

/**
 * A request of OKE (bericht): from a partner to us, or from us to a partner.
 *
 * <p>Immutable and thread-safe.
 *
 * @param partner the other side; of a request to us the sender, as the host verified it
 * @param method {@code PUT} or {@code PATCH}
 * @param path the path below the base address, such as {@code /associations/5a52…}
 * @param body the JSON
 */
public record OkeRequest(PartnerId partner, String method, String path, String body) {}
