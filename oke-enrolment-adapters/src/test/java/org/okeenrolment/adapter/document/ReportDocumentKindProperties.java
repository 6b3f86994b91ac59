package org.okeenrolment.adapter.document;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.okeenrolment.plan.SittingId;

/** The ids of the documents of sittings. */
class ReportDocumentKindProperties {
  @Property
  boolean theIdOfADocumentLeadsBackToItsSitting(
      @ForAll long high, @ForAll long low, @ForAll ReportDocumentKind kind) {
    SittingId sitting = new SittingId(new UUID(high, low).toString());
    String id = kind.id(sitting).orElseThrow();
    return !id.equals(sitting.value()) && kind.sitting(id).orElseThrow().equals(sitting);
  }
}
