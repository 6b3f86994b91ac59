package org.okeenrolment.adapter.review;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.okeenrolment.adapter.page.Wording;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.QueuedMessage;
import org.okeenrolment.monitor.Settlement;

/**
 * One message in the log, by keys alone: what partners and people wrote may name a student, and
 * stays where it is (regel van het berichtenlog). Immutable and thread-safe.
 *
 * @param part where it stands in the log
 * @param state how far it is, by name
 * @param moment when it was refused; of a message that waits, when it is tried again
 * @param settled when it was settled
 * @param keys the other texts
 */
record LogRow(
    Part part,
    String state,
    Optional<Instant> moment,
    Optional<Instant> settled,
    Map<Column, String> keys) {
  private static final Pattern STATUS_OR_FAILURE = Pattern.compile("\\w{1,60}");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  LogRow {
    keys = Map.copyOf(keys);
  }

  /** A part of the log (onderdeel). */
  enum Part {
    WAITING,
    PARKED,
    REFUSED,
    SETTLED
  }

  /** What is told of a message, in the order of the CSV (kolom). */
  enum Column {
    STATE,
    PARTNER,
    OBJECT,
    ID,
    JOURNAL,
    FINDING,
    TRIES,
    ANSWER,
    MOMENT,
    SETTLED;

    static Stream<Column> all() {
      return Stream.of(values());
    }
  }

  /** Answers a row per message: what waits first, what is settled last. */
  static List<LogRow> of(MessageLog log) {
    return Stream.concat(
            log.queued().stream().map(LogRow::of), log.refused().stream().map(LogRow::of))
        .sorted(Comparator.comparing(LogRow::part))
        .toList();
  }

  private static LogRow of(QueuedMessage message) {
    boolean parked = message.state() == QueuedMessage.State.PARKED;
    return new LogRow(
        parked ? Part.PARKED : Part.WAITING,
        message.state().name(),
        message.until(),
        Optional.empty(),
        Map.of(
            Column.PARTNER, message.partner().value(),
            Column.OBJECT, message.object(),
            Column.ID, message.id().value(),
            Column.JOURNAL, message.journal().value(),
            Column.TRIES, Integer.toString(message.tries()),
            Column.ANSWER, message.answer().filter(LogRow::isKey).orElse("")));
  }

  private static boolean isKey(String answer) {
    return STATUS_OR_FAILURE.matcher(answer).matches();
  }

  private static LogRow of(Finding finding) {
    Optional<Settlement> last = finding.settlements().stream().reduce((earlier, later) -> later);
    return new LogRow(
        last.isPresent() ? Part.SETTLED : Part.REFUSED,
        last.map(settlement -> settlement.kind().name()).orElse(finding.type()),
        Optional.of(finding.recorded().at()),
        last.map(settlement -> settlement.recorded().at()),
        Map.of(
            Column.OBJECT, finding.object(),
            Column.ID, finding.objectId(),
            Column.JOURNAL, finding.recorded().journal().value(),
            Column.FINDING, finding.id().value()));
  }

  /** Answers what stands in a column; moments as a machine reads them. */
  String text(Column column, Wording wording) {
    return switch (column) {
      case STATE -> wording.word("state", state);
      case OBJECT -> wording.word("object", keys.getOrDefault(column, ""));
      case MOMENT -> moment.map(at -> seconds(at, wording)).orElse("");
      case SETTLED -> settled.map(at -> seconds(at, wording)).orElse("");
      default -> keys.getOrDefault(column, "");
    };
  }

  private static String seconds(Instant at, Wording wording) {
    return SECONDS.format(LocalDateTime.ofInstant(at, wording.zone()));
  }
}
