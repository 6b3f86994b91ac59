package org.okeenrolment.adapter.document;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.oke.ResultDocuments;
import org.okeenrolment.adapter.oke.endpoint.Content;
import org.okeenrolment.adapter.oke.endpoint.Documents;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.Session;
import org.okeenrolment.result.ClosedReport;
import org.okeenrolment.result.DocumentReference;
import org.okeenrolment.result.ReportDraft;

/**
 * The proces-verbaal and the attendance list of closed sittings, for registration systems (OKE flow
 * 5): named in every result that is sent once the report is closed, and handed out as PDF when they
 * are fetched, as they are then.
 *
 * <p>They have the names of all who took part, so the host says which partners may have them.
 * Thread-safe.
 */
public final class ReportDocuments implements Documents, ResultDocuments {
  private final ExamEnrolment exams;
  private final Actor reader;
  private final ExamDocuments documents;
  private final Set<PartnerId> partners;

  /**
   * Makes them.
   *
   * @param exams where the reports are kept
   * @param reader who reads them, such as a process of the exam office
   * @param documents draws them up
   * @param partners the registration systems that may have them
   */
  public ReportDocuments(
      ExamEnrolment exams, Actor reader, ExamDocuments documents, Set<PartnerId> partners) {
    this.exams = exams;
    this.reader = reader;
    this.documents = documents;
    this.partners = Set.copyOf(partners);
  }

  @Override
  public List<DocumentReference> of(Session session, PartnerId partner, SittingId sitting) {
    List<DocumentReference> references = new ArrayList<>();
    if (partners.contains(partner) && session.results().reports(sitting).closed().isPresent()) {
      for (ReportDocumentKind kind : ReportDocumentKind.values()) {
        kind.id(sitting)
            .map(id -> new DocumentReference(id, ReportDocumentKind.TYPE, name(kind)))
            .ifPresent(references::add);
      }
    }
    return references;
  }

  private String name(ReportDocumentKind kind) {
    return new Names(documents).wording().text(kind.title()) + ".pdf";
  }

  @Override
  public Optional<Content> document(PartnerId partner, String id) {
    if (!partners.contains(partner)) {
      return Optional.empty();
    }
    for (ReportDocumentKind kind : ReportDocumentKind.values()) {
      Optional<ExamDocument> found = kind.sitting(id).flatMap(sitting -> drawn(kind, sitting));
      if (found.isPresent()) {
        return found.map(ReportDocuments::content);
      }
    }
    return Optional.empty();
  }

  private Optional<ExamDocument> drawn(ReportDocumentKind kind, SittingId sitting) {
    Outcome<ClosedReport> closed = exams.sessionReports().closed(reader, sitting);
    if (!closed.isDone()) {
      return Optional.empty();
    }
    ReportDraft draft = exams.sessionReports().draft(reader, sitting).orElseThrow();
    return Optional.of(
        kind == ReportDocumentKind.ATTENDANCE_REPORT
            ? documents.attendanceList(draft)
            : documents.sessionReport(
                draft,
                closed.orElseThrow(),
                exams.sessionReports().verify(reader, sitting).orElseThrow()));
  }

  private static Content content(ExamDocument document) {
    byte[] page = document.pdf();
    return Content.document(OptionalLong.of(page.length), new ByteArrayInputStream(page));
  }
}
