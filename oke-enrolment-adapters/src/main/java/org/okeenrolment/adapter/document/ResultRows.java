package org.okeenrolment.adapter.document;

import static org.okeenrolment.adapter.page.Block.ColumnKind.HEAD;
import static org.okeenrolment.adapter.page.Block.ColumnKind.TEXT;
import static org.okeenrolment.adapter.page.Block.ColumnKind.TIME;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.okeenrolment.adapter.page.Block;
import org.okeenrolment.adapter.page.Cell;
import org.okeenrolment.adapter.page.Cell.Tone;
import org.okeenrolment.adapter.page.Wording;
import org.okeenrolment.result.ExamFile;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.result.ResultId;
import org.okeenrolment.result.ResultRules;

/** The results of an exam as rows: what was measured, and whether it is established. */
final class ResultRows {
  private final Names names;
  private final Wording wording;

  ResultRows(Names names) {
    this.names = names;
    this.wording = names.wording();
  }

  List<Block.Column> columns() {
    return List.of(
        wording.column("day", TIME),
        wording.column("result", HEAD),
        wording.column("attendance", TEXT),
        wording.column("state", TEXT),
        wording.column("remarks", TEXT),
        wording.column("by", TEXT));
  }

  /** Of the entries about one participation one counts; the others are its history. */
  Function<ResultEntry, List<Cell>> of(ExamFile.Part part) {
    Set<ResultEntry> counting =
        part.results().stream()
            .collect(Collectors.groupingBy(ResultEntry::participation))
            .values()
            .stream()
            .flatMap(history -> ResultRules.counting(history).stream())
            .collect(Collectors.toSet());
    Map<ResultId, ResultEntry> all =
        part.results().stream().collect(Collectors.toMap(ResultEntry::id, entry -> entry));
    return entry -> row(entry, changes(entry, all), counting.contains(entry));
  }

  private List<Cell> row(ResultEntry entry, boolean changed, boolean counts) {
    Measurement measured = entry.measurement();
    return List.of(
        Cell.of(wording.date(measured.resultDate())),
        Cell.of(result(measured)),
        Cell.of(wording.word("attendance", measured.attendance().name())),
        state(entry, changed, counts),
        Cell.of(
            Stream.of(measured.comment(), measured.irregularities(), entry.reason())
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining("\n"))),
        names.recorded(entry.recorded()));
  }

  private String result(Measurement measured) {
    String result =
        Stream.of(
                measured.score(),
                measured.passed().map(passed -> wording.text(passed ? "passed" : "failed")))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("\n"));
    return result.isBlank() ? wording.text("noResult") : result;
  }

  /** Who establishes a result says the same once more: that is no correction. */
  private static boolean changes(ResultEntry entry, Map<ResultId, ResultEntry> all) {
    return entry
        .corrects()
        .map(all::get)
        .filter(
            earlier ->
                !earlier.measurement().score().equals(entry.measurement().score())
                    || !earlier.measurement().passed().equals(entry.measurement().passed())
                    || !earlier.measurement().attendance().equals(entry.measurement().attendance()))
        .isPresent();
  }

  private Cell state(ResultEntry entry, boolean changed, boolean counts) {
    if (!counts) {
      return Cell.of(wording.text("replaced"), Tone.ASIDE);
    }
    String correction = changed ? "\n" + wording.text("correction") : "";
    return entry.measurement().established()
        ? Cell.of(wording.text("established") + correction, Tone.GOOD)
        : Cell.of(wording.text("provisional") + correction);
  }
}
