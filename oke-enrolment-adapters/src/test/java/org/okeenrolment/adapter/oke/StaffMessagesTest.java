package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.okeenrolment.adapter.oke.SentSchool.SUPPLIER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Employee;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.QueuedMessage;
import org.okeenrolment.monitor.SendAgain;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.ChangeSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.plan.StaffRoleId;

/** What a supplier is told of those who hold a sitting. */
class StaffMessagesTest {
  private static final StaffRole ANS = role("ans", "invigilator");
  private static final StaffRole BEN = role("ben", "coordinator");
  private static final StaffRole UNKNOWN = role("unknown", "assessor");

  private final SentSchool sent = new SentSchool();

  StaffMessagesTest() {
    List.of("ans", "ben").forEach(this::employee);
  }

  private static StaffRole role(String staff, String role) {
    return new StaffRole(new StaffId(staff), new Role(role));
  }

  private void employee(String id) {
    sent.school
        .register()
        .employee(
            Employee.builder()
                .id(new StaffId(id))
                .staffNumber("M-" + id)
                .givenName(id)
                .surname("Bakker")
                .displayName("Bakker, " + id)
                .mail(id + "@school.example")
                .build());
  }

  private Sitting heldBy(StaffRole... staff) {
    return sent.exams
        .planning()
        .open(sent.school.sitting().staff(List.of(staff)).build())
        .orElseThrow();
  }

  private void change(Sitting sitting, StaffRole... staff) {
    Sitting now =
        sent.store.inTransaction(session -> session.sittings().find(sitting.id()).orElseThrow());
    sent.exams
        .planning()
        .change(
            ChangeSitting.builder()
                .actor(sent.school.office())
                .changed(now.withStaff(staff))
                .reason("ill")
                .build())
        .orElseThrow();
  }

  private static String path(Sitting sitting, StaffRole role) {
    return "/associations/" + StaffRoleId.of(sitting.id(), role);
  }

  @Test
  void theSupplierIsToldOfTheStaffAfterTheSittingWithoutAdditions() {
    Sitting sitting = heldBy(ANS, BEN, UNKNOWN);
    sent.deliver();
    assertThat(sent.partner.lines())
        .containsExactly(
            "PUT /offerings/" + sitting.id(),
            "PUT " + path(sitting, ANS),
            "PUT " + path(sitting, BEN));
    ObjectNode ans = sent.partner.known(SUPPLIER, path(sitting, ANS));
    assertThat(ans.path("role").asText()).isEqualTo("invigilator");
    assertThat(ans.path("person").path("primaryCode").path("code").asText()).isEqualTo("M-ans");
    assertThat(ans.path("person").path("affiliations").path(0).asText()).isEqualTo("employee");
    assertThat(ans.has("consumers")).isFalse();
    assertThat(ans.path("person").has("consumers")).isFalse();
  }

  @Test
  void whoIsTakenOffASittingIsCancelledAndWhoIsPutOnIsTold() {
    Sitting sitting = heldBy(ANS, UNKNOWN);
    sent.deliver();
    change(sitting, BEN);
    sent.deliver();
    assertThat(sent.partner.known(SUPPLIER, path(sitting, ANS)).path("state").asText())
        .isEqualTo("canceled");
    assertThat(sent.partner.known(SUPPLIER, path(sitting, BEN)).path("state").asText())
        .isEqualTo("associated");
    assertThat(sent.partner.lines()).hasSize(5);
    assertThat(sent.findings()).isEmpty();
  }

  @Test
  void whoIsTakenOffBeforeAnybodyWasToldIsNotToldOf() {
    Sitting sitting = heldBy(ANS);
    change(sitting);
    sent.deliver();
    assertThat(sent.partner.lines()).containsExactly("PUT /offerings/" + sitting.id());
  }

  @Test
  void withTheSittingTheStaffIsCancelled() {
    Sitting sitting = heldBy(ANS);
    sent.deliver();
    sent.exams
        .planning()
        .cancel(new CancelSitting(sent.school.office(), sitting.id(), "too few"))
        .orElseThrow();
    sent.deliver();
    assertThat(sent.partner.lines()).hasSize(3).endsWith("PATCH /offerings/" + sitting.id());
  }

  @Test
  void whatWasRefusedOfTheStaffIsSentAgain() {
    Sitting sitting = heldBy(ANS);
    sent.delivery(
            request ->
                request.path().startsWith("/associations")
                    ? OkeResponse.problem(400, "No", "Who?")
                    : sent.partner.apply(request))
        .deliver();
    Finding refused = sent.findings().get(0);
    assertThat(refused.object()).isEqualTo("staff");
    assertThat(sent.messages())
        .extracting(QueuedMessage::state)
        .containsExactly(QueuedMessage.State.PARKED);
    sent.exams
        .monitor()
        .send(new SendAgain(sent.school.office(), refused.id(), "known now"))
        .orElseThrow();
    sent.deliver();
    assertThat(sent.partner.isKnown(SUPPLIER, path(sitting, ANS))).isTrue();
  }
}
