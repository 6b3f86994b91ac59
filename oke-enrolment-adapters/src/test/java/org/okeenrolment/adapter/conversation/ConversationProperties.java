package org.okeenrolment.adapter.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConversationProperties {
  @Property(tries = 300)
  void whatIsWrittenIsReadBack(@ForAll("conversations") List<HttpMessage> messages) {
    assertThat(messagesOf(ConversationReader.create().read(written(messages)).stream()))
        .isEqualTo(messages);
  }

  @Property(tries = 30)
  void whatIsWrittenToAFileIsReadBack(@ForAll("conversations") List<HttpMessage> messages)
      throws IOException {
    Path file = Files.createTempFile("conversation", ".http");
    try {
      write(file, messages);
      try (Stream<ConversationEntry> entries = ConversationReader.create().read(file)) {
        assertThat(messagesOf(entries)).isEqualTo(messages);
      }
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 300)
  void aBrokenMessageLosesNoOther(
      @ForAll("conversations") List<HttpMessage> before,
      @ForAll("conversations") List<HttpMessage> after) {
    String broken = "\n### broken\nPUT nowhere\n";
    String text = written(before) + broken + written(after).replaceFirst("@host.*", "");
    List<ConversationEntry> entries = ConversationReader.create().read(text);

    assertThat(messagesOf(entries.stream()))
        .isEqualTo(Stream.concat(before.stream(), after.stream()).toList());
    assertThat(entries.get(before.size()).error()).isPresent();
  }

  @Property(tries = 300)
  void anyTextCanBeRead(@ForAll String text) {
    for (ConversationEntry entry : ConversationReader.create().read(text)) {
      assertThat(entry.message().isPresent()).isNotEqualTo(entry.error().isPresent());
    }
  }

  @Provide
  Arbitrary<List<HttpMessage>> conversations() {
    return Combinators.combine(
            Arbitraries.strings().withChars("abc #/@é-").ofMaxLength(12),
            Arbitraries.of("GET", "PUT", "PATCH"),
            Arbitraries.strings().withChars("abc/?=&{}:@#-").ofMaxLength(12),
            headers().list().ofMaxSize(3),
            Arbitraries.strings().withChars("ab #/@é").ofMaxLength(9).list().ofMaxSize(2),
            Arbitraries.strings().withChars("{}[]\"a:, \n\r\t#é/@=").ofMaxLength(30))
        .as(
            (name, method, path, headers, notes, body) ->
                message(name, method, path, headers, body).withNotes(notes))
        .list()
        .ofMaxSize(4);
  }

  private static Arbitrary<HttpHeader> headers() {
    return Combinators.combine(
            Arbitraries.strings().withChars("ABab-_9").ofMinLength(1).ofMaxLength(6),
            Arbitraries.strings().withChars("ab: /;=\"é#").ofMaxLength(10))
        .as(HttpHeader::new);
  }

  private static HttpMessage message(
      String name, String method, String path, List<HttpHeader> headers, String body) {
    return HttpMessage.builder()
        .name(name)
        .method(method)
        .target("/" + path)
        .headers(headers)
        .body(body.replace("###", "# #"))
        .build();
  }

  private static List<HttpMessage> messagesOf(Stream<ConversationEntry> entries) {
    return entries.flatMap(entry -> entry.message().stream()).toList();
  }

  private static String written(List<HttpMessage> messages) {
    StringBuilder text = new StringBuilder();
    ConversationWriter writer = ConversationWriter.to(text, "http://localhost:8080");
    messages.forEach(writer::write);
    return text.toString();
  }

  private static void write(Path file, List<HttpMessage> messages) {
    try (ConversationWriter writer = ConversationWriter.to(file, "http://localhost:8080")) {
      messages.forEach(writer::write);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
