package org.okeenrolment.adapter.page;

import java.util.List;
import java.util.stream.Stream;

/** Texts that somebody may write into a name or a remark to break a page. */
public final class HostileTexts {
  private static final List<String> ALL =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "</title></style></textarea><svg/onload=alert(1)>",
          "<!-- & --> ]]> &lt;b&gt; &#60;",
          "javascript:alert(1)",
          "\u202egnp.exe \u05d0\u05d1\u05d2 \u0627\u0644\u0627\u0633\u0645",
          "Donaudampfschifffahrtsgesellschaftskapitän".repeat(6),
          "${7*7} {0} {1} @raw",
          "line\nfeed\r\n\ttab");

  private HostileTexts() {}

  /** Answers each of them. */
  public static Stream<String> all() {
    return ALL.stream();
  }
}
