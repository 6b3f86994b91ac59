package org.okeenrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.regulation.AttemptBuilder;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.Authority;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.ParameterValue;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;

/** What the tests of rules start from: one document, facts of one day, and what was found. */
public final class Given {
  public static final LocalDate DAY = LocalDate.of(2027, 1, 20);

  private Given() {}

  /** The regulation of one document, {@code oer} version 1, without holidays. */
  public static Regulation regulation(ParameterValue<?>... params) {
    return Regulations.of(
            RegulationDocument.of("oer", Authority.INSTITUTION).addParams(params).build())
        .inForce(Context.at(DAY));
  }

  public static AttemptBuilder attempt(String outcome) {
    return Fact.Attempt.of(DAY, new AttemptOutcome(outcome));
  }

  public static AttemptBuilder sat(String grade) {
    return attempt("SAT").grade(Grade.of(new BigDecimal(grade)));
  }

  public static Fact granted(Fact.Granted.Topic topic) {
    return Fact.Granted.of(DAY, topic).build();
  }

  public static History history(Fact... facts) {
    return History.builder().addEvents(facts).build();
  }

  /** The reasons, with their facts, then what is to be decided. */
  public static List<String> found(Decision decision) {
    return Stream.concat(
            decision.reasons().stream().map(Object::toString),
            decision.pending().stream().map(Object::toString))
        .toList();
  }

  /** The codes of the reasons, then what is to be decided. */
  public static List<String> codes(Decision decision) {
    return Stream.concat(
            decision.reasons().stream().map(reason -> reason.code()),
            decision.pending().stream().map(Object::toString))
        .toList();
  }
}
