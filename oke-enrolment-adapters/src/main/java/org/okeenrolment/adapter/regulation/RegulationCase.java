package org.okeenrolment.adapter.regulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.regulation.AmbiguousRegulationException;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.Regulations;

/**
 * A question about one student and one exam with the answer that a regulation should give
 * (voorbeeldgeval): a test that the writers of regulations write.
 *
 * <p>Immutable and thread-safe.
 */
public final class RegulationCase {
  private final String id;
  private final String story;
  private final Regulations regulations;
  private final Given given;
  private final ObjectNode expected;

  /** What is given in the case. */
  record Given(Context context, History history, Asked.Exams exams, PartQuestion question) {}

  /** A question, and the part of the exam that it is about. */
  record PartQuestion(java.util.Optional<String> part, Question question) {}

  RegulationCase(
      String id, String story, Regulations regulations, Given given, ObjectNode expected) {
    this.id = id;
    this.story = story;
    this.regulations = regulations;
    this.given = given;
    this.expected = expected;
  }

  /** Answers the name of the case. */
  public String id() {
    return id;
  }

  /** Answers the situation, for people. */
  public String story() {
    return story;
  }

  /** Answers the question by the documents of the case, and compares. */
  public Result run() {
    CaseAnswer got = answer();
    return new Result(id, expected.toString(), got.json(), got.isEqualTo(expected), got.basis());
  }

  private CaseAnswer answer() {
    try {
      return given
          .question()
          .question()
          .ask(
              new Asked(
                  regulations.inForce(given.context()),
                  given.context(),
                  given.history(),
                  given.exams(),
                  given.question().part()));
    } catch (AmbiguousRegulationException ambiguous) {
      return CaseAnswer.error("AMBIGUOUS_POLICY")
          .putSorted(
              "paths",
              ambiguous.clashes().stream().map(AmbiguousRegulationException.Clash::path).toList())
          .because(ambiguous.basis());
    }
  }

  @Override
  public String toString() {
    return id + ": " + story;
  }

  /**
   * What came of a case (uitkomst van een voorbeeldgeval).
   *
   * <p>Immutable and thread-safe.
   *
   * @param id the name of the case
   * @param expected the answer that was expected, as JSON
   * @param got the answer that the regulation gives, as JSON
   * @param passed whether the two are the same
   * @param basis what decided
   */
  public record Result(String id, String expected, String got, boolean passed, List<Basis> basis) {
    /** Takes a copy of the list. */
    public Result {
      basis = List.copyOf(basis);
    }

    @Override
    public String toString() {
      return "%s: expected %s, got %s, decided by %s".formatted(id, expected, got, basis);
    }
  }
}
