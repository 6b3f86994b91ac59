package org.okeenrolment.adapter.oke;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.Patch;

/** How Jackson 2 writes what the wire records have and JSON has not: Patch and Expandable. */
final class Jackson2Module {
  private Jackson2Module() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("oke-wire");
    module.addSerializer(new PatchWriter());
    module.addSerializer(new ExpandableWriter());
    return module;
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
}
