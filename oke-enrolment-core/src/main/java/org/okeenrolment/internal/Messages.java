package org.okeenrolment.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.enrol.AttemptIdentity;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.plan.StaffRoleId;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.OutboxEntryBuilder;
import org.okeenrolment.port.OutboxId;
import org.okeenrolment.port.Partners;
import org.okeenrolment.signup.Participation;

/** What partners are told of a command: it is queued in the transaction of the command. */
public final class Messages {
  private final Work work;
  private final Partners partners;

  Messages(Work work, Partners partners) {
    this.work = work;
    this.partners = partners;
  }

  /** Answers who delivers the exam of a sitting, if anybody does. */
  public Optional<PartnerId> supplier(Sitting sitting) {
    return partners.supplier(sitting.exam());
  }

  public AttemptIdentity attemptIdentity(PartnerId registration) {
    return partners.attemptIdentity(registration);
  }

  /** Queues a change of a sitting or participation for the supplier of its exam, if it has one. */
  public void toSupplier(Sitting sitting, OutboxEntry.Change change, Id object) {
    supplier(sitting).ifPresent(to -> queue(change(to, change, object).lane(sitting.id())));
  }

  /** Queues who of the staff is there now and was not before, and the other way round. */
  public void toSupplier(Sitting sitting, List<StaffRole> before) {
    Stream.concat(
            sitting.staff().stream().filter(role -> !before.contains(role)),
            before.stream().filter(role -> !sitting.staff().contains(role)))
        .map(role -> StaffRoleId.of(sitting.id(), role))
        .distinct()
        .forEach(role -> toSupplier(sitting, OutboxEntry.Change.STAFF, role));
  }

  /** Queues the result of a participation for the registration systems that know its enrolment. */
  public void toRegistration(Participation participation) {
    work.enrolment(participation.enrolment())
        .partners()
        .forEach(known -> toRegistration(known, participation));
  }

  /** Queues the result of a participation for a registration system. */
  public void toRegistration(PartnerId registration, Participation participation) {
    queue(
        change(registration, OutboxEntry.Change.RESULT, participation.id())
            .lane(participation.enrolment()));
  }

  private static OutboxEntryBuilder change(PartnerId to, OutboxEntry.Change change, Id object) {
    return OutboxEntry.builder().partner(to).change(change).object(object);
  }

  private void queue(OutboxEntryBuilder entry) {
    work.session()
        .outbox()
        .append(entry.id(new OutboxId(work.newId())).journal(work.journal()).build());
  }
}
