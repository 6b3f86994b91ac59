package org.okeenrolment.adapter.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** What is what in a document, for who has it read aloud: headings, tables, lists, in order. */
final class PdfTags {
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement document =
      new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
  private final IdentityHashMap<PDPage, COSArray> marked = new IdentityHashMap<>();
  private final List<COSArray> pages = new ArrayList<>();

  PdfTags(PDDocument file) {
    root.appendKid(document);
    file.getDocumentCatalog().setStructureTreeRoot(root);
  }

  /** Answers the element in which all others are. */
  PDStructureElement document() {
    return document;
  }

  /** Answers a new last element of another. */
  PDStructureElement in(PDStructureNode parent, String type) {
    PDStructureElement element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    return element;
  }

  /** Answers the head of a column or a row. */
  PDStructureElement head(PDStructureNode row, String scope) {
    PDStructureElement head = in(row, StandardStructureTypes.TH);
    PDTableAttributeObject attributes = new PDTableAttributeObject();
    attributes.setScope(scope);
    head.addAttribute(attributes);
    return head;
  }

  /** Answers the number under which a page knows the next piece of content of an element. */
  int mark(PDStructureElement element, PDPage page) {
    COSArray onPage = marked.computeIfAbsent(page, this::numbered);
    int number = onPage.size();
    onPage.add(element);
    PDMarkedContentReference reference = new PDMarkedContentReference();
    reference.setPage(page);
    reference.setMCID(number);
    element.appendKid(reference);
    return number;
  }

  private COSArray numbered(PDPage page) {
    page.setStructParents(pages.size());
    page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    COSArray onPage = new COSArray();
    pages.add(onPage);
    return onPage;
  }

  /** Writes down which element each piece of content belongs to. */
  void finish() {
    Map<Integer, PDParentTreeValue> numbers = new HashMap<>();
    for (int page = 0; page < pages.size(); page++) {
      numbers.put(page, new PDParentTreeValue(pages.get(page)));
    }
    PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(numbers);
    root.setParentTree(tree);
    root.setParentTreeNextKey(pages.size());
  }
}
