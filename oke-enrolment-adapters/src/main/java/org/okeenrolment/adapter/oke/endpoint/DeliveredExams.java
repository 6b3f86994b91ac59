package org.okeenrolment.adapter.oke.endpoint;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.ConsumerBlock;
import org.okeenrolment.adapter.oke.OkeTimes;
import org.okeenrolment.adapter.oke.wire.Code;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.LanguageString;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.PlannableExam;

/** Exams to plan (table 2.2), as they are delivered and changed. */
final class DeliveredExams {
  private final OkeTimes times;

  DeliveredExams(OkeTimes times) {
    this.times = times;
  }

  PlannableExam exam(Call call, ComponentOffering offering) {
    String id = call.id();
    ConsumerBlock block = ConsumerBlock.in(offering.consumers());
    return PlannableExam.builder()
        .partner(call.partner())
        .offering(id)
        .code(code(offering).orElse(id))
        .exam(new Exam(new ExamId(component(offering).orElse(id)), name(offering).orElse(id), true))
        .period(period(offering.startDateTime(), offering.endDateTime()))
        .resultValueType(offering.resultValueType().value())
        .finalResultsAllowed(block.finalResultsAllowed())
        .cancelled(FromRegistration.isCancelled(block.offeringState()))
        .build();
  }

  /** What a patch does not name stays as it was. */
  PlannableExam changed(PlannableExam known, ComponentOffering patch) {
    ConsumerBlock block = ConsumerBlock.in(patch.consumers());
    Interval period = known.period();
    boolean allowed =
        block.has("finalResultsAllowed") || block.has("finalResultAllowed")
            ? block.finalResultsAllowed()
            : known.finalResultsAllowed();
    return known
        .withCode(code(patch).orElse(known.code()))
        .withExam(
            new Exam(
                component(patch).map(ExamId::new).orElse(known.exam().id()),
                name(patch).orElse(known.exam().name()),
                known.exam().generic()))
        .withPeriod(
            period(
                Objects.requireNonNullElse(patch.startDateTime(), times.text(period.start())),
                Objects.requireNonNullElse(patch.endDateTime(), times.text(period.end()))))
        .withResultValueType(
            patch.resultValueType().isPresent()
                ? patch.resultValueType().value()
                : known.resultValueType())
        .withFinalResultsAllowed(allowed)
        .withCancelled(known.cancelled() && !block.has("offeringState"));
  }

  private Interval period(@Nullable String start, @Nullable String end) {
    try {
      return new Interval(
          times.instant(String.valueOf(start)).orElseThrow(),
          times.instant(String.valueOf(end)).orElseThrow());
    } catch (RuntimeException unreadable) {
      throw Refusal.badRequest(
          "/startDateTime (%s) and /endDateTime (%s) (table 2.2) are no period"
              .formatted(start, end));
    }
  }

  private static Optional<String> component(ComponentOffering offering) {
    return offering.component().value().flatMap(one -> one.id(Component::componentId));
  }

  private static Optional<String> code(ComponentOffering offering) {
    return Optional.ofNullable(offering.primaryCode()).map(Code::code);
  }

  private static Optional<String> name(ComponentOffering offering) {
    return Optional.ofNullable(offering.name()).orElse(List.of()).stream()
        .filter(Objects::nonNull)
        .map(LanguageString::value)
        .filter(Objects::nonNull)
        .filter(Predicate.not(String::isBlank))
        .findFirst();
  }
}
