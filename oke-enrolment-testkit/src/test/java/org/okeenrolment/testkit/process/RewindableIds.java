package org.okeenrolment.testkit.process;

import java.util.concurrent.atomic.AtomicLong;
import org.okeenrolment.port.IdSource;

/** Numbers that can be given again, once what they were given to is undone. */
final class RewindableIds implements IdSource {
  private final AtomicLong number = new AtomicLong();

  @Override
  public String next() {
    return "%06d".formatted(number.incrementAndGet());
  }

  long mark() {
    return number.get();
  }

  void rewind(long mark) {
    number.set(mark);
  }
}
