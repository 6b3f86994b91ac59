package org.okeenrolment.adapter.oke;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.Page;

/**
 * Reads and writes the messages of OKE as JSON.
 *
 * <p>What differs from the standard is read as it is meant, with a finding: names in another case,
 * a text for a list, a number for a text, former names and places (section 5). What cannot be read
 * is left out with a finding, and the rest of the message is read. A strict codec reads the same;
 * its findings are errors. Only what is no JSON object in UTF-8, has a field twice, or exceeds the
 * limits, throws. Writing keeps the order of the standard's tables, without blanks; absent fields
 * are left out.
 *
 * <p>Thread-safe; make one and share it.
 */
public final class OkeCodec {
  private final Tolerance tolerance;
  private final ReadingLimits limits;
  private final MessageJson json;

  /** Makes a tolerant codec with the default limits. */
  public OkeCodec() {
    this(Tolerance.TOLERANT, ReadingLimits.defaults());
  }

  /**
   * Makes a codec by Jackson 2, or by Jackson 3 where the host has only that.
   *
   * @param tolerance how what differs from the standard is taken
   * @param limits what a message may be at most
   */
  public OkeCodec(Tolerance tolerance, ReadingLimits limits) {
    this(tolerance, limits, JsonLibrary.present());
  }

  /**
   * Makes a codec by one of the JSON libraries.
   *
   * @param tolerance how what differs from the standard is taken
   * @param limits what a message may be at most
   * @param library the JSON library, which the host has
   */
  public OkeCodec(Tolerance tolerance, ReadingLimits limits, JsonLibrary library) {
    this.tolerance = tolerance;
    this.limits = limits;
    json = library.json(limits);
  }

  /** Answers how what differs from the standard is taken. */
  public Tolerance tolerance() {
    return tolerance;
  }

  /**
   * Reads a message.
   *
   * @param body the JSON
   * @param type the wire record, or {@code Offering} for the one that the type of the offering says
   * @param <T> the wire record
   * @throws UnreadableMessageException when it is no JSON object, or exceeds the limits
   */
  public <T> Reading<T> read(String body, Class<T> type) {
    return this.<T>asMeant(tree(body), Tables.of(type));
  }

  /**
   * Reads a message.
   *
   * @param body the JSON in UTF-8
   * @param type the wire record, or {@code Offering} for the one that the type of the offering says
   * @param <T> the wire record
   * @throws UnreadableMessageException when it is no JSON object in UTF-8, or exceeds the limits
   */
  public <T> Reading<T> read(byte[] body, Class<T> type) {
    return this.<T>asMeant(tree(body), Tables.of(type));
  }

  /**
   * Reads a message, and of a message that exceeds the limit no more than that.
   *
   * @param body the JSON in UTF-8; it is not closed
   * @param type the wire record, or {@code Offering} for the one that the type of the offering says
   * @param <T> the wire record
   * @throws UnreadableMessageException when it is no JSON object in UTF-8, or exceeds the limits
   * @throws IOException when the stream throws it
   */
  public <T> Reading<T> read(InputStream body, Class<T> type) throws IOException {
    return read(Utf8.bytes(body, limits.bytes()), type);
  }

  /**
   * Reads a page of a list; a list alone is read as its only page.
   *
   * @param body the JSON
   * @param item the wire record of its items
   * @param <T> the wire record of its items
   * @throws UnreadableMessageException when it is neither page nor list, or exceeds the limits
   */
  public <T> Reading<Page<T>> readPage(String body, Class<T> item) {
    return this.<Page<T>>asMeant(tree(body), Tables.page(item));
  }

  /**
   * Reads a page of a list; a list alone is read as its only page.
   *
   * @param body the JSON in UTF-8
   * @param item the wire record of its items
   * @param <T> the wire record of its items
   * @throws UnreadableMessageException when it is neither page nor list, or exceeds the limits
   */
  public <T> Reading<Page<T>> readPage(byte[] body, Class<T> item) {
    return this.<Page<T>>asMeant(tree(body), Tables.page(item));
  }

  /**
   * Reads a page of a list; a list alone is read as its only page.
   *
   * @param body the JSON in UTF-8; it is not closed
   * @param item the wire record of its items
   * @param <T> the wire record of its items
   * @throws UnreadableMessageException when it is neither page nor list, or exceeds the limits
   * @throws IOException when the stream throws it
   */
  public <T> Reading<Page<T>> readPage(InputStream body, Class<T> item) throws IOException {
    return readPage(Utf8.bytes(body, limits.bytes()), item);
  }

  /**
   * Reads the address at which a student starts: a text in JSON, or the text alone.
   *
   * @param body the answer
   * @throws UnreadableMessageException when it is neither, or exceeds the limits
   */
  public Reading<String> readUrl(String body) {
    Utf8.checkLength(body.length(), limits.bytes());
    String text = body.strip();
    Place at = Place.top(tolerance);
    if (!text.startsWith("\"") && Tables.isVisible(text)) {
      at.differs("is no JSON", "The text is read as it is.");
      return new Reading<>(text, at.findings());
    }
    return asMeant(tree(text), Kind.TEXT);
  }

  private @Nullable Object tree(String body) {
    Utf8.checkLength(body.length(), limits.bytes());
    return json.read(body);
  }

  private @Nullable Object tree(byte[] body) {
    int from = Utf8.checked(body, limits.bytes());
    return json.read(body, from, body.length - from);
  }

  /** Most messages are as the standard says; only of others it is asked what differs. */
  @SuppressWarnings("unchecked") // a table reads the records that it is of
  private <T> Reading<T> asMeant(@Nullable Object message, Kind kind) {
    Place probe = Place.probe();
    Object value = message == null ? null : kind.read(message, probe);
    if (message == null || value == null) {
      throw new UnreadableMessageException("The message is no object of OKE.", null);
    }
    return new Reading<>((T) value, probe.hasFindings() ? findings(message, kind) : List.of());
  }

  private List<OkeFinding> findings(Object message, Kind kind) {
    Place at = Place.top(tolerance);
    kind.read(message, at);
    return at.findings();
  }

  /**
   * Writes a message.
   *
   * @param message a wire record
   */
  public String write(Object message) {
    return json.write(message);
  }
}
