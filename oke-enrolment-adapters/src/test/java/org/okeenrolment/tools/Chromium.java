package org.okeenrolment.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Chromium without a window and without a network: what becomes of a page in it. */
final class Chromium {
  private static final List<String> ALWAYS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--hide-scrollbars");
  private static final int SECONDS = 60;

  private final Path folder;

  /** Keeps what it needs in a folder. */
  Chromium(Path folder) {
    this.folder = folder;
  }

  /** Answers the page as it is when its scripts have run, in a window of this width. */
  String dom(Path page, int width) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("chromium"));
    command.addAll(ALWAYS);
    command.addAll(
        List.of(
            "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
            "--window-size=%d,900".formatted(width),
            "--virtual-time-budget=20000",
            "--dump-dom",
            page.toUri().toString()));
    Path dom = Files.createTempFile(folder, "dom", ".html");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IllegalStateException("Chromium needs more than %d s.".formatted(SECONDS));
    }
    return Files.readString(dom, StandardCharsets.UTF_8);
  }

  /** Answers the rules of accessibility, as a script. */
  static String axe() {
    try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
      if (script == null) {
        throw new IllegalStateException("Run it with -Paccessibility, which has axe.min.js.");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
