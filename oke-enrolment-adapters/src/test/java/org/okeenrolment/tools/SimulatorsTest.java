package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.okeenrolment.adapter.kit.OkeProduct;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.Reading;
import org.okeenrolment.adapter.oke.client.OkeClient;
import org.okeenrolment.adapter.oke.client.OkeClientSettings;
import org.okeenrolment.adapter.oke.client.OkeQuery;
import org.okeenrolment.adapter.oke.client.OkeVersions;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.catalogue.PartnerId;

/** What the partners of a planning system hand out to its client, over sockets. */
class SimulatorsTest {
  @RegisterExtension private final OpenSchool school = new OpenSchool();

  @Test
  void theCatalogueOfTheSupplierIsSearchedPageByPage() {
    OkeClient client = client(school.supplier(), "catalogue-token", OkeScope.FLOW_2_3_4);
    assertThat(all(client.components(OkeQuery.all())))
        .hasSize(6)
        .allMatch(exam -> "test".equals(exam.componentType()));
    List<Component> generic = all(client.components(OkeQuery.all().text("Generiek").licensed()));
    assertThat(generic).hasSize(2);
    assertThat(client.component(String.valueOf(generic.get(0).componentId()))).isPresent();
    assertThat(client.component("none")).isEmpty();
  }

  @Test
  void whatTheSupplierWasSentIsReadBack() {
    OkeClient client = supplier();
    String sitting = school.planning().variables().get("sitting");
    List<Association> seats = all(client.associations(sitting, OkeQuery.all().expand("person")));
    assertThat(seats).hasSize(1);
    Association seat = seats.get(0);
    assertThat(seat.associationId()).isEqualTo(school.planning().variables().get("participation"));
    assertThat(seat.person().object().map(Person::surname)).contains("Bakker");
    String id = String.valueOf(seat.associationId());
    assertThat(client.association(id).orElseThrow().value().person().object()).isEmpty();
    assertThat(client.startAddress(id)).contains("https://supplier.example/start/" + id);
    assertThat(client.offering(sitting)).isPresent();
    assertThat(client.offering(school.planning().variables().get("cancelledSitting"))).isEmpty();
  }

  @Test
  void theReportOfASittingIsADocument() {
    String sitting = school.planning().variables().get("sitting");
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    assertThat(supplier().document(sitting, document)).isPresent();
    assertThat(document.toString(StandardCharsets.UTF_8)).contains(sitting);
  }

  @Test
  void theRegistrationSystemHandsOutWhatItDelivers() {
    OkeProduct product = school.registration();
    OkeClient client = client(product, product.variables().get("planningToken"), OkeScope.FLOW_1_5);
    String exam = product.variables().get("exam");
    assertThat(all(client.offerings(OkeQuery.all()))).hasSize(6);
    assertThat(all(client.associations(exam, OkeQuery.all().role("student"))))
        .isNotEmpty()
        .allMatch(
            one -> one.offering().id(offering -> offering.offeringId()).equals(Optional.of(exam)));
    assertThat(OkeVersions.common(client.service().orElseThrow().value(), List.of("1.0.1")))
        .contains("1.0.1");
    OkeClient analysis = client(product, product.variables().get("analysisToken"), OkeScope.FLOW_6);
    assertThat(all(analysis.programmesOf(product.variables().get("student")))).hasSize(1);
  }

  private OkeClient supplier() {
    return client(school.supplier(), "planning-token", OkeScope.FLOW_2_3_4);
  }

  private static OkeClient client(OkeProduct product, String token, OkeScope scope) {
    return OkeClient.builder(
            OkeClientSettings.of(new PartnerId("partner"), product.baseAddress(), scope).build())
        .tokens(asked -> token)
        .build();
  }

  private static <T> List<T> all(Stream<Reading<T>> readings) {
    try (readings) {
      return readings.map(Reading::value).toList();
    }
  }
}
