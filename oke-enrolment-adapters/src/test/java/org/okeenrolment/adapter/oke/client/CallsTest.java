package org.okeenrolment.adapter.oke.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.MembershipItem;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;
import org.okeenrolment.adapter.oke.wire.Service;
import org.okeenrolment.adapter.oke.wire.SupportedConsumer;

/** Every call of the standard, as it goes over the wire. */
class CallsTest {
  private static final String PAGING = "pageSize=250&pageNumber=1";

  private final Patience patience = new Patience();

  private static Stream<Arguments> objects() {
    return Stream.of(
        object("GET /ooapi/", client -> client.service().orElseThrow()),
        object("GET /ooapi/components/c", client -> client.component("c").orElseThrow()),
        object(
            "GET /ooapi/components/c?expand=organization",
            client -> client.component("c", "organization").orElseThrow()),
        object("GET /ooapi/offerings/o", client -> client.offering("o").orElseThrow()),
        object("GET /ooapi/associations/a", client -> client.association("a").orElseThrow()),
        object("GET /ooapi/persons/p", client -> client.person("p").orElseThrow()),
        object(
            "GET /ooapi/organizations/x?expand=parent,children",
            client -> client.organization("x", "parent", "children").orElseThrow()),
        object("GET /ooapi/groups/g", client -> client.group("g").orElseThrow()));
  }

  private static Stream<Arguments> lists() {
    return Stream.of(
        list("GET /ooapi/components?componentType=test&", c -> c.components(OkeQuery.all())),
        list(
            "GET /ooapi/components?q=25190&licensed=true&componentType=test&",
            c -> c.components(OkeQuery.all().text("25190").licensed())),
        list(
            "GET /ooapi/offerings?offeringType=component&component.componentType=test&",
            c -> c.offerings(OkeQuery.all())),
        list(
            "GET /ooapi/offerings/o/associations?role=student&",
            c -> c.associations("o", OkeQuery.all().role("student"))),
        list(
            "GET /ooapi/persons/p/associations?associationType=programOffering"
                + "&expand=offering,offering.program,offering.organization&",
            c -> c.programmesOf("p")),
        list("GET /ooapi/groups?q=4A&", c -> c.groups(OkeQuery.all().text("4A"))),
        list("GET /ooapi/groups/g/members?", c -> c.members("g")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("objects")
  void anObjectIsFetched(String line, Consumer<OkeClient> call) throws IOException {
    try (Peer peer = Peer.inTurn(Peer.json("{}"))) {
      call.accept(client(peer));
      assertThat(peer.lines()).containsExactly(line);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void aListIsFetched(String line, Consumer<OkeClient> call) throws IOException {
    try (Peer peer = Peer.inTurn(Peer.json("{\"hasNextPage\":false,\"items\":[{},{}]}"))) {
      call.accept(client(peer));
      assertThat(peer.lines()).containsExactly(line + PAGING);
    }
  }

  @Test
  void anOfferingIsReadByItsType() throws IOException {
    String programme = "{\"offeringType\":\"program\",\"startDate\":\"2026-08-01\"}";
    try (Peer peer = Peer.inTurn(Peer.json(programme))) {
      Offering read = client(peer).offering("o").orElseThrow().value();
      assertThat(read)
          .isInstanceOfSatisfying(
              ProgramOffering.class,
              offering -> assertThat(offering.startDate()).isEqualTo("2026-08-01"));
    }
  }

  @Test
  void anObjectIsPutAndAChangeIsPatched() throws IOException {
    Association cancelled =
        Association.builder()
            .associationType("componentOfferingAssociation")
            .state("canceled")
            .build();
    MembershipItem member = MembershipItem.builder().personId("p/1").build();
    try (Peer peer = Peer.inTurn(Peer.status(200))) {
      OkeClient client = client(peer);
      assertThat(client.patch(cancelled, "associations", "a").isSuccess()).isTrue();
      assertThat(client.put(member, "groups", "g", "members", "p/1").isSuccess()).isTrue();
      assertThat(peer.lines())
          .containsExactly("PATCH /ooapi/associations/a", "PUT /ooapi/groups/g/members/p%2F1");
      assertThat(peer.got().get(0).body()).contains("\"canceled\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.0,1.0.1",
    "1.0.1,1.0.1",
    "v1,1.0.1",
    "0.9.3,0.9.4",
    "1.1,''",
    "2,''",
    "next,''",
    "'',''"
  })
  void aVersionIsSpokenWhenTheFirstTwoNumbersAreTheSame(String theirs, String common) {
    Service service =
        Service.builder()
            .addSupportedConsumers(new SupportedConsumer("other", "1.0"))
            .addSupportedConsumers(new SupportedConsumer("NL-TEST-ADMIN", theirs))
            .build();
    assertThat(OkeVersions.common(service, List.of("0.9.4", "1.0.1")).orElse("")).isEqualTo(common);
  }

  @Test
  void theHighestCommonVersionIsSpokenWhereThereIsOne() {
    Service both =
        Service.builder()
            .addSupportedConsumers(new SupportedConsumer("nl-test-admin", "0.9"))
            .addSupportedConsumers(new SupportedConsumer("nl-test-admin", "0.10"))
            .build();
    assertThat(OkeVersions.common(both, List.of("0.10.1", "0.9.4", "1.0"))).contains("0.10.1");
    assertThat(OkeVersions.common(Service.builder().build(), List.of("1.0")))
        .isEqualTo(Optional.empty());
  }

  private static Arguments object(String line, Consumer<OkeClient> call) {
    return Arguments.of(line, call);
  }

  private static Arguments list(
      String line, java.util.function.Function<OkeClient, Stream<?>> call) {
    Consumer<OkeClient> reading = client -> assertThat(call.apply(client)).hasSize(2);
    return Arguments.of(line, reading);
  }

  private OkeClient client(Peer peer) {
    return patience.client(peer.settings().build());
  }
}
