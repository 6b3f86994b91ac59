package org.okeenrolment.adapter.page;

import java.util.List;
import java.util.Locale;

/**
 * What stands on a document or a page for people, in one language and from top to bottom (blad):
 * values, as HTML or PDF write them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param locale the language of its texts
 * @param title the kind of document, such as {@code Proces-verbaal}
 * @param subtitle what it is about, such as the sitting; blank: nothing more to say
 * @param origin where it comes from, such as the moment at which it was made; at its end
 * @param sections the sections, in order
 */
public record Sheet(
    Locale locale, String title, String subtitle, String origin, List<Section> sections) {
  /** Takes a copy of the list. */
  public Sheet {
    sections = List.copyOf(sections);
  }

  /** Answers its title with what it is about, in one line. */
  public String fullTitle() {
    return subtitle.isBlank() ? title : title + " – " + subtitle;
  }

  /** Answers whether there are blocks beside each other, such as bars and their table. */
  public boolean hasCharts() {
    return sections.stream()
        .flatMap(section -> section.blocks().stream())
        .anyMatch(Block.Beside.class::isInstance);
  }
}
