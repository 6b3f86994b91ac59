package org.okeenrolment.adapter.oke;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.function.Function;
import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Patch;

/**
 * What the JSON library must be told to read the wire records of associations by itself: how a
 * Patch and an Expandable are written. Everything else of it is as the library has it.
 */
final class PlainModule {
  private PlainModule() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("plain");
    module.addDeserializer(Patch.class, new PatchReader(null));
    module.addDeserializer(Expandable.class, new ExpandableReader(null));
    module.addAbstractTypeMapping(
        Offering.class, org.okeenrolment.adapter.oke.wire.ComponentOffering.class);
    return module;
  }

  /** Reads a record of one value by the reader of that value. */
  private abstract static class ContentReader<T> extends StdDeserializer<T>
      implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;
    private final transient Function<JsonDeserializer<?>, ContentReader<T>> with;
    protected final transient JsonDeserializer<?> content;

    ContentReader(
        Class<T> type,
        Function<JsonDeserializer<?>, ContentReader<T>> with,
        JsonDeserializer<?> content) {
      super(type);
      this.with = with;
      this.content = content;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, BeanProperty property) throws JsonMappingException {
      JavaType held = context.getContextualType().containedType(0);
      return with.apply(context.findContextualValueDeserializer(held, property));
    }
  }

  @SuppressWarnings("rawtypes")
  private static final class PatchReader extends ContentReader<Patch> {
    private static final long serialVersionUID = 1L;

    PatchReader(JsonDeserializer<?> content) {
      super(Patch.class, PatchReader::new, content);
    }

    @Override
    public Patch<?> deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return Patch.of(content.deserialize(parser, context));
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

    ExpandableReader(JsonDeserializer<?> content) {
      super(Expandable.class, ExpandableReader::new, content);
    }

    @Override
    public Expandable<?> deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.hasToken(JsonToken.VALUE_STRING)
          ? Expandable.id(parser.getText())
          : Expandable.object(content.deserialize(parser, context));
    }
  }
}
