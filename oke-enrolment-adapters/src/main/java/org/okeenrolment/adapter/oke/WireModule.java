package org.okeenrolment.adapter.oke;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.CourseOffering;
import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;

/** Reads and writes what the wire records have and JSON has not: Patch, Expandable, Offering. */
final class WireModule {
  private WireModule() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("oke-wire");
    module.addSerializer(new PatchWriter());
    module.addSerializer(new ExpandableWriter());
    module.addDeserializer(Patch.class, new PatchReader(null));
    module.addDeserializer(Expandable.class, new ExpandableReader(null));
    module.addDeserializer(Offering.class, new OfferingReader());
    module.setDeserializerModifier(new UnknownFields());
    return module;
  }

  /** The record of an offering, by its type; without one it is a component, as in most messages. */
  static Class<? extends Offering> offering(@Nullable String offeringType) {
    if ("program".equalsIgnoreCase(offeringType)) {
      return ProgramOffering.class;
    }
    return "course".equalsIgnoreCase(offeringType) ? CourseOffering.class : ComponentOffering.class;
  }

  private static final class PatchWriter extends StdSerializer<Patch<?>> {
    private static final long serialVersionUID = 1L;

    PatchWriter() {
      super(Patch.class, false);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Patch<?> patch) {
      return !patch.isPresent();
    }

    @Override
    public void serialize(Patch<?> patch, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      provider.defaultSerializeValue(patch.orNull(), out);
    }
  }

  private static final class ExpandableWriter extends StdSerializer<Expandable<?>> {
    private static final long serialVersionUID = 1L;

    ExpandableWriter() {
      super(Expandable.class, false);
    }

    @Override
    public void serialize(Expandable<?> field, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      Object object = field.objectOrNull();
      provider.defaultSerializeValue(object == null ? field.idOrNull() : object, out);
    }
  }

  /** Reads a record of one value by the reader of that value. */
  private abstract static class ContentReader<T> extends StdDeserializer<T>
      implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable JsonDeserializer<?> content;

    ContentReader(Class<T> type, @Nullable JsonDeserializer<?> content) {
      super(type);
      this.content = content;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property)
        throws JsonMappingException {
      JavaType type = context.getContextualType();
      JavaType held = type == null ? context.constructType(Object.class) : type.containedType(0);
      return of(context.findContextualValueDeserializer(held, property));
    }

    abstract ContentReader<T> of(JsonDeserializer<?> reader);

    @Nullable Object content(JsonParser parser, DeserializationContext context) throws IOException {
      JsonDeserializer<?> reader = content;
      return reader == null
          ? context.readValue(parser, Object.class)
          : reader.deserialize(parser, context);
    }
  }

  @SuppressWarnings("rawtypes")
  private static final class PatchReader extends ContentReader<Patch> {
    private static final long serialVersionUID = 1L;

    PatchReader(@Nullable JsonDeserializer<?> content) {
      super(Patch.class, content);
    }

    @Override
    ContentReader<Patch> of(JsonDeserializer<?> reader) {
      return new PatchReader(reader);
    }

    @Override
    public Patch<?> deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      Object value = content(parser, context);
      return value == null ? Patch.remove() : Patch.of(value);
    }

    @Override
    public Patch<?> getNullValue(DeserializationContext context) {
      return Patch.remove();
    }

    @Override
    public Patch<?> getAbsentValue(DeserializationContext context) {
      return Patch.absent();
    }
  }

  @SuppressWarnings("rawtypes")
  private static final class ExpandableReader extends ContentReader<Expandable> {
    private static final long serialVersionUID = 1L;

    ExpandableReader(@Nullable JsonDeserializer<?> content) {
      super(Expandable.class, content);
    }

    @Override
    ContentReader<Expandable> of(JsonDeserializer<?> reader) {
      return new ExpandableReader(reader);
    }

    @Override
    public Expandable<?> deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.hasToken(JsonToken.VALUE_STRING)
          ? new Expandable<>(parser.getText(), null)
          : new Expandable<>(null, content(parser, context));
    }
  }

  private static final class OfferingReader extends StdDeserializer<Offering> {
    private static final long serialVersionUID = 1L;

    OfferingReader() {
      super(Offering.class);
    }

    @Override
    public Offering deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonNode object = context.readTree(parser);
      return context.readTreeAsValue(object, offering(object.path("offeringType").asText()));
    }
  }
}
