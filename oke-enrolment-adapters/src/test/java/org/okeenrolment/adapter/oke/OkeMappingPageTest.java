package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on the mapping has every field of the tables, and what the tables say of it. */
class OkeMappingPageTest {
  private static final String PAGE =
      read(Path.of(System.getProperty("project.root", ".."), "docs/reference/oke-mapping.md"));
  private static final Pattern NUMBER = Pattern.compile("\\| (\\d+) \\|.*");

  /** Under which heading the additions to an object stand. */
  private static final Map<String, String> ADDITIONS =
      Map.of(
          "COMPONENT_EXTENSION", "Component",
          "OFFERING_EXTENSION", "ComponentOffering",
          "ASSOCIATION_EXTENSION", "Association",
          "PROGRAM_ASSOCIATION_EXTENSION", "Association in a programme",
          "RESULT_EXTENSION", "Result",
          "PERSON_EXTENSION", "Person",
          "PROGRAM_OFFERING_EXTENSION", "ProgramOffering");

  private static final Map<Column, String> USES =
      Map.of(
          Column.F5_1, "5.1",
          Column.F5_2, "5.2",
          Column.F5_2P, "5.2 later",
          Column.PROGRAM, "programme",
          Column.READ, "answer");

  private record Table(List<Column> columns, Map<String, String> rows) {
    Table and(Table additions) {
      Map<String, String> all = new LinkedHashMap<>(rows);
      all.putAll(additions.rows());
      return new Table(columns, all);
    }

    List<String> lines() {
      return rows.entrySet().stream()
          .map(row -> "| `%s` | %s |".formatted(row.getKey(), signs(row.getValue())))
          .toList();
    }

    private static String signs(String row) {
      return String.join(" | ", row.replace('.', '·').split(""));
    }

    String header() {
      return columns.stream()
          .map(OkeMappingPageTest::use)
          .collect(Collectors.joining(" | ", "| field | ", " |"));
    }
  }

  private static String use(Column column) {
    String name = column.name().toLowerCase(Locale.ROOT);
    return USES.getOrDefault(column, name.startsWith("f") ? name.substring(1) : name);
  }

  @Test
  void everyFieldStandsInTheSectionOfItsObjectWithWhatEachUseAsksOfIt() {
    Map<String, Table> tables = tables();
    assertThat(tables).hasSizeGreaterThan(15);
    tables.forEach(
        (heading, table) -> {
          List<String> lines = table(heading);
          assertThat(lines).as(heading).hasSize(table.rows().size() + 2);
          assertThat(lines.get(0)).as(heading).startsWith(table.header());
          List<String> rows = table.lines();
          for (int row = 0; row < rows.size(); row++) {
            assertThat(lines.get(row + 2)).as(heading).startsWith(rows.get(row));
          }
        });
  }

  @Test
  void everyDivergenceThatIsReadStandsInItsTable() {
    assertThat(
            section("## What is written otherwise and read all the same")
                .map(NUMBER::matcher)
                .filter(Matcher::matches)
                .map(row -> Integer.valueOf(row.group(1))))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, DivergencesTest.ROWS).boxed().toList());
  }

  /** The first table under a heading. */
  private static List<String> table(String heading) {
    return section("### " + heading)
        .dropWhile(line -> !line.startsWith("|"))
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }

  private static Stream<String> section(String heading) {
    assertThat(PAGE).contains("\n" + heading + "\n");
    return PAGE.lines().dropWhile(line -> !line.equals(heading)).skip(1);
  }

  private static Map<String, Table> tables() {
    Map<String, Table> tables = new LinkedHashMap<>();
    List<Field> fields =
        Stream.of(ExamTables.class, ContextTables.class, BasicTables.class)
            .flatMap(type -> Stream.of(type.getDeclaredFields()))
            .toList();
    for (Field field : fields) {
      if (value(field) instanceof ObjectTable<?> table) {
        tables.put(table.type().getSimpleName(), new Table(table.columns().names(), table.rows()));
      }
    }
    for (Field field : fields) {
      if (value(field) instanceof Extension extension) {
        assertThat(ADDITIONS).containsKey(field.getName());
        tables.merge(ADDITIONS.get(field.getName()), additions(extension), Table::and);
      }
    }
    return tables;
  }

  private static Table additions(Extension extension) {
    Map<String, String> rows = new LinkedHashMap<>();
    extension.rows().forEach((name, signs) -> rows.put("consumers." + name, signs));
    return new Table(extension.columns().names(), rows);
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException elsewhere) {
      return field;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
