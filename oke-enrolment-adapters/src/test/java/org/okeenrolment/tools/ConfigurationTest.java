package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.okeenrolment.ExamEnrolmentBuilder;
import org.okeenrolment.ProcessSettings;
import org.okeenrolment.adapter.jdbc.JdbcStore;
import org.okeenrolment.adapter.kit.OkeProduct;
import org.okeenrolment.adapter.oke.BackOff;
import org.okeenrolment.adapter.oke.OkeDeliverySetup;
import org.okeenrolment.adapter.oke.OkeOutboundSetup;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.ReadingLimits;
import org.okeenrolment.adapter.oke.client.AnswerLimits;
import org.okeenrolment.adapter.oke.client.ClientCredentials;
import org.okeenrolment.adapter.oke.client.OkeClientBuilder;
import org.okeenrolment.adapter.oke.client.OkeClientSettings;
import org.okeenrolment.adapter.oke.client.RetrySettings;
import org.okeenrolment.adapter.oke.endpoint.PlanningSetup;
import org.okeenrolment.adapter.oke.endpoint.RegistrationSetup;
import org.okeenrolment.catalogue.PartnerId;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** docs/reference/configuration.md has a row for whatever can be set, and its default. */
class ConfigurationTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\|");
  private static final Pattern PROPERTY =
      Pattern.compile("<((?:bench|faults|fuzz)\\.[a-z]+)>([^<$]+)</");
  private static final URI HERE = URI.create("http://localhost");

  private static final List<Class<?>> BUILDERS =
      List.of(ExamEnrolmentBuilder.class, OkeClientBuilder.class);
  private static final List<Class<? extends Record>> SETUPS =
      List.of(
          OkeDeliverySetup.class,
          OkeOutboundSetup.class,
          PlanningSetup.class,
          RegistrationSetup.class);

  /** Each as it is unless something is set. */
  private static final List<Record> SETTINGS =
      List.of(
          ProcessSettings.defaults(),
          RetrySettings.defaults(),
          AnswerLimits.defaults(),
          ReadingLimits.defaults(),
          BackOff.usual(),
          OkeProduct.at(HERE).build(),
          ClientCredentials.of(HERE, "school", "secret"),
          OkeClientSettings.of(new PartnerId("partner"), HERE, OkeScope.FLOW_1_5).build());

  /** The tables by their headings: the default of each option. */
  private static Map<String, Map<String, String>> tables() {
    Map<String, Map<String, String>> tables = new LinkedHashMap<>();
    for (String section : text("docs/reference/configuration.md").split("(?m)^## ")) {
      Map<String, String> rows = new TreeMap<>();
      ROW.matcher(section).results().forEach(row -> rows.put(row.group(1), row.group(2)));
      tables.put(section.lines().findFirst().orElse(""), rows);
    }
    return tables;
  }

  private static String text(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Map<String, String> table(Class<?> of) {
    return tables().getOrDefault(of.getSimpleName(), Map.of());
  }

  @TestFactory
  Stream<DynamicTest> everyMethodOfABuilderHasARow() {
    return BUILDERS.stream()
        .map(
            builder ->
                DynamicTest.dynamicTest(
                    builder.getSimpleName(),
                    () -> assertThat(table(builder)).containsOnlyKeys(options(builder))));
  }

  private static Set<String> options(Class<?> builder) {
    return methods(builder).stream()
        .filter(method -> method.getReturnType() == builder)
        .map(Method::getName)
        .collect(Collectors.toSet());
  }

  private static List<Method> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> everyComponentOfASetupHasARow() {
    return SETUPS.stream()
        .map(
            setup ->
                DynamicTest.dynamicTest(
                    setup.getSimpleName(),
                    () -> assertThat(table(setup)).containsOnlyKeys(components(setup))));
  }

  private static Set<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }

  @TestFactory
  Stream<DynamicTest> everyComponentOfSettingsHasARowWithItsDefault() {
    return SETTINGS.stream()
        .map(
            settings ->
                DynamicTest.dynamicTest(
                    settings.getClass().getSimpleName(), () -> hasRowsWithDefaults(settings)));
  }

  private static void hasRowsWithDefaults(Record settings) throws ReflectiveOperationException {
    Map<String, String> rows = table(settings.getClass());
    assertThat(rows).containsOnlyKeys(components(settings.getClass()));
    for (RecordComponent component : settings.getClass().getRecordComponents()) {
      String row = rows.get(component.getName());
      if (!row.equals("required")) {
        assertThat(row)
            .as(component.getName())
            .isEqualTo(shown(component.getAccessor().invoke(settings)));
      }
    }
  }

  /** Settings inside of others have a table of their own. */
  private static String shown(Object value) {
    if (value instanceof Optional<?> maybe) {
      return maybe.map(ConfigurationTest::shown).orElse("none");
    }
    return value instanceof Record
        ? "`%s.defaults()`".formatted(value.getClass().getSimpleName())
        : "`%s`".formatted(value);
  }

  @Test
  void everyWayToMakeAJdbcStoreHasARow() {
    assertThat(table(JdbcStore.class))
        .containsOnlyKeys(
            methods(JdbcStore.class).stream()
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .toList());
  }

  @TestFactory
  Stream<DynamicTest> everyOptionOfATool() {
    return new CommandLine(Main.class)
        .getSubcommands().entrySet().stream()
            .map(
                tool ->
                    DynamicTest.dynamicTest(
                        tool.getKey(),
                        () ->
                            hasItsOptions(
                                tool.getKey(), tool.getValue().getCommandSpec().options())));
  }

  private static void hasItsOptions(String tool, List<OptionSpec> options) {
    Map<String, String> rows = tables().getOrDefault(tool, Map.of());
    List<OptionSpec> own = options.stream().filter(option -> !isStandard(option)).toList();
    assertThat(rows).containsOnlyKeys(own.stream().map(OptionSpec::longestName).toList());
    for (OptionSpec option : own) {
      String row = rows.get(option.longestName());
      assertThat(row.equals("required")).as(option.longestName()).isEqualTo(option.required());
      if (option.defaultValue() != null) {
        assertThat(row).as(option.longestName()).isEqualTo("`" + option.defaultValue() + "`");
      }
    }
  }

  private static boolean isStandard(OptionSpec option) {
    return option.usageHelp() || option.versionHelp();
  }

  @Test
  void everyPropertyOfTheBuildHasARowWithItsDefault() {
    Map<String, String> rows = tables().get("The build");
    Map<String, String> inPoms = new TreeMap<>();
    PROPERTY
        .matcher(text("oke-enrolment-adapters/pom.xml"))
        .results()
        .forEach(one -> inPoms.put(one.group(1), "`" + one.group(2) + "`"));
    Set<String> all = new TreeSet<>(inPoms.keySet());
    all.add("jdbc.url");
    assertThat(rows).containsOnlyKeys(all).containsAllEntriesOf(inPoms);
  }
}
