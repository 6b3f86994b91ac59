package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.okeenrolment.adapter.conversation.HttpMessage;

/** Messages of which only method, path and body are known. */
class OkeMessageCheckTest {
  private static final OkeMessageCheck STRICT = new OkeMessageCheck(Tolerance.STRICT);

  @TestFactory
  Stream<DynamicTest> aWellFormedMessageHasNoFinding() {
    return OkeMessages.all().stream().map(OkeMessageCheckTest::withoutFinding);
  }

  @TestFactory
  Stream<DynamicTest> aCanonicalMessageHasNoFinding() {
    return OkeMessages.canonical().stream().map(OkeMessageCheckTest::withoutFinding);
  }

  private static DynamicTest withoutFinding(HttpMessage message) {
    return DynamicTest.dynamicTest(
        message.name(),
        () ->
            assertThat(findings(STRICT, message.method(), message.target(), message.body()))
                .isEmpty());
  }

  @Test
  void theBasePathOfAPartyDoesNotMatter() {
    String body = "{\"surname\":\"Bakker\"}";
    assertThat(findings(STRICT, "PUT", "/a/ooapi/persons/p-1", body))
        .isEqualTo(findings(STRICT, "PUT", "/persons/p-1", body))
        .isNotEmpty();
  }

  @Test
  void whatIsWrongWithAnItemOfAPageIsFoundAtItsPlace() {
    String page =
        """
        {"pageSize":10,"pageNumber":1,"hasPreviousPage":false,"hasNextPage":false,
         "items":[{"associationId":"a-1","role":"Student"}]}
        """;
    assertThat(findings(STRICT, "GET", "/offerings/o-1/associations?role=student", page))
        .extracting(OkeFinding::pointer)
        .contains("/items/0/role", "/items/0/associationId", "/items/0/state");
  }

  @Test
  void ofAnEmptyBodyAndADocumentThereIsNothingToSay() {
    assertThat(findings(STRICT, "GET", "/offerings/o-1", "")).isEmpty();
    assertThat(findings(STRICT, "GET", "/documents/d-1", "%PDF")).isEmpty();
  }

  private static List<OkeFinding> findings(
      OkeMessageCheck check, String method, String path, String body) {
    return check.check(method, path, body.getBytes(StandardCharsets.UTF_8));
  }
}
