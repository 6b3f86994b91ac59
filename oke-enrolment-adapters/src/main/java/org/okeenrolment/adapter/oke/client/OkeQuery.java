package org.okeenrolment.adapter.oke.client;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What of a list is wanted (selectie): the parameters of the standard, or any that a partner knows.
 * Without parameters everything is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param parameters the parameters, in their order; they are percent-encoded when they are sent
 */
public record OkeQuery(Map<String, String> parameters) {
  private static final OkeQuery ALL = new OkeQuery(Map.of());

  /** Takes a copy, in the same order. */
  public OkeQuery {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** Answers the query for everything. */
  public static OkeQuery all() {
    return ALL;
  }

  /**
   * Answers this query with one more parameter, or another value of it.
   *
   * @param name its name
   * @param value its value, not encoded
   */
  public OkeQuery with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new OkeQuery(more);
  }

  /**
   * Answers this query for what has a text in its name, abbreviation or description ({@code q}).
   *
   * @param text the text, such as a crebo
   */
  public OkeQuery text(String text) {
    return with("q", text);
  }

  /** Answers this query for exams for which the asking organisation has a licence. */
  public OkeQuery licensed() {
    return with("licensed", "true");
  }

  /**
   * Answers this query for what does not end before a day.
   *
   * @param day the day
   */
  public OkeQuery since(LocalDate day) {
    return with("since", day.toString());
  }

  /**
   * Answers this query for what does not begin after a day.
   *
   * @param day the day
   */
  public OkeQuery until(LocalDate day) {
    return with("until", day.toString());
  }

  /**
   * Answers this query for persons in a role.
   *
   * @param role the role, such as {@code student}
   */
  public OkeQuery role(String role) {
    return with("role", role);
  }

  /**
   * Answers this query with objects in the place of their ids.
   *
   * @param paths what is expanded, such as {@code person} or {@code offering.program}
   */
  public OkeQuery expand(String... paths) {
    return paths.length == 0 ? this : with("expand", String.join(",", paths));
  }
}
