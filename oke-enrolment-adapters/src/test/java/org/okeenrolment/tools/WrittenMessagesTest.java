package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.okeenrolment.adapter.conversation.ConversationReader;
import org.okeenrolment.adapter.conversation.HttpMessage;
import org.okeenrolment.adapter.oke.OkeMessageCheck;
import org.okeenrolment.adapter.oke.OkeSchemas;
import org.okeenrolment.adapter.oke.Tolerance;

/** Everything that the library and the simulators write in a school year is canonical. */
class WrittenMessagesTest {
  private static final OkeSchemas SCHEMAS = new OkeSchemas();
  private static final OkeMessageCheck STRICT = new OkeMessageCheck(Tolerance.STRICT);

  @TempDir private Path folder;

  @Test
  void theMessagesOfASchoolYearAreAsTheStandardSays() throws IOException {
    assertThat(Main.run("school-year", "--students", "12", "--out", folder.toString())).isZero();
    List<HttpMessage> messages = messages();
    assertThat(messages).hasSizeGreaterThan(200);
    for (HttpMessage message : messages) {
      byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
      assertThat(STRICT.check(message.method(), message.target(), body))
          .as(message.toString())
          .isEmpty();
      assertThat(SCHEMAS.extensionErrors(message.body())).as(message.toString()).isEmpty();
      assertThat(SCHEMAS.officialErrors(message)).as(message.toString()).isEmpty();
    }
  }

  private List<HttpMessage> messages() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("messages"))) {
      return files
          .sorted()
          .flatMap(file -> ConversationReader.create().read(file))
          .map(entry -> entry.message().orElseThrow())
          .toList();
    }
  }
}
