package org.okeenrolment.adapter.oke;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableAnyProperty;
import java.io.IOException;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields that a record does not know, in the order of the message: the library loses it. */
final class UnknownFields extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;

  @Override
  public BeanDeserializerBuilder updateBuilder(
      DeserializationConfig config, BeanDescription description, BeanDeserializerBuilder builder) {
    SettableAnyProperty fields = builder.getAnySetter();
    if (fields != null && fields.getParameterIndex() >= 0) {
      builder.setAnySetter(null);
      builder.setAnySetter(
          new InOrder(fields.getProperty(), fields.getType(), null, fields.getParameterIndex()));
    }
    return builder;
  }

  /** A value with its number among those of the message. */
  private record Numbered(int number, @Nullable Object value) {}

  private static final class InOrder extends SettableAnyProperty {
    private static final long serialVersionUID = 1L;
    private final int parameter;

    InOrder(
        BeanProperty property,
        JavaType type,
        @Nullable JsonDeserializer<Object> reader,
        int parameter) {
      super(property, property.getMember(), type, null, reader, null);
      this.parameter = parameter;
    }

    @Override
    public SettableAnyProperty withValueDeserializer(JsonDeserializer<Object> reader) {
      return new InOrder(_property, _type, reader, parameter);
    }

    @Override
    public int getParameterIndex() {
      return parameter;
    }

    @Override
    public Object createParameterObject() {
      return new Fields();
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      Object last = context.getAttribute(InOrder.class);
      int number = last instanceof Integer before ? before + 1 : 0;
      context.setAttribute(InOrder.class, number);
      return new Numbered(number, super.deserialize(parser, context));
    }

    @Override
    protected void _set(Object fields, Object name, Object value) {
      ((Fields) fields).add(name.toString(), (Numbered) value);
    }
  }

  /** What the constructor of the record copies. */
  private static final class Fields extends AbstractMap<String, Object> {
    private final List<Map.Entry<String, Numbered>> entries = new ArrayList<>();

    void add(String name, Numbered value) {
      entries.add(Map.entry(name, value));
    }

    @Override
    public boolean isEmpty() {
      return entries.isEmpty();
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
      entries.sort(Comparator.comparingInt(entry -> entry.getValue().number()));
      Set<Map.Entry<String, Object>> inOrder = new LinkedHashSet<>();
      for (Map.Entry<String, Numbered> entry : entries) {
        inOrder.add(new SimpleImmutableEntry<>(entry.getKey(), entry.getValue().value()));
      }
      return inOrder;
    }
  }
}
