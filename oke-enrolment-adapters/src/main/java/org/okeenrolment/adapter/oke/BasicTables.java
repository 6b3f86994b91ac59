package org.okeenrolment.adapter.oke;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.AssignedNeed;
import org.okeenrolment.adapter.oke.wire.Code;
import org.okeenrolment.adapter.oke.wire.Document;
import org.okeenrolment.adapter.oke.wire.LanguageString;
import org.okeenrolment.adapter.oke.wire.Page;
import org.okeenrolment.adapter.oke.wire.Problem;
import org.okeenrolment.adapter.oke.wire.Service;
import org.okeenrolment.adapter.oke.wire.SupportedConsumer;
import org.okeenrolment.adapter.oke.wire.TestToBeUsed;

/** The objects of section 0, and the small ones that others are made of. */
final class BasicTables {
  static final ObjectTable<LanguageString> LANGUAGE_STRING =
      ObjectTable.of(any("0"), LanguageString.class)
          .row("language", Kind.TEXT, LanguageString::language, "1")
          .row("value", Kind.TEXT, LanguageString::value, "1");

  static final ObjectTable<Code> CODE =
      ObjectTable.of(any("0"), Code.class)
          .row("codeType", Kind.of(Values.CODE_TYPE), Code::codeType, "1")
          .row("code", Kind.TEXT, Code::code, "1");

  static final ObjectTable<Document> DOCUMENT =
      ObjectTable.of(any("2.4"), Document.class)
          .row("documentId", Kind.ID, Document::documentId, "1")
          .row("documentType", Kind.of(Values.DOCUMENT_TYPE), Document::documentType, "1")
          .row("documentName", Kind.TEXT, Document::documentName, "1");

  static final ObjectTable<AssignedNeed> ASSIGNED_NEED =
      ObjectTable.of(any("2.5"), AssignedNeed.class)
          .row("code", Kind.TEXT, AssignedNeed::code, "1")
          .row("description", ObjectKind.LANGUAGE_STRINGS, AssignedNeed::description, "1")
          .row("startDate", TimeKind.DATE, AssignedNeed::startDate, "?")
          .row("endDate", TimeKind.DATE, AssignedNeed::endDate, "?");

  static final ObjectTable<TestToBeUsed> TEST_TO_BE_USED =
      ObjectTable.of(any("2.2"), TestToBeUsed.class)
          .row("testProvider", Kind.TEXT, TestToBeUsed::testProvider, "1")
          .row("componentId", Kind.ID, TestToBeUsed::componentId, "1");

  static final ObjectTable<Service> SERVICE =
      ObjectTable.of(any("0"), Service.class)
          .row("contactEmail", Kind.TEXT, Service::contactEmail, "1")
          .row("specification", Kind.TEXT, Service::specification, "1")
          .row("documentation", Kind.TEXT, Service::documentation, "1")
          .row("supportedVersions", versions(), Service::supportedVersions, "?")
          .row("supportedConsumers", supportedConsumers(), Service::supportedConsumers, "?")
          .row("consumers", ListKind.of(Kind.ANY_OBJECT), Service::consumers, "?");

  static final ObjectTable<SupportedConsumer> SUPPORTED_CONSUMER =
      ObjectTable.of(any("0"), SupportedConsumer.class)
          .row("consumerKey", Kind.TEXT, SupportedConsumer::consumerKey, "1")
          .row("version", Kind.TEXT, SupportedConsumer::version, "1");

  static final ObjectTable<Problem> PROBLEM =
      ObjectTable.of(any("0"), Problem.class)
          .row("status", Kind.TEXT, Problem::status, "1")
          .row("title", Kind.TEXT, Problem::title, "1")
          .row("detail", Kind.TEXT, Problem::detail, "?");

  /** What version 1.1 moved from the result to the association. */
  static final ObjectTable<TestMoment> TEST_MOMENT =
      ObjectTable.of(any("6"), TestMoment.class)
          .row("attendance", Kind.of(Values.ATTENDANCE), TestMoment::attendance, "?")
          .row("testDateTime", TimeKind.DATE_TIME, TestMoment::testDateTime, "?")
          .alias("attentdance", "attendance");

  private BasicTables() {}

  /** There is no wire record of it: it is read as it stands in the additions. */
  record TestMoment(
      @Nullable String attendance, @Nullable String testDateTime, Map<String, Object> unknown) {}

  private static Columns any(String table) {
    return new Columns(table, "ANY");
  }

  private static Kind versions() {
    return ListKind.of(Kind.of(Values.VERSION));
  }

  private static Kind supportedConsumers() {
    return ListKind.of(ObjectKind.of(() -> BasicTables.SUPPORTED_CONSUMER));
  }

  /** A page with items of that kind. */
  @SuppressWarnings("rawtypes")
  static ObjectTable<Page> page(Kind item) {
    return ObjectTable.of(any("0"), Page.class)
        .row("pageSize", Kind.NUMBER, Page::pageSize, "1")
        .row("pageNumber", Kind.NUMBER, Page::pageNumber, "1")
        .row("hasPreviousPage", Kind.FLAG, Page::hasPreviousPage, "1")
        .row("hasNextPage", Kind.FLAG, Page::hasNextPage, "1")
        .row("totalPages", Kind.NUMBER, Page::totalPages, "?")
        .row("items", ListKind.of(item), Page::items, "?");
  }
}
