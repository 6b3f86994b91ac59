package org.okeenrolment.adapter.oke.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.okeenrolment.adapter.conversation.HttpMessage;
import org.okeenrolment.adapter.oke.OkeMessages;

/** What a fuzzer found, and what it starts from, is read and answered. */
class FuzzRegressionTest {
  private static final Path FOUND = Path.of("src/test/resources/fuzz");

  /** Each is tried as it is and inside of a message. */
  private static final List<String> HARD =
      List.of(
          "",
          " ",
          "null",
          "NaN",
          "-Infinity",
          "[]",
          "\"\\ud800\"",
          "{\"a\":1,\"a\":2}",
          "1e999",
          "-0",
          "0.0000000000000000000000000000000000000000000000000000000001",
          "9".repeat(99),
          "[".repeat(60) + "]".repeat(60),
          "[".repeat(100_000),
          "{\"a\":".repeat(100_000),
          "\"" + "x".repeat(1_500_000) + "\"",
          "\u0000",
          "{\"consumers\":[{\"consumerKey\":\"nl-test-admin\",\"consumerKey\":\"x\"}]}");

  @TestFactory
  Stream<DynamicTest> whatIsHardToReadIsReadOrRefused() {
    return HARD.stream()
        .map(
            hard ->
                test(
                    hard,
                    () -> {
                      for (String around :
                          List.of(
                              "%s", "{\"person\":%s}", "{\"consumers\":[%s]}", "{\"score\":%s}")) {
                        byte[] body = around.formatted(hard).getBytes(StandardCharsets.UTF_8);
                        ReadingTarget.fuzzerTestOneInput(body);
                        asked("PUT /associations/a", body);
                        asked("PATCH /offerings/o", body);
                        asked("PUT /persons/p", body);
                      }
                    }));
  }

  private static void asked(String line, byte[] body) {
    byte[] first = (line + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] input = Arrays.copyOf(first, first.length + body.length);
    System.arraycopy(body, 0, input, first.length, body.length);
    EndpointTarget.fuzzerTestOneInput(input);
  }

  @TestFactory
  Stream<DynamicTest> whatAFuzzerFoundInTheReaderIsReadOrRefused() throws IOException {
    return files("Reading", ReadingTarget::fuzzerTestOneInput);
  }

  @TestFactory
  Stream<DynamicTest> whatAFuzzerFoundInTheEndpointIsAnswered() throws IOException {
    return files("Endpoint", EndpointTarget::fuzzerTestOneInput);
  }

  /** Bytes that are no UTF-8 stand in every place of every message. */
  @TestFactory
  Stream<DynamicTest> aMessageWithABrokenByteIsRefused() {
    return OkeMessages.all().stream()
        .map(
            message ->
                test(
                    message.name(),
                    () -> {
                      byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
                      for (int at = 0; at < body.length; at += 7) {
                        byte kept = body[at];
                        body[at] = (byte) 0xC3;
                        ReadingTarget.fuzzerTestOneInput(body);
                        body[at] = kept;
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aMessageThatBreaksOffAnywhereIsRefused() {
    return OkeMessages.all().stream()
        .map(message -> test(message.name(), () -> brokenOff(message)));
  }

  private static void brokenOff(HttpMessage message) {
    byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < body.length; length += 11) {
      ReadingTarget.fuzzerTestOneInput(Arrays.copyOf(body, length));
    }
  }

  private static Stream<DynamicTest> files(String folder, Consumer<byte[]> target)
      throws IOException {
    try (Stream<Path> files = Files.list(FOUND.resolve(folder))) {
      return files
          .sorted()
          .map(file -> test(file.getFileName().toString(), () -> target.accept(bytes(file))))
          .toList()
          .stream();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static DynamicTest test(String name, Runnable work) {
    String shown = name.substring(0, Math.min(40, name.length()));
    return DynamicTest.dynamicTest("(" + shown + ")", work::run);
  }
}
