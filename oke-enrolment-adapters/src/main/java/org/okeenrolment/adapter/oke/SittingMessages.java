package org.okeenrolment.adapter.oke;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.AssociationBuilder;
import org.okeenrolment.adapter.oke.wire.Code;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.LanguageString;
import org.okeenrolment.adapter.oke.wire.Organization;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.catalogue.Employee;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingConditions;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.SittingState;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.plan.StaffRoleId;
import org.okeenrolment.plan.TimeRules;
import org.okeenrolment.port.OutboxEntry;
import org.okeenrolment.port.Session;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationState;

/** Flow 2: sittings, and who takes part in them, to the exam supplier. */
final class SittingMessages {
  private static final String ASSOCIATION = "componentOfferingAssociation";
  private static final String STUDENT = "student";
  private static final String EXTRA_TIME = "extraTime";

  private final OkeOutboundSetup setup;
  private final OkeTimes times;

  SittingMessages(OkeOutboundSetup setup) {
    this.setup = setup;
    this.times = new OkeTimes(setup.zone());
  }

  OkeRequest sitting(Session session, OutboxEntry entry) {
    Sitting sitting = sitting(session, new SittingId(entry.object().value()));
    String path = "/offerings/" + sitting.id();
    return sitting.state() == SittingState.CANCELLED
        ? request(entry, "PATCH", path, cancelledOffering())
        : request(entry, "PUT", path, offering(sitting));
  }

  private static ComponentOffering cancelledOffering() {
    return ComponentOffering.builder()
        .offeringType("component")
        .consumers(ConsumerBlock.write().put("offeringState", "canceled").alone())
        .unknown(Map.of())
        .build();
  }

  private ComponentOffering offering(Sitting sitting) {
    ConsumerBlock.Writer block =
        conditions(sitting)
            .put("offeringState", "active")
            .putIfPresent(
                "locationCode", sitting.room().map(room -> room.id().value()).orElse(null));
    return ComponentOffering.builder()
        .offeringId(sitting.id().value())
        .primaryCode(new Code("offeringCode", sitting.name()))
        .offeringType("component")
        .name(LanguageString.dutch(sitting.name()))
        .description(LanguageString.dutch(sitting.name()))
        .teachingLanguage("nld")
        .resultExpected(true)
        .otherCodes(
            Patch.ofNullable(
                sitting
                    .conditions()
                    .offlineServer()
                    .map(server -> List.of(new Code("systemId", server)))
                    .orElse(null)))
        .consumers(block.alone())
        .startDateTime(times.text(sitting.moment().start()))
        .endDateTime(times.text(sitting.moment().end()))
        .component(Patch.of(Expandable.id(sitting.exam().value())))
        .organization(
            Patch.ofNullable(setup.organization().map(Expandable::<Organization>id).orElse(null)))
        .unknown(Map.of())
        .build();
  }

  /** Duration, start scenario and safety (table 4.2.C of the standard). */
  private ConsumerBlock.Writer conditions(Sitting sitting) {
    SittingConditions conditions = sitting.conditions();
    ConsumerBlock.Writer block = ConsumerBlock.write();
    conditions.minutes().ifPresent(minutes -> block.put("duration", "PT%dM".formatted(minutes)));
    conditions
        .start()
        .ifPresent(
            start -> {
              start
                  .lastStart()
                  .ifPresent(last -> block.put("lastPossibleStartDateTime", times.text(last)));
              StartClock clock = StartClock.of(start.clock());
              block.put("startOptions", clock.startOptions());
              block.put("durationFrom", clock.durationFrom());
              block.putIfPresent("durationUntil", clock.durationUntil());
            });
    if (!conditions.safety().isEmpty()) {
      block.put("safety", conditions.safety());
    }
    return block;
  }

