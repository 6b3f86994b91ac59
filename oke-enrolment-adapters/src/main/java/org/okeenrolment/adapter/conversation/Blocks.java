package org.okeenrolment.adapter.conversation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Cuts a file at its separators, one block in memory at a time. Not thread-safe. */
final class Blocks implements Iterator<Block> {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final BufferedReader in;
  private String name = "";
  private int lineNumber;
  private boolean atEnd;

  Blocks(BufferedReader in) {
    this.in = in;
  }

  @Override
  public boolean hasNext() {
    return !atEnd;
  }

  @Override
  public Block next() {
    if (atEnd) {
      throw new NoSuchElementException("The file has ended.\nMaybe ask hasNext() before.");
    }
    String blockName = name;
    int firstLine = lineNumber + 1;
    List<String> lines = new ArrayList<>();
    String line = nextLine();
    while (line != null && !line.startsWith(Body.SEPARATOR)) {
      lines.add(line);
      line = nextLine();
    }
    atEnd = line == null;
    name = line == null ? "" : line.substring(Body.SEPARATOR.length()).strip();
    return new Block(blockName, firstLine, lines);
  }

  private @Nullable String nextLine() {
    try {
      String line = in.readLine();
      lineNumber++;
      return line != null && lineNumber == 1 && line.startsWith(BYTE_ORDER_MARK)
          ? line.substring(1)
          : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
