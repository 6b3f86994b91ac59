package org.okeenrolment.enrol;

import org.okeenrolment.catalogue.PartnerId;

/**
 * The ids under which a registration system knows an enrolment (verwijzing van de ketenpartner).
 *
 * <p>Immutable and thread-safe.
 *
 * @param partner the registration system
 * @param offering its id of the plannable exam (planbare toets)
 * @param association its id of the enrolment (toetsinschrijving); with the partner unique
 */
public record PartnerReference(PartnerId partner, String offering, String association) {}
