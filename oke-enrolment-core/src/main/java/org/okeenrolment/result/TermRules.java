package org.okeenrolment.result;

import static org.okeenrolment.regulation.Parameters.PASS_FROM;
import static org.okeenrolment.regulation.Parameters.SAME_PROGRAMME;
import static org.okeenrolment.regulation.Parameters.TERMS;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.decision.Answer;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Setting;
import org.okeenrolment.regulation.Term;

/**
 * The rules of terms after a result, and of its validity (termijnen, geldigheid).
 *
 * <p>Thread-safe.
 */
public final class TermRules {
  private TermRules() {}

  /**
   * A request within a term (verzoek binnen een termijn), such as for inspection or an appeal.
   *
   * <p>Immutable and thread-safe.
   *
   * @param term the name of the term
   * @param from the day from which the term runs
   * @param requested the day of the request
   * @param grade the grade that it is about, if it is about one
   */
  public record Request(String term, LocalDate from, LocalDate requested, Optional<Grade> grade) {}

  /**
   * Answers the last day of a term; empty when the regulation has no such term.
   *
   * @param regulation the regulation in force
   * @param term the name of the term
   * @param from the day from which it runs
   */
  public static Optional<Answer<LocalDate>> deadline(
      Regulation regulation, String term, LocalDate from) {
    Setting<Term> length = regulation.get(TERMS.of(term));
    return length
        .value()
        .map(one -> Answer.of(regulation.calendar().plus(from, one), length.basis()));
  }

  /**
   * Decides whether a request is in time and admissible; empty when the regulation has no such
   * term.
   *
   * @param regulation the regulation in force
   * @param request the request
   * @param facts the names of the facts that are true
   */
  public static Optional<Decision> within(
      Regulation regulation, Request request, Set<String> facts) {
    Setting<Term> length = regulation.get(TERMS.of(request.term()));
    return length.value().map(term -> decide(regulation, request, facts, term, length));
  }

  private static Decision decide(
      Regulation regulation, Request request, Set<String> facts, Term term, Setting<Term> length) {
    Considerations found = new Considerations().considering(length.basis());
    LocalDate last = regulation.calendar().plus(request.from(), term);
    if (request.requested().isAfter(last)) {
      found.refuse(Reason.of("TERM_EXPIRED").putFacts("until", last).basis(length.basis()).build());
    }
    @Nullable Grade grade = request.grade().orElse(null);
    if (term.onlyInsufficient() && grade != null) {
      found.considering(regulation.get(PASS_FROM).basis());
      if (regulation.isPass(grade)) {
        found.refuse(Reason.of("ONLY_IF_INSUFFICIENT").basis(length.basis()).build());
      }
    }
    found.require(term.requires(), facts, length.basis());
    return found.decide();
  }

  /**
   * Decides whether an earlier result is valid now.
   *
   * @param regulation the regulation in force
   * @param achievedIn the programme in which it was achieved
   * @param current the programme of the student now
   */
  public static Decision resultValid(Regulation regulation, String achievedIn, String current) {
    Setting<Boolean> same = regulation.get(SAME_PROGRAMME);
    Considerations found = new Considerations().considering(same.basis());
    if (same.is(true) && !achievedIn.equals(current)) {
      found.refuse(
          Reason.of("OTHER_PROGRAMME")
              .putFacts("achievedIn", achievedIn)
              .putFacts("current", current)
              .basis(same.basis())
              .build());
    }
    return found.decide();
  }
}
