package org.okeenrolment.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.plan.SittingId;

/**
 * The report of a sitting as it was closed (gesloten proces-verbaal), with a hash over it.
 *
 * <p>The hash is the SHA-256, in lower case hexadecimals, of the {@linkplain #canonicalText
 * canonical text} in UTF-8. That text has ids of participations, and no students; of each text that
 * somebody wrote it has the hash. So the hash stays right when a student is erased or pseudonymised
 * and when texts are erased. Immutable and thread-safe.
 *
 * @param record what it says
 * @param missing the fields that the regulation asks for and that were missing all the same
 * @param deviation why it was closed although something was missing
 * @param hash the hash
 * @param recorded when it was closed and by whom
 */
@Value.Builder
public record ReportClosure(
    SessionRecord record,
    List<String> missing,
    Optional<SealedText> deviation,
    String hash,
    Recorded recorded)
    implements ReportEntry, WithReportClosure {
  /** Takes a copy of the list. */
  public ReportClosure {
    missing = List.copyOf(missing);
  }

  /** Answers a builder without any value. */
  public static ReportClosureBuilder builder() {
    return new ReportClosureBuilder();
  }

  @Override
  public SittingId sitting() {
    return record.sitting();
  }

  /** Answers the same with the hash that belongs to it. */
  public ReportClosure sealed() {
    return withHash(CanonicalText.sha256(canonicalText()));
  }

  /**
   * Answers the text over which the hash is taken: lines that end with a line feed, of values
   * between tabs. A value that is not there is empty; in a value a backslash, tab, line feed and
   * carriage return are written {@code \\}, {@code \t}, {@code \n} and {@code \r}. Instants and
   * days are written as in ISO 8601, instants in UTC; {@code #} stands for the hash of a text.
   *
   * <pre>
   * report       1
   * sitting      id  exam  #name  start  end  room
   * staff        id  role
   * participant  participation  start  end  attendance  taken
   * incident     participation  category  #description  measure  from  until
   * field        name  #text
   * document     id  type  #name
   * missing      field
   * deviation    #reason
   * closed       moment  actor  role  journal entry
   * </pre>
   *
   * <p>The lines from staff to deviation occur once for each, in the order of the lists.
   */
  public String canonicalText() {
    CanonicalText text = new CanonicalText().line("report", "1");
    record.write(text);
    missing.forEach(field -> text.line("missing", field));
    deviation.ifPresent(reason -> text.line("deviation", reason.hash()));
    return text.line(
            "closed", recorded.at(), recorded.by().id(), recorded.by().role(), recorded.journal())
        .toString();
  }

  /** Answers every sealed text, by the place at which it stands. */
  public Map<String, SealedText> texts() {
    Map<String, SealedText> texts = new TreeMap<>(record.texts());
    deviation.ifPresent(reason -> texts.put("deviation", reason));
    return texts;
  }
}
