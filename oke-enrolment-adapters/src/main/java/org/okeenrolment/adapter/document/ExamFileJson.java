package org.okeenrolment.adapter.document;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.OptionalInt;
import org.okeenrolment.adapter.StrictJson;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.ExamFile;

/**
 * An exam file as JSON (examendossier), for another system or an archive: the components of {@link
 * ExamFile} and of what is in it, by their names.
 *
 * <p>Ids, roles, outcomes and school years are texts; moments are in UTC and days as in ISO 8601;
 * what is not there is {@code null}; a fact of the attempt ledger says what it is as {@code kind},
 * such as {@code Attempt}. It has no names of persons, for which an {@link ExamDocument} asks the
 * directory. Immutable and thread-safe.
 */
public final class ExamFileJson {
  private final ObjectWriter json;

  /** Makes a writer. */
  public ExamFileJson() {
    json =
        StrictJson.writer(
            JsonMapper.builder()
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .addMixIn(Fact.class, Kind.class)
                .addModule(module())
                .build());
  }

  /**
   * Answers the exam file as JSON with two blanks of indentation and line feeds.
   *
   * @param file the exam file
   */
  public String write(ExamFile file) {
    try {
      return json.writeValueAsString(file);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(
          "The exam file of %s cannot be written.".formatted(file.student()), broken);
    }
  }

  private static SimpleModule module() {
    return new SimpleModule()
        .addSerializer(Id.class, ToStringSerializer.instance)
        .addSerializer(Temporal.class, ToStringSerializer.instance)
        .addSerializer(SchoolYear.class, ToStringSerializer.instance)
        .addSerializer(Role.class, ToStringSerializer.instance)
        .addSerializer(AttemptOutcome.class, ToStringSerializer.instance)
        .addSerializer(Attendance.class, ToStringSerializer.instance)
        .addSerializer(new Perhaps())
        .addSerializer(new PerhapsNumber());
  }

  /** The value, or null. */
  private static final class Perhaps extends StdSerializer<Optional<?>> {
    private static final long serialVersionUID = 1L;

    Perhaps() {
      super(Optional.class, false);
    }

    @Override
    public void serialize(Optional<?> perhaps, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      provider.defaultSerializeValue(perhaps.orElse(null), out);
    }
  }

  /** The number, or null. */
  private static final class PerhapsNumber extends StdSerializer<OptionalInt> {
    private static final long serialVersionUID = 1L;

    PerhapsNumber() {
      super(OptionalInt.class);
    }

    @Override
    public void serialize(OptionalInt perhaps, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (perhaps.isPresent()) {
        out.writeNumber(perhaps.getAsInt());
      } else {
        out.writeNull();
      }
    }
  }

  /** A fact says which it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
  private interface Kind {}
}
