package org.okeenrolment.adapter.page;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text in its place (cel).
 *
 * <p>Immutable and thread-safe.
 *
 * @param text what it says; line feeds are kept
 * @param tone how much it asks for attention
 * @param link the relative address of the page that it leads to; empty: to none
 */
public record Cell(String text, Tone tone, Optional<String> link) {
  private static final Pattern LONG_WORD = Pattern.compile("\\S{24}");

  /** How much a text asks for attention (toon). Immutable and thread-safe. */
  public enum Tone {
    /** As any other (gewoon). */
    PLAIN,
    /** Less: said besides (terloops). */
    ASIDE,
    /** More: good news, such as a result that is established (goed). */
    GOOD,
    /** Most: something is missing or wrong; the text says so itself (let op). */
    ALERT
  }

  /**
   * Answers a plain text.
   *
   * @param text what it says
   */
  public static Cell of(String text) {
    return new Cell(text, Tone.PLAIN, Optional.empty());
  }

  /** Answers whether there is a word in it that is broken where it has to fit in a column. */
  public boolean hasLongWord() {
    return LONG_WORD.matcher(text).find();
  }

  /** Answers a place with nothing in it. */
  public static Cell blank() {
    return of("");
  }

  /**
   * Answers a text that asks for more or less attention.
   *
   * @param text what it says
   * @param tone how much
   */
  public static Cell of(String text, Tone tone) {
    return new Cell(text, tone, Optional.empty());
  }

  /**
   * Answers a text that leads to another page.
   *
   * @param text what it says
   * @param link the relative address
   */
  public static Cell link(String text, String link) {
    return new Cell(text, Tone.PLAIN, Optional.of(link));
  }
}
