package org.okeenrolment.tools;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.okeenrolment.adapter.document.ExamDocuments;
import org.okeenrolment.adapter.document.ReportDocuments;
import org.okeenrolment.adapter.oke.ResultDocuments;
import org.okeenrolment.adapter.oke.endpoint.Content;
import org.okeenrolment.adapter.oke.endpoint.Documents;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.Session;
import org.okeenrolment.result.DocumentReference;

/** What the exam office prints, and hands out together with what the supplier has. */
final class SchoolDocuments implements Documents, ResultDocuments {
  private final School school;

  SchoolDocuments(School school) {
    this.school = school;
  }

  /** Draws documents up, in Dutch. */
  ExamDocuments drawn() {
    return ExamDocuments.builder()
        .persons(school.register())
        .catalogue(school.register())
        .clock(school.clock())
        .zone(School.ZONE)
        .build();
  }

  @Override
  public List<DocumentReference> of(Session session, PartnerId partner, SittingId sitting) {
    return ofReports().of(session, partner, sitting);
  }

  @Override
  public Optional<Content> document(PartnerId partner, String id) {
    return ofReports()
        .document(partner, id)
        .or(() -> school.supplier().document(id).map(SchoolDocuments::content));
  }

  /** The registration system gets the report and the attendance of each sitting. */
  private ReportDocuments ofReports() {
    return new ReportDocuments(school.exams(), School.OFFICE, drawn(), Set.of(School.SIS));
  }

  private static Content content(byte[] bytes) {
    return Content.document(OptionalLong.of(bytes.length), new ByteArrayInputStream(bytes));
  }
}
