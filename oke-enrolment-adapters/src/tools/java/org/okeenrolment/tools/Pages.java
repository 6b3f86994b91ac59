package org.okeenrolment.tools;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.okeenrolment.adapter.document.ExamDocument;
import org.okeenrolment.adapter.page.Block;
import org.okeenrolment.adapter.page.Cell;
import org.okeenrolment.adapter.page.HtmlPage;
import org.okeenrolment.adapter.page.Section;
import org.okeenrolment.adapter.page.Sheet;

/** The pages of a year in their folder, and the index by which they are found. */
final class Pages {
  private static final int LONGEST_LIST = 400;

  private final Path out;
  private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

  /** One line of the index. */
  private record Entry(String title, String path) {}

  Pages(Path out) {
    this.out = out;
  }

  /**
   * Writes a document and adds it to the index.
   *
   * @param heading under which heading of the index it stands
   * @param name the name of the file in the folder, without its ending
   * @param document the document
   */
  void write(String heading, String name, ExamDocument document) {
    String path = name + ".html";
    try (Writer page = writer(path)) {
      document.html(page);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    add(heading, document.subject(), path);
  }

  /**
   * Writes a document that is printed, also as PDF, and adds both to the index.
   *
   * @param heading under which heading of the index they stand
   * @param name the name of the files in the folder, without their ending
   * @param document the document
   */
  void print(String heading, String name, ExamDocument document) {
    write(heading, name, document);
    String path = name + ".pdf";
    try (OutputStream page = Files.newOutputStream(file(path))) {
      document.pdf(page);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    add(heading, document.subject() + " (PDF)", path);
  }

  /**
   * Adds a file that somebody wrote to the index.
   *
   * @param heading under which heading it stands
   * @param title what it is
   * @param path where it is, from the folder of the year
   */
  void add(String heading, String title, String path) {
    entries.computeIfAbsent(heading, any -> new ArrayList<>()).add(new Entry(title, path));
  }

  /** Writes the index; what is too long for one page to read gets pages of its own. */
  void writeIndex() throws IOException {
    List<Section> sections = new ArrayList<>();
    for (Map.Entry<String, List<Entry>> list : entries.entrySet()) {
      List<Entry> all = new ArrayList<>(list.getValue());
      all.sort(Comparator.comparing(Entry::title).thenComparing(Entry::path));
      List<Entry> shown = all.size() > LONGEST_LIST ? parts(list.getKey(), all) : all;
      sections.add(section(list.getKey(), shown));
    }
    page("index.html", "Schooljaar", sections);
  }

  private List<Entry> parts(String heading, List<Entry> all) throws IOException {
    List<Entry> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += LONGEST_LIST) {
      List<Entry> part = all.subList(from, Math.min(all.size(), from + LONGEST_LIST));
      String path =
          "index-%s-%d.html"
              .formatted(heading.toLowerCase(Locale.ROOT).replace(' ', '-'), parts.size() + 1);
      page(path, heading, List.of(section("", part)));
      String last = part.get(part.size() - 1).title();
      parts.add(new Entry("%s … %s".formatted(part.get(0).title(), last), path));
    }
    return parts;
  }

  private static Section section(String heading, List<Entry> entries) {
    return Section.of(
        heading,
        new Block.Listing(
            entries.stream().map(entry -> Cell.link(entry.title(), entry.path())).toList()));
  }

  private void page(String path, String title, List<Section> sections) throws IOException {
    Sheet sheet = new Sheet(new Locale("nl"), title, "", "school-year --out", sections);
    try (Writer page = writer(path)) {
      HtmlPage.write(sheet, page);
    }
  }

  private Writer writer(String path) throws IOException {
    return Files.newBufferedWriter(file(path), StandardCharsets.UTF_8);
  }

  private Path file(String path) throws IOException {
    Path file = out.resolve(path);
    Files.createDirectories(file.getParent());
    return file;
  }
}
