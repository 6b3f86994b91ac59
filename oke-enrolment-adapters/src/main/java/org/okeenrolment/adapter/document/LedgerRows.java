package org.okeenrolment.adapter.document;

import static org.okeenrolment.adapter.page.Block.ColumnKind.HEAD;
import static org.okeenrolment.adapter.page.Block.ColumnKind.NUMBER;
import static org.okeenrolment.adapter.page.Block.ColumnKind.TEXT;
import static org.okeenrolment.adapter.page.Block.ColumnKind.TIME;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.okeenrolment.adapter.page.Block;
import org.okeenrolment.adapter.page.Cell;
import org.okeenrolment.adapter.page.Cell.Tone;
import org.okeenrolment.adapter.page.Wording;
import org.okeenrolment.attempt.LedgerEntry;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.result.ExamFile;

/** The attempt ledger as rows: what happened, what it costs, and why. */
final class LedgerRows {
  private final Names names;
  private final Wording wording;

  LedgerRows(Names names) {
    this.names = names;
    this.wording = names.wording();
  }

  List<Block.Column> columns() {
    return List.of(
        wording.column("attempt", NUMBER),
        wording.column("day", TIME),
        wording.column("cause", HEAD),
        wording.column("cost", TEXT),
        wording.column("reason", TEXT),
        wording.column("by", TEXT));
  }

  /** What an attempt costs stands at the last entry about it. */
  Function<LedgerEntry, List<Cell>> of(ExamFile.Part part) {
    Map<AttemptId, LedgerEntry> last = new HashMap<>();
    part.attempts().forEach(entry -> id(entry.fact()).ifPresent(id -> last.put(id, entry)));
    return entry -> row(entry, cost(entry, last, part.costs()));
  }

  private List<Cell> row(LedgerEntry entry, Cell cost) {
    return List.of(
        Cell.of(entry.sequence().isPresent() ? wording.number(entry.sequence().getAsInt()) : ""),
        Cell.of(day(entry.fact()).map(wording::date).orElse("")),
        Cell.of(cause(entry.fact())),
        cost,
        Cell.of(entry.reason().orElse("")),
        names.recorded(entry.recorded()));
  }

  private Cell cost(
      LedgerEntry entry, Map<AttemptId, LedgerEntry> last, Map<AttemptId, AttemptCost> costs) {
    Optional<AttemptId> id = id(entry.fact());
    if (id.isEmpty()) {
      return Cell.blank();
    }
    if (!entry.equals(last.get(id.get()))) {
      return Cell.of(wording.text("replaced"), Tone.ASIDE);
    }
    AttemptCost cost = costs.getOrDefault(id.get(), AttemptCost.DECISION);
    String text = wording.word("attemptCost", cost.name());
    return cost == AttemptCost.DECISION ? Cell.of(text, Tone.ALERT) : Cell.of(text);
  }

  private static Optional<AttemptId> id(Fact fact) {
    return fact instanceof Fact.Attempt attempt ? attempt.id() : Optional.empty();
  }

  private static Optional<LocalDate> day(Fact fact) {
    if (fact instanceof Fact.Attempt one) {
      return Optional.of(one.at());
    } else if (fact instanceof Fact.CostDecided one) {
      return Optional.of(one.at());
    } else if (fact instanceof Fact.Granted one) {
      return Optional.of(one.at());
    } else if (fact instanceof Fact.Revoked one) {
      return Optional.of(one.at());
    } else if (fact instanceof Fact.Readiness one) {
      return Optional.of(one.at());
    } else if (fact instanceof Fact.Exempted one) {
      return Optional.of(one.at());
    } else if (fact instanceof Fact.StatusChanged one) {
      return Optional.of(one.at());
    }
    return fact instanceof Fact.Excluded one ? one.days().from() : Optional.empty();
  }

  private String cause(Fact fact) {
    if (fact instanceof Fact.Attempt one) {
      return attempt(one);
    } else if (fact instanceof Fact.CostDecided one) {
      return wording.text("fact.cost", wording.word("attemptCost", one.cost().name()));
    } else if (fact instanceof Fact.Granted one) {
      return wording.text("fact.granted." + one.topic().name(), wording.number(one.count()));
    } else if (fact instanceof Fact.Revoked one) {
      return wording.text("fact.revoked", wording.number(one.count()));
    } else if (fact instanceof Fact.Readiness one) {
      return wording.word("opinion", one.opinion().name());
    } else if (fact instanceof Fact.Exempted) {
      return wording.text("fact.exempted");
    } else if (fact instanceof Fact.Excluded one) {
      return wording.text(
          "excluded",
          one.days().from().map(wording::date).orElse("…"),
          one.days().to().map(wording::date).orElse("…"));
    }
    return fact instanceof Fact.StatusChanged one
        ? wording.text("fact.status", wording.word("status", one.status()))
        : "";
  }

  private String attempt(Fact.Attempt one) {
    String outcome = wording.word("outcome", one.outcome().name());
    String graded =
        one.grade()
            .map(grade -> wording.text("fact.graded", outcome, grade(grade)))
            .orElse(outcome);
    return one.part().map(part -> wording.text("fact.part", graded, part)).orElse(graded);
  }

  private String grade(Grade grade) {
    if (grade instanceof Grade.Figure figure) {
      return wording.number(figure.number());
    }
    return grade instanceof Grade.Word word ? word.word() : "";
  }
}
