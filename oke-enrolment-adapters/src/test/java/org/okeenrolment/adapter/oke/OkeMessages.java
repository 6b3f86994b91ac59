package org.okeenrolment.adapter.oke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.okeenrolment.adapter.conversation.ConversationEntry;
import org.okeenrolment.adapter.conversation.ConversationReader;
import org.okeenrolment.adapter.conversation.HttpMessage;

/** Well-formed messages of the tests. */
public final class OkeMessages {
  static final ObjectMapper JSON = new ObjectMapper();

  /** Reference data of the standard, where it is there. */
  static final Path SHARED =
      Path.of(System.getProperty("project.root", "..")).resolve("../shared/oke");

  private static final Path FOLDER = Path.of("src/test/resources/oke");

  private OkeMessages() {}

  /** A message of every use, in the requests and answers of all flows. */
  public static List<HttpMessage> all() {
    List<HttpMessage> all = new ArrayList<>(read("way-of-an-exam.http"));
    all.addAll(read("every-use.http"));
    return all;
  }

  /** The requests of the way of an exam, in order. */
  public static List<HttpMessage> wayOfAnExam() {
    return read("way-of-an-exam.http");
  }

  private static List<HttpMessage> read(String file) {
    try (Stream<ConversationEntry> entries =
        ConversationReader.create().read(FOLDER.resolve(file))) {
      return entries.map(entry -> entry.message().orElseThrow()).toList();
    }
  }

  /** The canonical messages of the standard, where they are there. */
  public static List<HttpMessage> canonical() {
    Path folder = SHARED.resolve("canonical");
    List<HttpMessage> messages = new ArrayList<>();
    if (Files.exists(folder.resolve("index.json"))) {
      for (JsonNode entry : json(folder.resolve("index.json"))) {
        String name = entry.get("name").asText();
        messages.add(
            HttpMessage.builder()
                .name(name)
                .method(entry.get("method").asText())
                .target(entry.get("path").asText())
                .body(text(folder.resolve(name + ".json")))
                .build());
      }
    }
    return messages;
  }

  static JsonNode json(Path file) {
    return json(text(file));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
