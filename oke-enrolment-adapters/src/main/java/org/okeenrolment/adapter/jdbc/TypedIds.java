package org.okeenrolment.adapter.jdbc;

import java.util.Map;
import java.util.function.Function;
import org.okeenrolment.attempt.DecisionRequestId;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.IdempotencyKey;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.monitor.FindingId;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.StaffRoleId;
import org.okeenrolment.port.OutboxId;
import org.okeenrolment.regulation.AttemptId;
import org.okeenrolment.result.ResultId;
import org.okeenrolment.signup.ParticipationId;

/** Ids of anything, each with the name of its type beside it. */
final class TypedIds {
  private static final Map<String, Function<String, Id>> TYPES =
      Map.ofEntries(
          Map.entry("AttemptId", AttemptId::new),
          Map.entry("CohortId", CohortId::new),
          Map.entry("DecisionRequestId", DecisionRequestId::new),
          Map.entry("EnrolmentId", EnrolmentId::new),
          Map.entry("ExamId", ExamId::new),
          Map.entry("FindingId", FindingId::new),
          Map.entry("IdempotencyKey", IdempotencyKey::new),
          Map.entry("InstitutionId", InstitutionId::new),
          Map.entry("JournalId", JournalId::new),
          Map.entry("OutboxId", OutboxId::new),
          Map.entry("ParticipationId", ParticipationId::new),
          Map.entry("PartnerId", PartnerId::new),
          Map.entry("ProgrammeId", ProgrammeId::new),
          Map.entry("ResultId", ResultId::new),
          Map.entry("RoomId", RoomId::new),
          Map.entry("SittingId", SittingId::new),
          Map.entry("StaffId", StaffId::new),
          Map.entry("StaffRoleId", StaffRoleId::new),
          Map.entry("StudentId", StudentId::new));

  private TypedIds() {}

  static String type(Id id) {
    String type = id.getClass().getSimpleName();
    of(type);
    return type;
  }

  static Id read(String type, String value) {
    return of(type).apply(value);
  }

  private static Function<String, Id> of(String type) {
    Function<String, Id> found = TYPES.get(type);
    if (found == null) {
      throw new IllegalArgumentException(
          "Ids of the type (%s) are not known to the store.%nMaybe it is a new type: add it here."
              .formatted(type));
    }
    return found;
  }
}