  /** With its sitting a participation is cancelled already. */
  Optional<OkeRequest> participation(Session session, OutboxEntry entry) {
    Participation seat = OkeOutbound.participation(session, entry);
    Sitting sitting = sitting(session, seat.sitting());
    if (sitting.state() == SittingState.CANCELLED) {
      return Optional.empty();
    }
    return Optional.of(
        seat.state() == ParticipationState.CANCELLED
            ? cancelled(entry)
            : associated(
                entry,
                sitting,
                STUDENT,
                association ->
                    association
                        .consumers(needs(seat, sitting).alone())
                        .person(Expandable.object(PersonMapping.wire(person(seat))))));
  }

  /** Whoever is not in the directory is not told of, unless he was before. */
  Optional<OkeRequest> staff(Session session, OutboxEntry entry) {
    Sitting sitting = sitting(session, new SittingId(entry.lane().value()));
    if (sitting.state() == SittingState.CANCELLED) {
      return Optional.empty();
    }
    Optional<StaffRole> role =
        sitting.staff().stream()
            .filter(one -> StaffRoleId.of(sitting.id(), one).equals(entry.object()))
            .findFirst();
    return role.isEmpty()
        ? Optional.of(cancelled(entry))
        : role.flatMap(one -> setup.persons().employee(one.staff()))
            .map(employee -> staff(entry, sitting, role.get(), employee));
  }

  private OkeRequest staff(OutboxEntry entry, Sitting sitting, StaffRole role, Employee employee) {
    return associated(
        entry,
        sitting,
        StaffRoles.spelled(role.role()),
        association -> association.person(Expandable.object(PersonMapping.wire(employee))));
  }

  /** Says of whom an association is. */
  private interface Of {
    AssociationBuilder of(AssociationBuilder association);
  }

  private OkeRequest associated(OutboxEntry entry, Sitting sitting, String role, Of person) {
    String id = entry.object().value();
    AssociationBuilder association =
        Association.builder()
            .associationId(id)
            .associationType(ASSOCIATION)
            .role(role)
            .state("associated")
            .offering(Expandable.id(sitting.id().value()))
            .unknown(Map.of());
    return request(entry, "PUT", "/associations/" + id, person.of(association).build());
  }

  private OkeRequest cancelled(OutboxEntry entry) {
    Association association =
        Association.builder()
            .associationType(ASSOCIATION)
            .state("canceled")
            .unknown(Map.of())
            .build();
    return request(entry, "PATCH", "/associations/" + entry.object().value(), association);
  }

  /** The extra time of a student is what he sits longer than the sitting. */
  private ConsumerBlock.Writer needs(Participation seat, Sitting sitting) {
    long minutes = Duration.between(sitting.moment().end(), seat.moment().end()).toMinutes();
    List<String> needs = new ArrayList<>();
    if (minutes > 0) {
      needs.add(EXTRA_TIME);
    }
    applied(seat, sitting).stream()
        .flatMap(need -> need.aid().stream())
        .filter(aid -> !aid.equals(EXTRA_TIME))
        .distinct()
        .forEach(needs::add);
    return ConsumerBlock.write()
        .putIfPresent("additionalTimeInMin", minutes > 0 ? minutes : null)
        .putIfPresent("personalNeeds", needs.isEmpty() ? null : needs);
  }

  private List<AssignedNeed> applied(Participation seat, Sitting sitting) {
    Map<String, Object> exam = new HashMap<>();
    exam.put("component", seat.of().exam().value());
    exam.putAll(setup.catalogue().selectors(seat.of()));
    LocalDate day = LocalDate.ofInstant(sitting.moment().start(), setup.zone());
    return TimeRules.applied(
        setup.persons().needs(seat.of().student()), new TimeRules.Occasion(day, exam));
  }

  private Person person(Participation seat) {
    return setup
        .persons()
        .person(seat.of().student())
        .orElseThrow(() -> OkeOutbound.missing("person", seat.id()));
  }

  private static Sitting sitting(Session session, SittingId id) {
    return session.sittings().find(id).orElseThrow(() -> OkeOutbound.missing("sitting", id));
  }

  private OkeRequest request(OutboxEntry entry, String method, String path, Object message) {
    return new OkeRequest(entry.partner(), method, path, setup.codec().write(message));
  }
}
