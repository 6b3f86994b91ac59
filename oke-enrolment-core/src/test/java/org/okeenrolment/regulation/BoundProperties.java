package org.okeenrolment.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.regulation.RegulationArbitraries.CONTEXT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BoundProperties {
  @Provide
  Arbitrary<List<RegulationDocument>> documents() {
    return RegulationArbitraries.documents();
  }

  @Provide
  Arbitrary<Bound> limits() {
    return RegulationArbitraries.limit();
  }

  /** The law stands below all layers: no other national document is as weak as it is. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void noLayerBreaksAFloorOrACeilingOfTheLaw(
      @ForAll("documents") List<RegulationDocument> documents, @ForAll("limits") Bound limit) {
    List<RegulationDocument> all = new ArrayList<>();
    documents.forEach(
        document ->
            all.add(
                document.authority() == Authority.NATIONAL
                    ? document.withAuthority(Authority.INSTITUTION)
                    : document));
    all.add(RegulationDocument.of("law", Authority.NATIONAL).addBounds(limit).build());
    try {
      Regulation regulation =
          Regulations.of(all, SchoolCalendar.withoutHolidays()).inForce(CONTEXT);
      assertThat(isKept(limit, regulation.get(limit.limit().parameter()).value())).isTrue();
    } catch (AmbiguousRegulationException contradiction) {
      assertThat(contradiction.clashes()).isNotEmpty();
    }
  }

  /** None is no limit: above every floor, and above every ceiling. */
  private static boolean isKept(Bound limit, Optional<?> value) {
    BigDecimal end = new BigDecimal(limit.limit().value().orElseThrow().toString());
    Optional<BigDecimal> number = value.map(Object::toString).map(BigDecimal::new);
    return limit.kind() == Bound.Kind.FLOOR
        ? number.isEmpty() || number.get().compareTo(end) >= 0
        : number.isPresent() && number.get().compareTo(end) <= 0;
  }
}
