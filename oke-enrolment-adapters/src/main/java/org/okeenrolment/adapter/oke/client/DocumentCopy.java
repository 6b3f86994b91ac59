package org.okeenrolment.adapter.oke.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;

/** Copies a document to where it is wanted; a file is there as a whole or not at all. */
record DocumentCopy(Transport transport, Call call) {
  private static final int BUFFER = 1 << 14;

  OptionalLong to(Path file) {
    try {
      Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".document", ".part");
      try {
        OptionalLong size = transport.call(call, answer -> toWhole(answer, part));
        if (size.isPresent()) {
          Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return size;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private OptionalLong toWhole(Answer answer, Path part) throws IOException {
    try (Sink sink = Sink.of(part)) {
      return copy(answer, sink);
    }
  }

  /** What has been written cannot be taken back, so there is no further try from then on. */
  OptionalLong to(OutputStream stream) {
    Sink sink = new Sink(stream);
    return transport.call(
        call,
        answer -> {
          try {
            return copy(answer, sink);
          } catch (IOException broken) {
            if (sink.written == 0) {
              throw broken;
            }
            throw transport.tries().unavailable(call, 1, broken);
          }
        });
  }

  private OptionalLong copy(Answer answer, Sink sink) throws IOException {
    if (answer.status() == Answer.NOT_FOUND) {
      answer.drain();
      return OptionalLong.empty();
    }
    if (!answer.isSuccess()) {
      throw answer.refused();
    }
    try (InputStream content = answer.upTo(transport.settings().limits().document())) {
      byte[] buffer = new byte[BUFFER];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        sink.write(buffer, read);
      }
      return OptionalLong.of(sink.written);
    }
  }

  /** Where bytes go; when it fails, asking the partner again does not help. */
  private static final class Sink implements AutoCloseable {
    private final OutputStream stream;
    private long written;

    Sink(OutputStream stream) {
      this.stream = stream;
    }

    static Sink of(Path file) {
      try {
        return new Sink(Files.newOutputStream(file));
      } catch (IOException noFile) {
        throw new UncheckedIOException(noFile);
      }
    }

    void write(byte[] bytes, int length) {
      try {
        stream.write(bytes, 0, length);
        written += length;
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }

    @Override
    public void close() {
      try {
        stream.close();
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
  }
}
