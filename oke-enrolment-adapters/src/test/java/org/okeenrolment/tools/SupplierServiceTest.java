package org.okeenrolment.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.endpoint.Content;
import org.okeenrolment.adapter.oke.endpoint.EndpointRequest;
import org.okeenrolment.adapter.oke.endpoint.EndpointResponse;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.PartnerId;

/** The simulated supplier answers whatever it is asked. */
class SupplierServiceTest {
  private static final PartnerId PLANNING = new PartnerId("planning");

  private final OkeCodec codec = new OkeCodec();
  private final SupplierService service =
      new SupplierService(codec, new SupplierSimulator(codec, new Chance(1)));

  @ParameterizedTest
  @CsvSource({
    "GET, /components?pageSize=none, 400",
    "GET, /components?pageSize=0, 400",
    "GET, /components?pageSize=2147483647, 400",
    "GET, /components?pageNumber=-1, 400",
    "GET, /components?q=%, 400",
    "GET, /components/none, 404",
    "GET, /nothing, 404",
    "GET, /offerings/none, 404",
    "GET, /documents/none, 404",
    "PUT, /offerings, 404",
    "PUT, /offerings/, 404",
    "PUT, /offerings/a, 400",
    "PUT, /associations/a, 400",
    "PUT, /associations/a/b, 404",
    "PUT, /nothing/a, 404",
    "PUT, /, 404",
    "DELETE, /offerings/a, 404"
  })
  void whatCannotBeDoneIsRefusedWithAProblem(String method, String target, int status)
      throws IOException {
    EndpointResponse answer = answer(method, target, "{}", OkeScope.values());
    assertThat(answer.status()).isEqualTo(status);
    Content content = answer.content().orElseThrow();
    assertThat(content.mediaType()).isEqualTo("application/problem+json");
    assertThat(text(content)).contains("\"status\":\"%d\"".formatted(status), "\"title\":\"");
  }

  @Test
  void whoHasATokenForAnotherFlowIsRefusedWithAProblem() throws IOException {
    EndpointResponse answer = answer("PUT", "/offerings/a", "{}", OkeScope.FLOW_0);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(text(answer.content().orElseThrow())).contains("\"status\":\"403\"");
  }

  @Test
  void aTextIsSoughtInTheNamesOnly() throws IOException {
    service.offer(new Exam(new ExamId("e-1"), "Rekenen", true));
    assertThat(found("Reken")).isTrue();
    assertThat(found("componentCode")).isFalse();
    assertThat(found("nl-test-admin")).isFalse();
  }

  private boolean found(String text) throws IOException {
    EndpointResponse answer = answer("GET", "/components?q=" + text, "", OkeScope.FLOW_0);
    return text(answer.content().orElseThrow()).contains("componentId");
  }

  private static String text(Content content) throws IOException {
    return new String(content.stream().readAllBytes(), UTF_8).replace(" : ", ":");
  }

  private EndpointResponse answer(String method, String target, String body, OkeScope... scopes) {
    return service.answer(
        EndpointRequest.of(new OkeRequest(PLANNING, method, target, body), Set.of(scopes)));
  }
}
