package org.okeenrolment.adapter.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the values of variables into a conversation file. */
final class Variables {
  private static final Pattern DEFINITION = Pattern.compile("(?m)^@([\\w.-]+)\\s*=\\s*(.*?)\\s*$");
  private static final Pattern USE =
      Pattern.compile("\\{\\{([$\\w.-]+)(?:\\((\\d{1,9}),\\s*(\\d{1,9})\\))?}}");
  private static final String RANDOM = "{{$random.";
  private static final String HOST = "host";

  private final Map<String, String> values = new HashMap<>();
  private final Set<String> missing = new TreeSet<>();

  /**
   * Given values come before those of the file, but for those that are by chance: they are of
   * objects that the conversation makes, and no object of the product should be overwritten. Of
   * each such variable it is another value.
   */
  Variables(String text, Map<String, String> given) {
    values.putAll(given);
    Matcher definition = DEFINITION.matcher(text);
    while (definition.find()) {
      if (definition.group(2).contains(RANDOM) || !given.containsKey(definition.group(1))) {
        values.put(definition.group(1), in(definition.group(2)));
      }
    }
    values.remove(HOST);
  }

  /** The host is not a part of what is asked. */
  String in(String text) {
    return USE.matcher(text).replaceAll(use -> Matcher.quoteReplacement(value(use)));
  }

  private String value(MatchResult use) {
    String name = use.group(1);
    return switch (name) {
      case "$random.uuid" -> UUID.randomUUID().toString();
      case "$random.integer" -> integer(use.group(2), use.group(3));
      default -> given(name, use.group());
    };
  }

  /** From the first bound on, and below the second. */
  private static String integer(@Nullable String from, @Nullable String below) {
    return Integer.toString(
        from == null || below == null
            ? ThreadLocalRandom.current().nextInt(1000)
            : ThreadLocalRandom.current().nextInt(Integer.parseInt(from), Integer.parseInt(below)));
  }

  private String given(String name, String use) {
    if (!values.containsKey(name) && !name.equals(HOST)) {
      missing.add(name);
    }
    return values.getOrDefault(name, use);
  }

  Set<String> missing() {
    return missing;
  }
}
