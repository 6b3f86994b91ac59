package org.okeenrolment.adapter.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the values of variables into a conversation file. */
final class Variables {
  private static final Pattern DEFINITION = Pattern.compile("(?m)^@([\\w.-]+)\\s*=\\s*(.*?)\\s*$");
  private static final Pattern USE = Pattern.compile("\\{\\{([$\\w.-]+)}}");
  private static final String RANDOM = "$random.uuid";
  private static final String HOST = "host";

  private final Map<String, String> values = new HashMap<>();
  private final Set<String> missing = new TreeSet<>();

  /** Given values come before those of the file; a random id is another one in each variable. */
  Variables(String text, Map<String, String> given) {
    Matcher definition = DEFINITION.matcher(text);
    while (definition.find()) {
      values.put(definition.group(1), in(definition.group(2)));
    }
    values.putAll(given);
    values.remove(HOST);
  }

  /** The host is not a part of what is asked. */
  String in(String text) {
    return USE.matcher(text)
        .replaceAll(use -> Matcher.quoteReplacement(value(use.group(1), use.group())));
  }

  private String value(String name, String use) {
    if (name.equals(RANDOM)) {
      return UUID.randomUUID().toString();
    }
    if (!values.containsKey(name) && !name.equals(HOST)) {
      missing.add(name);
    }
    return values.getOrDefault(name, use);
  }

  Set<String> missing() {
    return missing;
  }
}
