package org.okeenrolment.adapter.kit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.okeenrolment.adapter.conversation.ConversationEntry;
import org.okeenrolment.adapter.conversation.ConversationError;
import org.okeenrolment.adapter.conversation.HttpMessage;

/** One request of a conversation, to be asked, and what is expected of the answer. */
interface Question {
  /** All conversations share it, so that connections are used again. */
  HttpClient CLIENT = HttpClient.newHttpClient();

  /** Reads an entry of a conversation. */
  static Question of(ConversationEntry entry) {
    return entry.error().<Question>map(Unasked::new).orElseGet(() -> asked(entry));
  }

  private static Question asked(ConversationEntry entry) {
    HttpMessage message = entry.message().orElseThrow();
    return new Asked(message, Expectations.of(message.notes()));
  }

  /** Answers what it is about. */
  String name();

  /** Asks a product, and answers what it answered otherwise than it should. */
  Stream<String> failures(OkeProduct product);

  /** A request that is none once the variables are in it. */
  record Unasked(ConversationError error) implements Question {
    @Override
    public String name() {
      return "Line " + error.line();
    }

    @Override
    public Stream<String> failures(OkeProduct product) {
      return Stream.of(
          "It cannot be asked (%s). Maybe a variable has a blank in it."
              .formatted(error.message()));
    }
  }

  /** A request that can be sent. */
  record Asked(HttpMessage message, Expectations expected) implements Question {
    @Override
    public String name() {
      return message.name();
    }

    @Override
    public Stream<String> failures(OkeProduct product) {
      try {
        Answer answer = new Answer(CLIENT.send(request(product), BodyHandlers.ofByteArray()));
        return Stream.concat(expected.failures(answer), AnswerCheck.failures(message, answer));
      } catch (IllegalArgumentException noRequest) {
        return Stream.of(
            "It cannot be asked (%s). Maybe the base address or a variable is another one."
                .formatted(noRequest.getMessage()));
      } catch (IOException broken) {
        return Stream.of("There was no answer (%s).".formatted(broken));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return Stream.of("The conversation was stopped.");
      }
    }

    private HttpRequest request(OkeProduct product) {
      String base = product.baseAddress().toString().replaceFirst("/+$", "");
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(base + message.target()))
              .timeout(product.timeout())
              .method(
                  message.method(),
                  message.body().isEmpty()
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofString(message.body()));
      message.headers().forEach(header -> request.header(header.name(), header.value()));
      return request.build();
    }
  }
}
