package org.okeenrolment.adapter.oke.client;

import java.io.FilterInputStream;
import java.io.IOException;

/** A body of which no more is read than the limit allows. */
final class LimitedStream extends FilterInputStream {
  private final Answer answer;
  private final long limit;
  private long taken;

  LimitedStream(Answer answer, long limit) {
    super(answer.body());
    this.answer = answer;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) {
    taken += read;
    if (taken > limit) {
      answer.close();
      throw answer.tooLarge(limit);
    }
  }
}
