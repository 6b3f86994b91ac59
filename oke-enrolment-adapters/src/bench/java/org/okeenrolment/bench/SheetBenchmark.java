package org.okeenrolment.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.okeenrolment.adapter.page.Block;
import org.okeenrolment.adapter.page.Block.Column;
import org.okeenrolment.adapter.page.Block.ColumnKind;
import org.okeenrolment.adapter.page.Cell;
import org.okeenrolment.adapter.page.HtmlPage;
import org.okeenrolment.adapter.page.PdfPage;
import org.okeenrolment.adapter.page.Section;
import org.okeenrolment.adapter.page.Sheet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How long a proces-verbaal with room to sign takes to be written, each shot in milliseconds;
 * {@code -wi 0 -i 1 -f 10} for the first in a process, {@code -wi 30 -i 20 -f 3} for those that
 * follow.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SheetBenchmark {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("Nr.", ColumnKind.NUMBER),
          new Column("Naam", ColumnKind.HEAD),
          new Column("Studentnummer", ColumnKind.TEXT),
          new Column("Tijd", ColumnKind.TIME),
          new Column("Extra tijd en hulpmiddelen", ColumnKind.TEXT),
          new Column("Handtekening", ColumnKind.WRITE));

  /** How many candidates there are. */
  @Param({"30", "300"})
  public int candidates;

  private Sheet sheet;

  /** Makes the values. */
  @Setup
  public void make() {
    Block.Table table =
        new Block.Table(
            "Op naam", COLUMNS, IntStream.range(0, candidates).mapToObj(this::row).toList());
    sheet =
        new Sheet(
            new Locale("nl"),
            "Proces-verbaal",
            "Rekenen, 12 januari 2027",
            "Opgemaakt op 11 januari 2027, 10:00.",
            List.of(
                Section.of("Kandidaten", table),
                Section.of("In te vullen", new Block.Writing("Onregelmatigheden", 6)),
                Section.of("Ondertekening", new Block.Signatures(List.of("Bakker, Ans")))));
  }

  private List<Cell> row(int number) {
    String name =
        "Vos, Anna %d van der%nop het legitimatiebewijs: Vos, Anna Maria".formatted(number);
    String more = number % 20 == 0 ? "30 minuten langer" : "";
    return Stream.of("" + number, name, "10%04d".formatted(number), "10:00–12:00", more, "")
        .map(Cell::of)
        .toList();
  }

  /** Writes it as PDF. */
  @Benchmark
  public byte[] pdf() {
    return PdfPage.of(sheet);
  }

  /** Writes it as HTML. */
  @Benchmark
  public String html() {
    return HtmlPage.of(sheet);
  }
}
