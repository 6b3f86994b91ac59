package org.okeenrolment.adapter.page;

import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.H1;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.H2;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.L;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.LBL;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.LI;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.L_BODY;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.P;
import static org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes.SECT;
import static org.okeenrolment.adapter.page.PdfPaper.LEFT;
import static org.okeenrolment.adapter.page.PdfPaper.MILLIMETRE;
import static org.okeenrolment.adapter.page.PdfPaper.WIDTH;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** The blocks of a sheet on paper, one below the other. */
final class PdfBlocks {
  private static final float SIZE = 9.5f;
  private static final float GAP = 2.5f * MILLIMETRE;
  private static final float INDENT = 5 * MILLIMETRE;
  private static final float ROOM_FOR_A_LINE = 9 * MILLIMETRE;
  private static final float ROOM_TO_SIGN = 17 * MILLIMETRE;
  private static final float BELOW_A_HEADING = 35 * MILLIMETRE;
  private static final int SIGNERS_BESIDE = 2;
  private static final PdfText TITLE = PdfText.bold(17);
  private static final PdfText SUBTITLE = PdfText.plain(11.5f);
  private static final PdfText HEADING = PdfText.bold(12);

  private final PdfPaper paper;
  private final PdfTags tags;

  PdfBlocks(PdfPaper paper, PdfTags tags) {
    this.paper = paper;
    this.tags = tags;
  }

  void draw(Sheet sheet) throws IOException {
    paragraph(tags.in(tags.document(), H1), sheet.title(), TITLE);
    if (!sheet.subtitle().isBlank()) {
      paragraph(tags.in(tags.document(), P), sheet.subtitle(), SUBTITLE);
    }
    paper.line(LEFT, WIDTH, paper.y() - 2, 1.5f);
    paper.down(GAP);
    for (Section section : sheet.sections()) {
      draw(section);
    }
  }

  private void draw(Section section) throws IOException {
    PDStructureElement element = tags.in(tags.document(), SECT);
    if (!section.heading().isBlank()) {
      paper.down(GAP);
      paper.need(BELOW_A_HEADING);
      paragraph(tags.in(element, H2), section.heading(), HEADING);
      paper.down(GAP / 2);
    }
    for (Block block : section.blocks()) {
      draw(element, block);
      paper.down(GAP);
    }
  }

  private void draw(PDStructureElement in, Block block) throws IOException {
    if (block instanceof Block.Text text) {
      paragraph(tags.in(in, P), PdfText.text(text.text()), PdfText.of(text.text().tone(), SIZE));
    } else if (block instanceof Block.Facts facts) {
      PdfTable.of(facts, paper, tags).draw(in);
    } else if (block instanceof Block.Listing listing) {
      PDStructureElement list = tags.in(in, L);
      for (Cell point : listing.points()) {
        point(tags.in(list, LI), point);
      }
    } else if (block instanceof Block.Table table) {
      PdfTable.of(table, paper, tags).draw(in);
    } else if (block instanceof Block.Writing writing) {
      writing(tags.in(in, P), writing);
    } else if (block instanceof Block.Signatures signatures) {
      signatures(in, signatures.signers());
    }
  }

  private void paragraph(PDStructureElement element, String text, PdfText as) throws IOException {
    lines(element, paper.font().lines(text, as.size(), WIDTH), LEFT, as);
  }

  /** Writes lines, on as many pages as they need. */
  private void lines(PDStructureElement element, List<String> lines, float x, PdfText as)
      throws IOException {
    List<String> left = lines;
    while (!left.isEmpty()) {
      paper.need(PdfPaper.height(1, as.size()));
      int fit = (int) (paper.left() / PdfPaper.height(1, as.size()));
      List<String> here = left.subList(0, Math.min(fit, left.size()));
      paper.text(element, here, x, paper.y(), as);
      paper.down(PdfPaper.height(here.size(), as.size()));
      left = left.subList(here.size(), left.size());
    }
  }

  private void point(PDStructureElement item, Cell point) throws IOException {
    PdfText as = PdfText.of(point.tone(), SIZE);
    paper.need(PdfPaper.height(1, SIZE));
    paper.text(tags.in(item, LBL), List.of("•"), LEFT, paper.y(), PdfText.plain(SIZE));
    List<String> lines = paper.font().lines(PdfText.text(point), SIZE, WIDTH - INDENT);
    lines(tags.in(item, L_BODY), lines, LEFT + INDENT, as);
    paper.down(1);
  }

  private void writing(PDStructureElement element, Block.Writing writing) throws IOException {
    paper.need(ROOM_FOR_A_LINE * (writing.lines() + 1));
    paragraph(element, writing.name(), PdfText.plain(SIZE));
    for (int line = 0; line < writing.lines(); line++) {
      paper.need(ROOM_FOR_A_LINE);
      paper.down(ROOM_FOR_A_LINE);
      paper.line(LEFT, WIDTH, paper.y(), 0.5f);
    }
  }

  private void signatures(PDStructureElement in, List<String> signers) throws IOException {
    float width = (WIDTH - 2 * INDENT) / SIGNERS_BESIDE;
    for (int first = 0; first < signers.size(); first += SIGNERS_BESIDE) {
      List<String> beside =
          signers.subList(first, Math.min(signers.size(), first + SIGNERS_BESIDE));
      float deepest = 0;
      for (String signer : beside) {
        int lines = paper.font().lines(signer, SIZE, width).size();
        deepest = Math.max(deepest, PdfPaper.height(lines, SIZE));
      }
      paper.need(ROOM_TO_SIGN + deepest);
      paper.down(ROOM_TO_SIGN);
      float x = LEFT;
      for (String signer : beside) {
        paper.line(x, width, paper.y(), 0.75f);
        List<String> lines = paper.font().lines(signer, SIZE, width);
        paper.text(tags.in(in, P), lines, x, paper.y() - 2, PdfText.plain(SIZE));
        x += width + 2 * INDENT;
      }
      paper.down(deepest + 2);
    }
  }
}
