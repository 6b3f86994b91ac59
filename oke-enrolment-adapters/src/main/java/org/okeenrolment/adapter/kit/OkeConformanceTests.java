package org.okeenrolment.adapter.kit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AssertionFailureBuilder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Conversations with a product as JUnit 5 tests, one each (koppelvlaktest):
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> ourPlanningSystem() {
 *   OkeProduct product =
 *       OkeProduct.at(URI.create("https://planning.example/ooapi"))
 *           .putVariables("registrationToken", token)
 *           .putVariables("participation", participation)
 *           .build();
 *   return OkeConformanceTests.of(OkeConversation.planning(), product);
 * }
 * }</pre>
 *
 * <p>A conversation of which a variable is not given is skipped, and says so. Thread-safe.
 */
public final class OkeConformanceTests {
  private OkeConformanceTests() {}

  /**
   * Answers a test for each conversation.
   *
   * @param conversations the conversations
   * @param product the product
   */
  public static Stream<DynamicTest> of(List<OkeConversation> conversations, OkeProduct product) {
    return conversations.stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one.with(product))));
  }

  private static void check(ConversationOutcome outcome) {
    Assumptions.assumeTrue(
        outcome.missing().isEmpty(),
        () -> "The variables %s are not given.".formatted(outcome.missing()));
    if (!outcome.passed()) {
      AssertionFailureBuilder.assertionFailure()
          .message(String.join(System.lineSeparator(), outcome.failures()))
          .buildAndThrow();
    }
  }
}
