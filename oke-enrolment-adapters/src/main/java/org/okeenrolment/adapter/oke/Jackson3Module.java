package org.okeenrolment.adapter.oke;

import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.Patch;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How Jackson 3 writes what the wire records have and JSON has not: Patch and Expandable. */
final class Jackson3Module {
  private Jackson3Module() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("oke-wire");
    module.addSerializer(new PatchWriter());
    module.addSerializer(new ExpandableWriter());
    return module;
  }

  private static final class PatchWriter extends StdSerializer<Patch<?>> {
    PatchWriter() {
      super(Patch.class);
    }

    @Override
    public boolean isEmpty(SerializationContext context, Patch<?> patch) {
      return !patch.isPresent();
    }

    @Override
    public void serialize(Patch<?> patch, JsonGenerator out, SerializationContext context) {
      context.writeValue(out, patch.orNull());
    }
  }

  private static final class ExpandableWriter extends StdSerializer<Expandable<?>> {
    ExpandableWriter() {
      super(Expandable.class);
    }

    @Override
    public void serialize(Expandable<?> field, JsonGenerator out, SerializationContext context) {
      Object object = field.objectOrNull();
      context.writeValue(out, object == null ? field.idOrNull() : object);
    }
  }
}
