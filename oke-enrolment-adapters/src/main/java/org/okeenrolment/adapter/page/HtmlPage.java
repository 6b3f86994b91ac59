package org.okeenrolment.adapter.page;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import org.okeenrolment.adapter.page.template.JtesheetGenerated;

/**
 * A sheet as a page of HTML 5 in one file: no script, nothing from elsewhere. Every text is escaped
 * for where it stands. Thread-safe.
 */
public final class HtmlPage {
  private HtmlPage() {}

  /**
   * Answers the page.
   *
   * @param sheet what stands on it
   */
  public static String of(Sheet sheet) {
    StringOutput page = new StringOutput();
    write(sheet, page);
    return page.toString();
  }

  /**
   * Writes the page.
   *
   * @param sheet what stands on it
   * @param writer where it goes, which writes UTF-8 and stays open
   */
  public static void write(Sheet sheet, Writer writer) {
    write(sheet, new WriterOutput(writer));
  }

  private static void write(Sheet sheet, TemplateOutput output) {
    JtesheetGenerated.render(new OwaspHtmlTemplateOutput(output), null, sheet);
  }
}
