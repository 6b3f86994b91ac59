package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.kit.ConversationOutcome;
import org.okeenrolment.adapter.kit.OkeConversation;
import org.okeenrolment.adapter.kit.OkeProduct;
import org.okeenrolment.testkit.sample.Samples;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "server.address=127.0.0.1")
class PlanningTest {
  @LocalServerPort private int port;

  /** Flows 1 need nothing of the product but a token. */
  @Test
  void thePlanningSystemOnSpringSpeaksOke() {
    OkeProduct product =
        OkeProduct.at(URI.create("http://127.0.0.1:" + port + "/ooapi"))
            .putVariables("registrationToken", "sis")
            .putVariables("supplierToken", "supplier")
            .putVariables("component", Samples.REKENEN.id().value())
            .build();
    List<ConversationOutcome> played =
        OkeConversation.planning().stream()
            .map(conversation -> conversation.with(product))
            .filter(outcome -> outcome.missing().isEmpty())
            .toList();
    assertTrue(played.size() > 30, () -> "only %d were played".formatted(played.size()));
    assertEquals(
        List.of(), played.stream().flatMap(outcome -> outcome.failures().stream()).toList());
  }
}
