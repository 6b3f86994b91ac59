package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** A school that listens on this machine. */
class ConformanceSchoolTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  @Test
  void aSchoolThatCannotOpenLeavesNothingOpen() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, HERE)) {
      int first = taken.getLocalPort() - 2;
      assertThatThrownBy(() -> ConformanceSchool.open(first)).isInstanceOf(BindException.class);
      try (ServerSocket free = new ServerSocket(first, 1, HERE);
          ServerSocket next = new ServerSocket(first + 1, 1, HERE)) {
        assertThat(free.isBound() && next.isBound()).isTrue();
      }
    }
  }
}
