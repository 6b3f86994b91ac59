package org.okeenrolment.adapter.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.oke.endpoint.Content;
import org.okeenrolment.adapter.page.ReadPdf;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.result.DocumentReference;

/** The papers of a sitting as documents of OKE. */
class ReportDocumentsTest {
  private static final PartnerId SIS = new PartnerId("sis");
  private static final PartnerId SUPPLIER = new PartnerId("supplier");

  private final PrintedSchool school = new PrintedSchool(3, UnaryOperator.identity()).hold();
  private final ReportDocuments documents =
      new ReportDocuments(
          school.exams(), school.office(), school.documents(new Locale("nl")), Set.of(SIS));

  private List<DocumentReference> named(PartnerId partner) {
    return school.inTransaction(session -> documents.of(session, partner, school.sitting().id()));
  }

  private String fetched(String id) throws IOException {
    Content content = documents.document(SIS, id).orElseThrow();
    byte[] bytes = content.stream().readAllBytes();
    assertThat(content.length()).hasValue(bytes.length);
    try (ReadPdf pdf = ReadPdf.of(bytes)) {
      return pdf.text();
    }
  }

  @Test
  void anOpenReportIsNotNamedAndCannotBeFetched() {
    assertThat(named(SIS)).isEmpty();
    assertThat(documents.document(SIS, school.sitting().id().value())).isEmpty();
    for (ReportDocumentKind kind : ReportDocumentKind.values()) {
      assertThat(documents.document(SIS, kind.id(school.sitting().id()).orElseThrow())).isEmpty();
    }
  }

  @Test
  void aClosedReportAndItsAttendanceAreNamedAsTheStandardSpellsThem() {
    school.close();
    assertThat(named(SIS))
        .extracting(DocumentReference::type, DocumentReference::name)
        .containsExactly(
            tuple("other", "Proces-verbaal.pdf"), tuple("other", "Presentielijst.pdf"));
  }

  @Test
  void whatIsNamedCanBeFetched() throws IOException {
    school.close();
    assertThat(fetched(named(SIS).get(0).id())).contains("Proces-verbaal", "nobody was late");
    assertThat(fetched(named(SIS).get(1).id())).contains("Presentielijst");
  }

  @Test
  void aPartnerWhoMayNotHaveThemIsToldOfNothing() {
    String id = ReportDocumentKind.SESSION_REPORT.id(school.sitting().id()).orElseThrow();
    school.close();
    assertThat(named(SUPPLIER)).isEmpty();
    assertThat(documents.document(SUPPLIER, id)).isEmpty();
  }

  @Test
  void anIdOfNothingIsNoDocument() {
    assertThat(documents.document(SIS, UUID.randomUUID().toString())).isEmpty();
    assertThat(documents.document(SIS, "../etc/passwd")).isEmpty();
    assertThat(documents.document(SIS, "1-1-1-1-1")).isEmpty();
  }

  @Test
  void aSittingWithoutAUuidHasNoDocumentsInOke() {
    assertThat(ReportDocumentKind.SESSION_REPORT.id(new SittingId("s-1"))).isEmpty();
  }
}
