package org.okeenrolment.adapter.oke.endpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.okeenrolment.adapter.oke.OkeScope;

/**
 * One operation of a service.
 *
 * @param method its HTTP method
 * @param steps its path; {@code *} stands for an id
 * @param scopes any of which gives access; none: everybody has it
 * @param handler what it does
 */
record Route(String method, List<String> steps, Set<OkeScope> scopes, Handler handler) {
  private static final Pattern SLASH = Pattern.compile("/");
  private static final Pattern AROUND = Pattern.compile("^/|/$");
  private static final String ID = "*";

  /** What an operation does. */
  @FunctionalInterface
  interface Handler {
    EndpointResponse answer(Call call) throws IOException;
  }

  /** Answers an operation, such as {@code GET /offerings/*}. */
  static Route of(String operation, Handler handler, OkeScope... scopes) {
    String[] parts = operation.split(" ", 2);
    return new Route(parts[0], steps(parts[1]), Set.of(scopes), handler);
  }

  /** Answers the decoded steps of a path; a slash at its end counts for nothing. */
  static List<String> steps(String path) {
    String inner = AROUND.matcher(path).replaceAll("");
    return Arrays.stream(SLASH.split(inner, -1)).map(Query::decodedStep).toList();
  }

  /** Answers the ids in a path, or nothing where it is the path of another operation. */
  Optional<List<String>> ids(List<String> path) {
    if (path.size() != steps.size()) {
      return Optional.empty();
    }
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).equals(ID)) {
        ids.add(path.get(i));
      } else if (!steps.get(i).equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return ids.stream().anyMatch(String::isBlank) ? Optional.empty() : Optional.of(ids);
  }

  boolean isOpenTo(Set<OkeScope> held) {
    return scopes.isEmpty() || held.stream().anyMatch(scopes::contains);
  }

  /** Answers its path as it stands in logs: without ids. */
  String shape() {
    return "/" + String.join("/", steps);
  }
}
