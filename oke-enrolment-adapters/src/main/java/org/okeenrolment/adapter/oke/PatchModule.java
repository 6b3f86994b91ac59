package org.okeenrolment.adapter.oke;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.Patch;

/** Reads and writes {@link Patch}: a field that is absent, null, or has a value. */
final class PatchModule {
  private PatchModule() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("oke-patch");
    module.addSerializer(new Writer());
    module.addDeserializer(Patch.class, new Reader(null));
    return module;
  }

  private static final class Writer extends StdSerializer<Patch<?>> {
    private static final long serialVersionUID = 1L;

    Writer() {
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

  @SuppressWarnings("rawtypes")
  private static final class Reader extends StdDeserializer<Patch>
      implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable JsonDeserializer<?> content;

    Reader(@Nullable JsonDeserializer<?> content) {
      super(Patch.class);
      this.content = content;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property)
        throws JsonMappingException {
      JavaType type =
          property == null
              ? context.constructType(Object.class)
              : property.getType().containedTypeOrUnknown(0);
      return new Reader(context.findContextualValueDeserializer(type, property));
    }

    @Override
    public Patch<?> deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonDeserializer<?> reader = content;
      Object value =
          reader == null
              ? context.readValue(parser, Object.class)
              : reader.deserialize(parser, context);
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
}
