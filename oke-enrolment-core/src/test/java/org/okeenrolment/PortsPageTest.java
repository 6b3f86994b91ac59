package org.okeenrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.port.Session;

/** The page on ports tells of every port and repository, and of every rule of their contract. */
class PortsPageTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final String PAGE = SourceType.read(ROOT.resolve("docs/reference/ports.md"));
  private static final Pattern RULE = Pattern.compile("([A-Z])-(\\d+)(?: to \\1-(\\d+))?");

  @Test
  void everyPublicInterfaceOfThePortsIsNamed() {
    assertThat(interfaces()).hasSizeGreaterThan(10);
    assertThat(interfaces()).allMatch(port -> PAGE.contains("`" + port.getSimpleName() + "`"));
  }

  @Test
  void everyMethodOfAPortOrARepositoryIsNamedInItsSection() {
    Stream<Class<?>> repositories =
        Stream.of(Session.class.getMethods())
            .filter(method -> method.getParameterCount() == 0)
            .map(Method::getReturnType);
    Stream.concat(interfaces().stream().filter(port -> !port.isSealed()), repositories)
        .forEach(PortsPageTest::isDescribed);
  }

  private static void isDescribed(Class<?> type) {
    int start = PAGE.indexOf("\n### " + type.getSimpleName() + "\n");
    assertThat(start).as(type.getSimpleName()).isPositive();
    int end = Math.min(PAGE.indexOf("\n## ", start), endOf(start));
    String section = PAGE.substring(start, end);
    Stream.of(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
        .forEach(
            method ->
                assertThat(section)
                    .as("%s.%s", type.getSimpleName(), method.getName())
                    .contains("`" + method.getName() + "`"));
  }

  private static int endOf(int start) {
    int next = PAGE.indexOf("\n### ", start + 1);
    return next < 0 ? PAGE.length() : next;
  }

  @Test
  void everyRuleOfTheContractIsReferredTo() {
    String contract = SourceType.read(ROOT.resolve("oke-enrolment-testkit/CONTRACT.md"));
    Set<String> rules =
        Pattern.compile("(?m)^\\| ([A-Z]-\\d+) \\|")
            .matcher(contract)
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(rules).hasSizeGreaterThan(50);
    assertThat(RULE.matcher(PAGE).results().flatMap(PortsPageTest::rules))
        .containsAll(rules)
        .isSubsetOf(rules);
  }

  private static Stream<String> rules(MatchResult found) {
    int first = Integer.parseInt(found.group(2));
    int last = found.group(3) == null ? first : Integer.parseInt(found.group(3));
    return IntStream.rangeClosed(first, last).mapToObj(number -> found.group(1) + "-" + number);
  }

  private static Set<Class<?>> interfaces() {
    return SourceType.under(Path.of("src/main/java/org/okeenrolment/port")).stream()
        .filter(type -> type.kind().equals("interface") && type.isPublic() && type.depth() == 0)
        .map(type -> named("org.okeenrolment.port." + type.name()))
        .collect(Collectors.toSet());
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
