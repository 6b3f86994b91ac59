package org.okeenrolment.adapter.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.okeenrolment.adapter.conversation.ConversationReader;

/**
 * A conversation that any product of its role should have as this one expects it (beproeving): a
 * {@code .http} file whose comments say what is expected of each answer. What a product hands out
 * is checked against the tables of the standard as well, and a refusal for being a problem.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name its name, such as {@code 1-enrolment-cancelled}; the digit is the flow of OKE
 * @param text the file
 */
public record OkeConversation(String name, String text) {
  /**
   * Answers the conversations with a planning system (TPL). Their variables: {@code
   * registrationToken}, {@code supplierToken}, and the ids of a {@code participation}, a {@code
   * cancelledParticipation}, a {@code sitting}, a {@code cancelledSitting}, a {@code document} and
   * a {@code component} of the catalogue of a supplier; {@code groups}, with any value, where
   * groups are taken.
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
   * @throws IllegalArgumentException when a note that begins with {@code expect} cannot be
   *     understood
   */
  public ConversationOutcome with(OkeProduct product) {
    Variables variables = new Variables(text, product.variables());
    String filled = variables.in(text);
    return variables.missing().isEmpty()
        ? new ConversationOutcome(Set.of(), failures(product, filled))
        : new ConversationOutcome(variables.missing(), List.of());
  }

  private static List<String> failures(OkeProduct product, String filled) {
    return questions(filled).stream()
        .flatMap(
            question -> question.failures(product).map(failure -> question.name() + ": " + failure))
        .toList();
  }

  /** All are read before the first is asked: a note that is misspelt is found at any product. */
  private static List<Question> questions(String filled) {
    return ConversationReader.create().read(filled).stream().map(Question::of).toList();
  }
}
