package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.okeenrolment.adapter.conversation.HttpMessage;
import org.okeenrolment.adapter.kit.OkeProduct;
import org.okeenrolment.adapter.oke.OkeMessageCheck;
import org.okeenrolment.adapter.oke.OkeSchemas;
import org.okeenrolment.adapter.oke.Tolerance;

/** Everything that is handed out when it is asked for is canonical. */
class WrittenAnswersTest {
  private static final OkeSchemas SCHEMAS = new OkeSchemas();
  private static final OkeMessageCheck STRICT = new OkeMessageCheck(Tolerance.STRICT);

  @RegisterExtension private final OpenSchool school = new OpenSchool();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/offerings?offeringType=component&component.componentType=test",
        "/offerings?offeringType=program",
        "/offerings/{exam}",
        "/offerings/{exam}/associations?role=student",
        "/associations/{enrolment}",
        "/associations/{enrolment}?expand=person,offering",
        "/associations/{cancelledEnrolment}",
        "/persons/{student}",
        "/groups",
        "/groups/{group}",
        "/groups/{group}/members",
        "/organizations/{organisation}"
      })
  void whatTheRegistrationSystemHandsOutIsAsTheStandardSays(String target)
      throws IOException, InterruptedException {
    check(school.registration(), "planningToken", target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/persons/{student}/associations?associationType=programOffering",
        "/persons/{student}/associations?associationType=programOffering&expand=offering,offering.program"
      })
  void whatASupplierAnalysesIsAsTheStandardSays(String target)
      throws IOException, InterruptedException {
    check(school.registration(), "analysisToken", target);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/components?componentType=test", "/components/{component}"})
  void theCatalogueOfTheSupplierIsAsTheStandardSays(String target)
      throws IOException, InterruptedException {
    check(school.supplier(), "catalogueToken", target);
  }

  private static void check(OkeProduct product, String token, String pattern)
      throws IOException, InterruptedException {
    String target = pattern;
    for (String name : product.variables().keySet()) {
      target = target.replace("{" + name + "}", product.variables().get(name));
    }
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(product.baseAddress() + target))
                    .header("Authorization", "Bearer " + product.variables().get(token))
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    HttpMessage message =
        HttpMessage.builder().method("GET").target(target).body(answer.body()).build();
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    assertThat(STRICT.check("GET", target, body)).as(answer.body()).isEmpty();
    assertThat(SCHEMAS.extensionErrors(answer.body())).as(answer.body()).isEmpty();
    assertThat(SCHEMAS.officialErrors(message)).as(answer.body()).isEmpty();
  }
}
