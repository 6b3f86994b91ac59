package org.okeenrolment.adapter.oke.endpoint;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
    int from = path.startsWith("/") ? 1 : 0;
    int to = path.length() > from && path.endsWith("/") ? path.length() - 1 : path.length();
    return Arrays.stream(path.substring(from, to).split("/", -1)).map(Query::decodedStep).toList();
  }

  /** Answers whether a path is that of this operation; an id is never blank. */
  boolean isAt(List<String> path) {
    boolean same = path.size() == steps.size();
    for (int at = 0; same && at < path.size(); at++) { // each request is compared with each route
      same = fits(steps.get(at), path.get(at));
    }
    return same;
  }

  private static boolean fits(String step, String given) {
    return step.equals(ID) ? !given.isBlank() : step.equals(given);
  }

  /** Answers the ids in a path of this operation. */
  List<String> ids(List<String> path) {
    return IntStream.range(0, path.size())
        .filter(at -> steps.get(at).equals(ID))
        .mapToObj(path::get)
        .toList();
  }

  boolean isOpenTo(Set<OkeScope> held) {
    return scopes.isEmpty() || held.stream().anyMatch(scopes::contains);
  }

  /** Answers its path as it stands in logs: without ids. */
  String shape() {
    return "/" + String.join("/", steps);
  }
}
