package org.okeenrolment.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.okeenrolment.adapter.conversation.ConversationWriter;
import org.okeenrolment.adapter.conversation.HttpHeader;
import org.okeenrolment.adapter.conversation.HttpMessage;
import org.okeenrolment.adapter.oke.OkeRequest;

/** Counts the messages of a year per flow, and writes them as conversations where asked to. */
final class Exchange implements AutoCloseable {
  private final Optional<Path> out;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, ConversationWriter> files = new TreeMap<>();
  private int refused;

  Exchange(Optional<Path> out) {
    this.out = out.map(folder -> folder.resolve("messages"));
  }

  /** Notes a message and its answer, under the name of its flow, such as {@code 2-sittings}. */
  void note(String flow, OkeRequest request, int status) {
    counts.merge(flow, 1, Integer::sum);
    if (status / 100 != 2) {
      refused++;
    }
    out.ifPresent(folder -> write(folder, flow, request, status));
  }

  Map<String, Integer> counts() {
    return counts;
  }

  int refused() {
    return refused;
  }

  private void write(Path folder, String flow, OkeRequest request, int status) {
    boolean patch = request.method().equals("PATCH");
    String type = patch ? "application/merge-patch+json" : "application/json";
    files
        .computeIfAbsent(flow, name -> open(folder, name))
        .write(
            HttpMessage.builder()
                .name("%s, answered with %d".formatted(request.partner(), status))
                .method(request.method())
                .target(request.path())
                .addHeaders(new HttpHeader("Content-Type", type))
                .body(request.body())
                .build());
  }

  private static ConversationWriter open(Path folder, String flow) {
    try {
      Files.createDirectories(folder);
      return ConversationWriter.to(folder.resolve(flow + ".http"), "http://localhost:8080");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() throws IOException {
    for (ConversationWriter file : files.values()) {
      file.close();
    }
  }
}
