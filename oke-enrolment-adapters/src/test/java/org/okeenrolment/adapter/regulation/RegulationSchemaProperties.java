package org.okeenrolment.adapter.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.adapter.regulation.RegulationFiles.CODEC;
import static org.okeenrolment.adapter.regulation.RegulationFiles.EVERY_PARAMETER;
import static org.okeenrolment.adapter.regulation.RegulationFiles.REFERENCE_SCHOOL;
import static org.okeenrolment.adapter.regulation.RegulationFiles.SHARED;
import static org.okeenrolment.adapter.regulation.RegulationFiles.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.okeenrolment.regulation.RegulationDocument;

/** The published schema agrees with the reader on everything that a schema can say. */
class RegulationSchemaProperties {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path MADE =
      Path.of(
          System.getProperty("project.root"),
          "oke-enrolment-adapters/target/regulation.schema.json");

  /** What the reader finds and a schema cannot say, see {@link RegulationCodec#schema()}. */
  private static final List<String> BEYOND_A_SCHEMA =
      List.of(
          "The end is before the start",
          "One end is a number",
          "is there twice",
          "two entries for one status");

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(RegulationCodec.schema());

  @Example
  void thePublishedSchemaIsMadeFromTheParameters() throws IOException {
    String made =
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new SchemaGenerator().file());
    Files.writeString(MADE, made);
    assertThat(RegulationCodec.schema().strip())
        .as("regulation.schema.json; where the parameters changed, copy it from %s", MADE)
        .isEqualTo(made.strip());
  }

  @Example
  void filesThatAreSoundAreSoundByTheSchema() {
    files().forEach(file -> assertThat(isValid(file)).isTrue());
  }

  @Property(tries = 1000)
  void theSchemaAndTheReaderFindTheSameFilesUnsound(@ForAll Random random)
      throws JsonProcessingException {
    String changed = changed(random);
    List<RegulationFinding> findings = CODEC.documents(changed).findings();
    if (findings.isEmpty() || !findings.stream().allMatch(RegulationSchemaProperties::isBeyond)) {
      assertThat(isValid(changed)).as("%s %s", findings, changed).isEqualTo(findings.isEmpty());
    }
  }

  @Property(tries = 1000)
  void whatIsReadAndWrittenIsReadAgainAsEqual(@ForAll Random random)
      throws JsonProcessingException {
    CODEC
        .documents(changed(random))
        .value()
        .ifPresent(
            documents -> {
              String written = CODEC.write(documents);
              List<RegulationDocument> again = CODEC.documents(written).orElseThrow();
              assertThat(again).isEqualTo(documents);
              assertThat(CODEC.write(again)).isEqualTo(written);
              assertThat(isValid(written)).isTrue();
            });
  }

  private static boolean isBeyond(RegulationFinding finding) {
    return BEYOND_A_SCHEMA.stream().anyMatch(finding.problem()::contains);
  }

  private static Stream<String> files() {
    return Stream.of(
            EVERY_PARAMETER,
            REFERENCE_SCHOOL.resolve("policies.json"),
            SHARED.resolve("policies.json"))
        .filter(Files::exists)
        .map(RegulationFiles::text);
  }

  private static boolean isValid(String file) {
    return SCHEMA
        .validate(
            file,
            InputFormat.JSON,
            run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .isEmpty();
  }

  private static String changed(Random random) throws JsonProcessingException {
    JsonNode file = JSON.readTree(text(EVERY_PARAMETER));
    for (int change = random.nextInt(3); change >= 0; change--) {
      new Mutation(file, random).apply();
    }
    return file.toString();
  }
}
