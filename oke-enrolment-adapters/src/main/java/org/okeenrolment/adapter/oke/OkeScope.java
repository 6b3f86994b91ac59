package org.okeenrolment.adapter.oke;

/**
 * What a token gives access to (scope): the flows of OKE that belong together. Immutable and
 * thread-safe.
 */
public enum OkeScope {
  /** The catalogue of exams (toetscatalogus, flow 0). */
  FLOW_0("nl-test-admin-flow-0"),
  /** Enrolments and their results (toetsdeelnemers, studentresultaat, flows 1 and 5). */
  FLOW_1_5("nl-test-admin-flow-1-5"),
  /** Sittings, attendance, results and reports (zittingsplan, flows 2, 3 and 4). */
  FLOW_2_3_4("nl-test-admin-flow-2-3-4"),
  /** Analysis (analyse, flow 6). */
  FLOW_6("nl-test-admin-flow-6");

  private final String wireName;

  OkeScope(String wireName) {
    this.wireName = wireName;
  }

  /** Answers the name in requests for tokens, such as {@code nl-test-admin-flow-1-5}. */
  public String wireName() {
    return wireName;
  }
}
