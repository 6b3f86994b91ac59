package org.okeenrolment.tools;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.ConsumerBlock;
import org.okeenrolment.adapter.oke.endpoint.StudentResult;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Expandable;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.monitor.RegisteredEnrolment;
import org.okeenrolment.monitor.RegisteredResult;
import org.okeenrolment.monitor.Snapshot;
import org.okeenrolment.result.Measurement;

/** Everything that a registration system has, as a school compares it with its own. */
final class Registrations {
  private final RegistrationStore store;

  Registrations(RegistrationStore store) {
    this.store = store;
  }

  Snapshot snapshot(SchoolYear year) {
    List<RegisteredEnrolment> enrolments =
        store.associations().stream()
            .flatMap(one -> enrolment(one).stream())
            .sorted(Comparator.comparing(one -> one.of().student()))
            .toList();
    return new Snapshot(School.SIS, year, enrolments);
  }

  /** What is not for an exam has no exam. */
  private Optional<RegisteredEnrolment> enrolment(Association association) {
    return exam(association).map(exam -> enrolment(association, exam));
  }

  private static <T> Optional<String> id(
      @Nullable Expandable<T> reference, Function<? super T, @Nullable String> ofObject) {
    return Optional.ofNullable(reference).flatMap(one -> one.id(ofObject));
  }

  private Optional<ExamId> exam(Association association) {
    return id(association.offering(), Offering::offeringId)
        .flatMap(store::offering)
        .filter(ComponentOffering.class::isInstance)
        .map(ComponentOffering.class::cast)
        .map(ComponentOffering::component)
        .flatMap(Patch::value)
        .flatMap(exam -> exam.id(Component::componentId))
        .map(ExamId::new);
  }

  private RegisteredEnrolment enrolment(Association association, ExamId exam) {
    String id = String.valueOf(association.associationId());
    String student = id(association.person(), Person::personId).orElseThrow();
    ConsumerBlock block = ConsumerBlock.in(association.consumers());
    String original = block.originalAssociation(id);
    boolean withdrawn = "canceled".equals(association.state());
    return RegisteredEnrolment.builder()
        .association(id)
        .original(Optional.of(original).filter(other -> !other.equals(id)))
        .of(new StudentExam(new StudentId(student), exam))
        .state(withdrawn ? RegisteredEnrolment.State.WITHDRAWN : RegisteredEnrolment.State.ENROLLED)
        .attempt(block.number("attempt").orElse(1))
        .result(store.result(id).flatMap(StudentResult::measurement).map(Registrations::result))
        .build();
  }

  private static RegisteredResult result(Measurement measurement) {
    return RegisteredResult.builder()
        .attendance(measurement.attendance())
        .score(measurement.score())
        .passed(measurement.passed())
        .established(measurement.established())
        .build();
  }
}
