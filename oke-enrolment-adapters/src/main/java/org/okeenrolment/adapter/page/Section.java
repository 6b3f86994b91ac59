package org.okeenrolment.adapter.page;

import java.util.List;

/**
 * A part of a sheet under its own heading (paragraaf).
 *
 * <p>Immutable and thread-safe.
 *
 * @param heading the heading; blank: it opens the sheet, under its title
 * @param blocks what stands in it, in order
 */
public record Section(String heading, List<Block> blocks) {
  /** Takes a copy of the list. */
  public Section {
    blocks = List.copyOf(blocks);
  }

  /**
   * Answers a section of these blocks.
   *
   * @param heading the heading
   * @param blocks what stands in it
   */
  public static Section of(String heading, Block... blocks) {
    return new Section(heading, List.of(blocks));
  }
}
