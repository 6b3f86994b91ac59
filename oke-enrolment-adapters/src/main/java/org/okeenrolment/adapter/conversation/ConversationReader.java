package org.okeenrolment.adapter.conversation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads conversation files: messages between lines {@code ###}, each a request line, headers, a
 * blank line and a body.
 *
 * <p>Variables such as {@code {{host}}} in front of the path are left out, as is a host; other
 * variables stay as they are. Comments and definitions of variables stand before the request line;
 * the comments are read with the message. Immutable and thread-safe; the streams it answers are
 * not.
 */
public final class ConversationReader {
  private static final String REPLACEMENT = "\uFFFD";

  private ConversationReader() {}

  /** Answers a reader. */
  public static ConversationReader create() {
    return new ConversationReader();
  }

  /** Reads all messages of a text. */
  public List<ConversationEntry> read(String text) {
    return read(new StringReader(text), "text").toList();
  }

  /**
   * Reads message by message; the stream closes the reader when it is closed.
   *
   * @param in the text
   * @param file the name for messages about errors
   */
  public Stream<ConversationEntry> read(Reader in, String file) {
    return stream(new BufferedReader(in), file, line -> true);
  }

  /**
   * Reads a file in UTF-8 message by message; close the stream to close the file.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public Stream<ConversationEntry> read(Path file) {
    try {
      InputStreamReader in =
          new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
      return stream(new BufferedReader(in), file.toString(), line -> !line.contains(REPLACEMENT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<ConversationEntry> stream(
      BufferedReader in, String file, Predicate<String> isDecoded) {
    Iterator<Block> blocks = new Blocks(in);
    Spliterator<Block> spliterator =
        Spliterators.spliteratorUnknownSize(blocks, Spliterator.ORDERED | Spliterator.NONNULL);
    return StreamSupport.stream(spliterator, false)
        .flatMap(block -> entry(block, file, isDecoded).stream())
        .onClose(() -> close(in));
  }

  private static void close(BufferedReader in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ConversationEntry> entry(
      Block block, String file, Predicate<String> isDecoded) {
    BlockReader reader = new BlockReader(block);
    if (!reader.findRequest()) {
      return Optional.empty();
    }
    int line = reader.line();
    try {
      refuseOtherEncodings(block, isDecoded);
      return Optional.of(new ConversationEntry.Read(line, reader.read()));
    } catch (BrokenMessageException e) {
      return Optional.of(new ConversationEntry.Broken(e.in(file)));
    } catch (IllegalArgumentException e) {
      return Optional.of(
          new ConversationEntry.Broken(
              new ConversationError(
                  file, line, String.valueOf(e.getMessage()), "Maybe correct the message.")));
    }
  }

  private static void refuseOtherEncodings(Block block, Predicate<String> isDecoded)
      throws BrokenMessageException {
    for (int i = 0; i < block.lines().size(); i++) {
      if (!isDecoded.test(block.lines().get(i))) {
        throw new BrokenMessageException(
            block.firstLine() + i,
            "The line has bytes that are not UTF-8.",
            "Maybe save the file in UTF-8.");
      }
    }
  }
}
