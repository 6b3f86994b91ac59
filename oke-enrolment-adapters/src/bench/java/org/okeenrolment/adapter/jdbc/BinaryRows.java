package org.okeenrolment.adapter.jdbc;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Rows as the binary COPY of PostgreSQL takes them. */
final class BinaryRows implements AutoCloseable {
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final int BUFFER = 1 << 16;

  private final DataOutputStream out;

  BinaryRows(OutputStream out) throws IOException {
    this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
    this.out.write(HEADER);
  }

  BinaryRows row(int columns) throws IOException {
    out.writeShort(columns);
    return this;
  }

  BinaryRows text(String value) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
    return this;
  }

  BinaryRows number(int value) throws IOException {
    out.writeInt(Integer.BYTES);
    out.writeInt(value);
    return this;
  }

  BinaryRows moment(Instant value) throws IOException {
    out.writeInt(Long.BYTES);
    out.writeLong(ChronoUnit.MICROS.between(EPOCH, value));
    return this;
  }

  BinaryRows nothing() throws IOException {
    out.writeInt(-1);
    return this;
  }

  @Override
  public void close() throws IOException {
    out.writeShort(-1);
    out.close();
  }
}
