package org.okeenrolment.adapter.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.okeenrolment.adapter.validation.CommandValidation;
import org.okeenrolment.regulation.RegulationDocument;

/** The files of the tests. */
public final class RegulationFiles {
  public static final RegulationCodec CODEC = new RegulationCodec(CommandValidation.hibernate());
  public static final Path REFERENCE_SCHOOL = Path.of("src/tools/resources/reference-school");
  public static final Path EVERY_PARAMETER =
      Path.of("src/test/resources/regulation/every-parameter.json");

  /** Renderings of real regulations with their cases, where they are there. */
  public static final Path SHARED =
      Path.of(System.getProperty("project.root", "..")).resolve("../shared/regulation");

  private RegulationFiles() {}

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public static List<RegulationDocument> documents(Path file) {
    return CODEC.documents(text(file)).orElseThrow();
  }
}
