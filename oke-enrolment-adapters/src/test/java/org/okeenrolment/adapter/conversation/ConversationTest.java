package org.okeenrolment.adapter.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationTest {
  private static final ConversationReader READER = ConversationReader.create();

  @Test
  void aMessageHasNameMethodTargetHeadersAndBody() {
    HttpMessage message =
        only(
            """
            @host = http://localhost:8080
            # a comment

            ### the first
            // another comment
            # @no-log
            PUT {{host}}/offerings/1?x={{y}} HTTP/1.1
            Content-Type: application/json
            # a comment between headers
            X-Empty:

            {
              "a": 1,

              "b": 2
            }

            """);

    assertThat(message)
        .isEqualTo(
            HttpMessage.builder()
                .name("the first")
                .addNotes("another comment", "@no-log")
                .method("PUT")
                .target("/offerings/1?x={{y}}")
                .addHeaders(new HttpHeader("Content-Type", "application/json"))
                .addHeaders(new HttpHeader("X-Empty", ""))
                .body("{\n  \"a\": 1,\n\n  \"b\": 2\n}")
                .build());
    assertThat(message.header("content-type")).contains("application/json");
    assertThat(message.header("accept")).isEmpty();
  }

  @Test
  void theHostInFrontOfThePathIsLeftOut() {
    assertThat(only("GET http://demo.example:80/v5/persons/1").target()).isEqualTo("/v5/persons/1");
    assertThat(only("GET /persons/1 HTTP/1.1").target()).isEqualTo("/persons/1");
    assertThat(only("GET {{base}}/persons/{{id}} HTTP/2").target()).isEqualTo("/persons/{{id}}");
  }

  @Test
  void otherLineEndsAndAByteOrderMarkAreRead() {
    assertThat(only("\uFEFF### a\r\nPUT /x\r\nA: b\r\n\r\n{\r\n}\r\n").body()).isEqualTo("{\n}");
  }

  @Test
  void aBlockWithoutRequestIsNoMessage() {
    assertThat(READER.read("# only a comment\n###\n\n### and a name\n@a = b\n")).isEmpty();
  }

  @Test
  void eachErrorNamesFileAndLineAndGivesAdvice() {
    assertError("### a\n\nput /x\n", 3, "(put /x)");
    assertError("### a\nPUT {{host}}\n", 2, "has no path");
    assertError("### a\nPUT /x\nA: b\n{\n}\n", 4, "({)");
    assertError("### a\nPUT /x\n\n< body.json\n", 4, "(< body.json)");
    assertError("### a\nPUT /x\n\n{}\n\n> {% client.test() %}\n", 6, "not supported");
  }

  @Test
  void aBrokenMessageLosesNoOther() {
    List<ConversationEntry> entries = READER.read("GET /1\n###\nnonsense\n###\nGET /2\n");

    assertThat(entries).extracting(ConversationEntry::line).containsExactly(1, 3, 5);
    assertThat(entries.stream().map(ConversationEntry::message).flatMap(Optional::stream))
        .extracting(HttpMessage::target)
        .containsExactly("/1", "/2");
  }

  @Test
  void messagesAreReadOneByOne() {
    Reader endless =
        new Reader() {
          private int position;

          @Override
          public int read(char[] buffer, int offset, int length) {
            buffer[offset] = "###\nGET /x\n".charAt(position++ % 11);
            return 1;
          }

          @Override
          public void close() {}
        };

    assertThat(READER.read(endless, "endless").limit(100)).hasSize(100);
  }

  @Test
  void bytesThatAreNotUtf8BreakOnlyTheirMessage(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.http");
    Files.write(
        file, "### x\nPUT /1\n\n\"é\"\n### b\nGET /2\n".getBytes(StandardCharsets.ISO_8859_1));

    try (Stream<ConversationEntry> entries = READER.read(file)) {
      List<ConversationEntry> all = entries.toList();
      assertThat(all.get(0).error().orElseThrow().toString())
          .startsWith(file + ":4: ")
          .contains("UTF-8");
      assertThat(all.get(1).message()).isPresent();
    }
  }

  @Test
  void aFileThatIsNotThereIsAFailure(@TempDir Path folder) {
    assertThatThrownBy(() -> READER.read(folder.resolve("none.http")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void theWriterGivesTheSameBytesForTheSameMessages() {
    StringBuilder text = new StringBuilder();
    HttpMessage message =
        HttpMessage.builder()
            .name("sitting")
            .method("PUT")
            .target("/offerings/1")
            .addHeaders(new HttpHeader("Content-Type", "application/json"))
            .body("{\n  \"a\": 1\n}")
            .build();
    ConversationWriter.to(text, "http://localhost").write(message).write(message.withBody(""));

    assertThat(text)
        .hasToString(
            """
            @host = http://localhost

            ### sitting
            PUT {{host}}/offerings/1 HTTP/1.1
            Content-Type: application/json

            {
              "a": 1
            }

            ### sitting
            PUT {{host}}/offerings/1 HTTP/1.1
            Content-Type: application/json
            """);
  }

  @Test
  void whatCannotStandInAFileIsRefused() {
    HttpMessage message = only("GET /x");

    assertThatIllegalArgumentException().isThrownBy(() -> message.withMethod("get"));
    assertThatIllegalArgumentException().isThrownBy(() -> message.withTarget("x"));
    assertThatIllegalArgumentException().isThrownBy(() -> message.withTarget("/a b"));
    assertThatIllegalArgumentException().isThrownBy(() -> message.withName("a\nb"));
    assertThatIllegalArgumentException().isThrownBy(() -> message.withBody("a\n### b"));
    assertThatIllegalArgumentException().isThrownBy(() -> message.withBody("< file.json"));
    assertThatIllegalArgumentException().isThrownBy(() -> new HttpHeader("a b", "c"));
    assertThatIllegalArgumentException().isThrownBy(() -> new HttpHeader("a", "b\r\nX: c"));
  }

  private static HttpMessage only(String text) {
    List<ConversationEntry> entries = READER.read(text);
    assertThat(entries).hasSize(1);
    return entries.get(0).message().orElseThrow();
  }

  private static void assertError(String text, int line, String message) {
    ConversationError error = READER.read(text).get(0).error().orElseThrow();

    assertThat(error.line()).isEqualTo(line);
    assertThat(error.file()).isEqualTo("text");
    assertThat(error.message()).contains(message);
    assertThat(error.advice()).startsWith("Maybe ");
  }
}
