package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.Employee;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.CancelSitting;
import org.okeenrolment.plan.ChangeSitting;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.plan.StaffRoleId;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.OutboxEntry.Change;
import org.okeenrolment.port.OutboxId;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.SignUpByStaff;

/** A school at which something happens by chance, and what its partners should know of it. */
final class RandomSchool {
  private static final StaffRole ANS = new StaffRole(new StaffId("ans"), new Role("invigilator"));

  final SentSchool sent = new SentSchool();
  private final Random chance;
  private final List<Enrolment> enrolments;
  private final List<SittingId> sittings = new ArrayList<>();

  RandomSchool(Random chance) {
    this.chance = chance;
    sent.school
        .register()
        .employee(
            Employee.builder()
                .id(ANS.staff())
                .givenName("Ans")
                .surname("Bakker")
                .displayName("Bakker, Ans")
                .mail("ans@school.example")
                .build());
    enrolments = Stream.of("anna", "bram", "carl").map(sent::received).toList();
  }

  /** What the rules do not allow does not happen. */
  void happens(int step) {
    if (step == 0) {
      sittings.add(sent.later(sittings.size()).id());
    } else if (!sittings.isEmpty()) {
      happensAt(sitting(one(sittings)), step);
    }
  }

  private void happensAt(Sitting sitting, int step) {
    switch (step) {
      case 1, 2, 3 ->
          sent.exams
              .signUp()
              .byStaff(new SignUpByStaff(sent.school.office(), one(enrolments).id(), sitting.id()));
      case 4 -> rename(sitting);
      case 5 -> change(sitting.staff().isEmpty() ? sitting.withStaff(ANS) : sitting.withStaff());
      case 6 -> cancelOneOf(sitting);
      default -> gradeOneOf(sitting);
    }
  }

  /** A result names its sitting as it was called when it was held. */
  private void rename(Sitting sitting) {
    boolean held =
        seats(sitting.id()).stream()
            .anyMatch(
                seat ->
                    !sent.store
                        .inTransaction(session -> session.results().history(seat.id()))
                        .isEmpty());
    if (!held) {
      change(sitting.withName("Zaal " + chance.nextInt(9)));
    }
  }

  private void change(Sitting changed) {
    sent.exams
        .planning()
        .change(
            ChangeSitting.builder()
                .actor(sent.school.office())
                .changed(changed)
                .reason("by chance")
                .build());
  }

  private void cancelOneOf(Sitting sitting) {
    List<Participation> seats = seats(sitting.id());
    if (seats.isEmpty()) {
      sent.exams
          .planning()
          .cancel(new CancelSitting(sent.school.office(), sitting.id(), "by chance"));
    } else {
      sent.exams
          .signUp()
          .cancel(new CancelSignUp(sent.school.office(), one(seats).id(), "by chance"));
    }
  }

  private void gradeOneOf(Sitting sitting) {
    List<Participation> seats = seats(sitting.id());
    if (!seats.isEmpty()) {
      sent.graded(one(seats), "4." + chance.nextInt(9));
    }
  }

  private <T> T one(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }

  private Sitting sitting(SittingId id) {
    return sent.store.inTransaction(session -> session.sittings().find(id).orElseThrow());
  }

  private List<Participation> seats(SittingId id) {
    return sent.store.inTransaction(session -> session.participations().ofSitting(id));
  }

  /** Checks that partners know everything as it would be sent now. */
  void check() {
    for (SittingId id : sittings) {
      check(SentSchool.SUPPLIER, Change.SITTING, id, id);
      check(SentSchool.SUPPLIER, Change.STAFF, StaffRoleId.of(id, ANS), id);
      for (Participation seat : seats(id)) {
        check(SentSchool.SUPPLIER, Change.PARTICIPATION, seat.id(), id);
        check(SentSchool.SIS, Change.RESULT, seat.id(), seat.enrolment());
      }
    }
  }

  private void check(PartnerId partner, Change change, Id object, Id lane) {
    OutboxEntry entry =
        OutboxEntry.builder()
            .id(new OutboxId("check"))
            .partner(partner)
            .change(change)
            .object(object)
            .lane(lane)
            .journal(new JournalId("check"))
            .build();
    sent.store
        .inTransaction(session -> sent.outbound().render(session, entry))
        .filter(now -> now.method().equals("PUT") || sent.partner.isKnown(partner, now.path()))
        .ifPresent(now -> check(partner, now));
  }

  private void check(PartnerId partner, OkeRequest now) {
    ObjectNode body = RememberingPartner.body(now);
    ObjectNode known =
        partner.equals(SentSchool.SIS)
            ? sent.partner.known(partner, RememberingPartner.attempt(now.path(), body))
            : sent.partner.known(partner, now.path());
    body.properties()
        .forEach(
            field ->
                assertThat(known.get(field.getKey())).as(now.path()).isEqualTo(field.getValue()));
  }
}
