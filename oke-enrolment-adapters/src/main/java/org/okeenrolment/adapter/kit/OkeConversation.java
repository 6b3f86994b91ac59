package org.okeenrolment.adapter.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.okeenrolment.adapter.StrictJson;
import org.okeenrolment.adapter.conversation.ConversationEntry;
import org.okeenrolment.adapter.conversation.ConversationReader;
import org.okeenrolment.adapter.conversation.HttpMessage;
import org.okeenrolment.adapter.oke.OkeFinding;
import org.okeenrolment.adapter.oke.OkeMessageCheck;
import org.okeenrolment.adapter.oke.Tolerance;
import org.okeenrolment.adapter.oke.UnreadableMessageException;

/**
 * A conversation that any product of its role should have as this one expects it (beproeving): a
 * {@code .http} file whose comments say what is expected of each answer. What a product hands out
 * is checked against the tables of the standard as well.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name its name, such as {@code 1-enrolment-cancelled}; the digit is the flow of OKE
 * @param text the file
 */
public record OkeConversation(String name, String text) {
  private static final JsonMapper JSON = StrictJson.builder().build();
  private static final OkeMessageCheck CHECK = new OkeMessageCheck(Tolerance.TOLERANT);
  private static final int OK = 200;

  /**
   * Answers the conversations with a planning system (TPL). Their variables: {@code
   * registrationToken}, {@code supplierToken}, and the ids of a {@code participation}, a {@code
   * cancelledParticipation}, a {@code sitting}, a {@code cancelledSitting} and a {@code document};
   * {@code groups}, with any value, where groups are taken.
   */
  public static List<OkeConversation> planning() {
    return ofRole("planning");
  }

  /**
   * Answers the conversations with a registration system (DR). Their variables: {@code
   * planningToken}, {@code analysisToken}, and the ids of a {@code student}, the {@code exam} to
   * plan in which he has an {@code enrolment}, a {@code cancelledEnrolment}, a {@code group} and an
   * {@code organisation}.
   */
  public static List<OkeConversation> registration() {
    return ofRole("registration");
  }

  /**
   * Answers the conversations with an exam supplier (TA). Their variables: {@code planningToken},
   * {@code catalogueToken}, and the ids of a {@code component} of the catalogue and of a {@code
   * document}.
   */
  public static List<OkeConversation> delivery() {
    return ofRole("delivery");
  }

  private static List<OkeConversation> ofRole(String role) {
    return resource(role + ".txt")
        .lines()
        .map(name -> new OkeConversation(name, resource(role + "/" + name + ".http")))
        .toList();
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(OkeConversation.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Has the conversation with a product.
   *
   * @param product the product
   */
  public ConversationOutcome with(OkeProduct product) {
    Variables variables = new Variables(text, product.variables());
    String filled = variables.in(text);
    return variables.missing().isEmpty()
        ? new ConversationOutcome(Set.of(), failures(product, filled))
        : new ConversationOutcome(variables.missing(), List.of());
  }

  private static List<String> failures(OkeProduct product, String filled) {
    HttpClient client = HttpClient.newHttpClient();
    List<String> failures = new ArrayList<>();
    for (ConversationEntry entry : ConversationReader.create().read(filled)) {
      HttpMessage message =
          entry.message().orElseThrow(() -> new IllegalArgumentException(entry.error().toString()));
      failures(client, product, message)
          .forEach(failure -> failures.add("%s: %s".formatted(message.name(), failure)));
    }
    return failures;
  }

  private static Stream<String> failures(
      HttpClient client, OkeProduct product, HttpMessage message) {
    HttpResponse<byte[]> answer;
    try {
      answer = client.send(request(product, message), BodyHandlers.ofByteArray());
    } catch (IOException broken) {
      return Stream.of("There was no answer (%s).".formatted(broken));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Stream.of("The conversation was stopped.");
    }
    JsonNode body = json(answer.body());
    return Stream.concat(
        message.notes().stream()
            .flatMap(note -> Expectation.failure(note, answer.statusCode(), body).stream()),
        againstTheStandard(message, answer));
  }

  private static HttpRequest request(OkeProduct product, HttpMessage message) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(product.baseAddress() + message.target()))
            .timeout(product.timeout())
            .method(
                message.method(),
                message.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(message.body()));
    message.headers().forEach(header -> request.header(header.name(), header.value()));
    return request.build();
  }

  private static JsonNode json(byte[] body) {
    try {
      return body.length == 0
          ? MissingNode.getInstance()
          : JSON.readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JsonProcessingException other) {
      return MissingNode.getInstance();
    }
  }

  private static Stream<String> againstTheStandard(
      HttpMessage message, HttpResponse<byte[]> answer) {
    if (!message.method().equals("GET") || answer.statusCode() != OK) {
      return Stream.empty();
    }
    try {
      return CHECK.check("GET", message.target(), answer.body()).stream()
          .filter(OkeFinding::isError)
          .map(OkeFinding::toString);
    } catch (UnreadableMessageException unreadable) {
      return Stream.of(String.valueOf(unreadable.getMessage()));
    }
  }
}
