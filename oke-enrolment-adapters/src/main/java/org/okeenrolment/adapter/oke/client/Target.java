package org.okeenrolment.adapter.oke.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.okeenrolment.adapter.oke.OkeScope;

/** Where a request goes below the base address, percent-encoded. */
record Target(String path, String query) {
  private static final Pattern NO_PART_OF_A_PATH =
      Pattern.compile("[^A-Za-z0-9\\-._~!$&'()*+,;=:@/%]|%(?![0-9A-Fa-f]{2})");
  private static final Pattern NO_PART_OF_A_QUERY =
      Pattern.compile("[^A-Za-z0-9\\-._~!$&'()*+,;=:@/%?]|%(?![0-9A-Fa-f]{2})");

  Target {
    if (!path.startsWith("/") || Stream.of(path.split("/", -1)).anyMatch(Target::leadsElsewhere)) {
      throw new IllegalArgumentException(
          "The path (%s) is none below a base address.%nMaybe an id is empty, or is (.) or (..)."
              .formatted(path));
    }
  }

  private static boolean leadsElsewhere(String segment) {
    return segment.equals(".") || segment.equals("..");
  }

  /** Answers the target of these segments; an id may have any characters. */
  static Target of(String... segments) {
    if (List.of(segments).contains("")) {
      throw new IllegalArgumentException(
          "There is an empty id in the path %s.%nMaybe the object has none."
              .formatted(List.of(segments)));
    }
    return new Target(
        Stream.of(segments).map(Target::encoded).collect(Collectors.joining("/", "/", "")), "");
  }

  /** Answers the target of a path as it stands in a message; only what no path may have changes. */
  static Target parse(String path) {
    int mark = path.indexOf('?');
    return mark < 0
        ? new Target(cleaned(NO_PART_OF_A_PATH, path), "")
        : new Target(
            cleaned(NO_PART_OF_A_PATH, path.substring(0, mark)),
            cleaned(NO_PART_OF_A_QUERY, path.substring(mark + 1)));
  }

  Target with(Map<String, String> parameters) {
    String further =
        parameters.entrySet().stream()
            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    return new Target(
        path, query.isEmpty() || further.isEmpty() ? query + further : query + "&" + further);
  }

  URI below(URI base) {
    String from = base.toString();
    String start = from.endsWith("/") ? from.substring(0, from.length() - 1) : from;
    return URI.create(start + path + (query.isEmpty() ? "" : "?" + query));
  }

  /** The catalogue and the analysis have scopes of their own, whoever the partner is. */
  OkeScope scope(OkeScope exchange) {
    if (path.startsWith("/components")) {
      return OkeScope.FLOW_0;
    }
    boolean ofPerson = path.startsWith("/persons/") && path.endsWith("/associations");
    return ofPerson ? OkeScope.FLOW_6 : exchange;
  }

  /** Answers the path without ids. */
  String kind() {
    return path.replaceAll("^(/[^/]+)/[^/]+", "$1/*")
        .replaceAll("^(/[^/]+/[^/]+/[^/]+)/.*", "$1/*");
  }

  private static String cleaned(Pattern wrong, String text) {
    return wrong.matcher(text).replaceAll(match -> encoded(match.group()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%2C", ",")
        .replace("%7E", "~");
  }
}
