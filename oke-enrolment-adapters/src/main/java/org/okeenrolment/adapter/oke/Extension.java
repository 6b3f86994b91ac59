package org.okeenrolment.adapter.oke;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What OKE adds to an object: which fields, and in which use they are required. */
final class Extension {
  private final Columns columns;
  private final List<Row> rows = new ArrayList<>();

  private record Row(Extra extra, String signs) {}

  private Extension(Columns columns) {
    this.columns = columns;
  }

  static Extension of(Columns columns) {
    return new Extension(columns);
  }

  Extension row(Extra extra, String row) {
    rows.add(new Row(extra, columns.row(row)));
    return this;
  }

  Columns columns() {
    return columns;
  }

  /** The names of the fields in their order, each with what the columns say of it. */
  Map<String, String> rows() {
    Map<String, String> names = new LinkedHashMap<>();
    rows.forEach(row -> names.put(row.extra().field(), row.signs()));
    return names;
  }

  Set<Extra> extras() {
    return rows.stream().map(Row::extra).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The field {@code consumers} of an object to which the first that has the column is added. */
  static Kind consumers(Extension... extensions) {
    return new Consumers(List.of(extensions));
  }

  private void check(ConsumerBlock block, Place at) {
    int column = columns.index(at.column());
    for (Row row : rows) {
      char sign = Columns.sign(row.signs(), column);
      if (sign != Columns.IGNORED) {
        check(row.extra(), sign, block, at.in(row.extra().field()));
      }
    }
  }

  private static void check(Extra extra, char sign, ConsumerBlock block, Place at) {
    Object value = block.standard(extra);
    if (Columns.check(sign, value, at) && value != null) {
      extra.kind().check(value, at);
    }
  }

  /** The field {@code consumers}: the list stays as it came, whatever is said of it. */
  private static final class Consumers extends Kind {
    private static final Kind LIST = ListKind.of(Kind.ANY_OBJECT);

    private final List<Extension> extensions;
    private final Set<Extra> extras = EnumSet.noneOf(Extra.class);

    Consumers(List<Extension> extensions) {
      this.extensions = extensions;
      extensions.forEach(extension -> extras.addAll(extension.extras()));
    }

    @Override
    @Nullable Object read(Object value, Place at) {
      Object list = LIST.read(value, at);
      if (list instanceof List<?> consumers) {
        for (int index = 0; index < consumers.size(); index++) {
          if (consumers.get(index) instanceof Fields block && ConsumerBlock.isOurs(block)) {
            readBlock(block, at.in(index));
          }
        }
      }
      return list;
    }

    private void readBlock(Fields block, Place at) {
      Meanings meanings = new Meanings(block.size());
      for (int index = 0; index < block.size(); index++) {
        String name = block.name(index);
        Object value = block.value(index);
        boolean key = name.equalsIgnoreCase(ConsumerBlock.KEY_FIELD);
        Extra extra = key ? null : Extra.meant(name);
        if (extra != null) {
          tellName(extra, name, at);
          meanings.add(extra, name, value == null ? null : extra.kind().read(value, at.in(name)));
        } else if (key && value != null) {
          tellKey(value.toString(), at.in(name));
        }
      }
      block.mean(meanings);
    }

    private void tellName(Extra extra, String name, Place at) {
      if (!extra.field().equals(name)) {
        at.in(name).differs("is another name", "It is read as %s.".formatted(extra.field()));
      } else if (!extras.contains(extra)) {
        at.in(name).differs("is not where the standard has it", "It is read all the same.");
      }
    }

    private static void tellKey(String key, Place at) {
      if (!key.equals(ConsumerBlock.KEY)) {
        at.differs("(%s) is not in lower case".formatted(key), "It is read as nl-test-admin.");
      }
    }

    @Override
    void check(Object value, Place at) {
      List<?> consumers = (List<?>) value;
      int ours = 0;
      while (ours < consumers.size()
          && !(consumers.get(ours) instanceof Map<?, ?> block && ConsumerBlock.isOurs(block))) {
        ours++;
      }
      boolean found = ours < consumers.size();
      extension(at)
          .check(
              found ? ConsumerBlock.of((Map<?, ?>) consumers.get(ours)) : ConsumerBlock.NONE,
              found ? at.in(ours) : at);
    }

    private Extension extension(Place at) {
      for (Extension extension : extensions) {
        if (extension.columns.has(at.column())) {
          return extension;
        }
      }
      return extensions.get(0);
    }
  }
}
