package org.okeenrolment.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.okeenrolment.adapter.StrictJson;
import org.okeenrolment.adapter.conversation.ConversationEntry;
import org.okeenrolment.adapter.conversation.ConversationError;
import org.okeenrolment.adapter.conversation.ConversationReader;
import org.okeenrolment.adapter.conversation.HttpMessage;

/**
 * A message in a file: what it was asked with, and its body; or why there is none.
 *
 * @param name the file, and the name or the line of the message in it
 */
record OkeMessage(
    String name, String method, String path, Supplier<byte[]> body, Optional<String> problem) {
  private static final JsonMapper JSON = StrictJson.builder().build();
  private static final String INDEX = "index.json";

  /** Reads message by message; close the stream to close the file. */
  static Stream<OkeMessage> of(Path source) throws IOException {
    if (Files.isRegularFile(source.resolve(INDEX))) {
      return indexed(source);
    }
    return Files.isDirectory(source)
        ? files(source).stream().flatMap(OkeMessage::file)
        : file(source);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".http")).sorted().toList();
    }
  }

  private static Stream<OkeMessage> file(Path file) {
    return ConversationReader.create().read(file).map(entry -> conversation(file, entry));
  }

  private static OkeMessage conversation(Path file, ConversationEntry entry) {
    String place = "%s:%d".formatted(file, entry.line());
    Optional<ConversationError> error = entry.error();
    if (error.isPresent()) {
      return broken(place, error.get().message() + " " + error.get().advice());
    }
    HttpMessage message = entry.message().orElseThrow();
    return new OkeMessage(
        (place + " " + message.name()).strip(),
        message.method(),
        message.target(),
        () -> message.body().getBytes(StandardCharsets.UTF_8),
        Optional.empty());
  }

  private static Stream<OkeMessage> indexed(Path folder) throws IOException {
    Path index = folder.resolve(INDEX);
    try {
      JsonNode entries = JSON.readTree(index.toFile());
      return StreamSupport.stream(entries.spliterator(), false)
          .map(entry -> indexed(folder, entry));
    } catch (JsonProcessingException broken) {
      return Stream.of(broken(index.toString(), "It is no JSON " + StrictJson.place(broken) + "."));
    }
  }

  private static OkeMessage indexed(Path folder, JsonNode entry) {
    String name = entry.path("name").asText();
    Path file = folder.resolve(name + ".json").normalize();
    if (name.isEmpty() || !folder.normalize().equals(file.getParent())) {
      return broken(folder.resolve(INDEX).toString(), "An entry has no name of a file beside it.");
    }
    try {
      byte[] body = Files.readAllBytes(file);
      return new OkeMessage(
          file.toString(),
          entry.path("method").asText(),
          entry.path("path").asText(),
          () -> body,
          Optional.empty());
    } catch (IOException missing) {
      return broken(file.toString(), "It cannot be read (%s).".formatted(missing));
    }
  }

  private static OkeMessage broken(String name, String why) {
    return new OkeMessage(name, "", "", () -> new byte[0], Optional.of(why));
  }
}
