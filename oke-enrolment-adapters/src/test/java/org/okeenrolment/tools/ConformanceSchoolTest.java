package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A school that listens on this machine. */
class ConformanceSchoolTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @Test
  void aSchoolThatCannotOpenLeavesNothingOpen() throws IOException {
    int first =
        IntStream.iterate(21_000, port -> port + 3)
            .filter(ConformanceSchoolTest::threeAreFree)
            .findFirst()
            .orElse(0);
    try (ServerSocket taken = new ServerSocket(first + 2, 1, HERE)) {
      assertThat(taken.isBound()).isTrue();
      assertThatThrownBy(() -> ConformanceSchool.open(first)).isInstanceOf(BindException.class);
    }
    assertThat(threeAreFree(first)).isTrue();
  }

  private static boolean threeAreFree(int first) {
    return IntStream.range(first, first + 3).allMatch(ConformanceSchoolTest::isFree);
  }

  private static boolean isFree(int port) {
    try (ServerSocket free = new ServerSocket(port, 1, HERE)) {
      return free.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
