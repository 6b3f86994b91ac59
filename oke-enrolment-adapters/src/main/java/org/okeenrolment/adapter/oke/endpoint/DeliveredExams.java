package org.okeenrolment.adapter.oke.endpoint;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.ConsumerBlock;
import org.okeenrolment.adapter.oke.OkeTimes;
import org.okeenrolment.adapter.oke.OkeUse;
import org.okeenrolment.adapter.oke.wire.Code;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.LanguageString;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.PlannableExam;
import org.okeenrolment.port.SchoolRegister;

/** Exams to plan (table 2.2), as they are delivered, changed and cancelled. */
final class DeliveredExams {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;
  private static final String DUTCH = "nl";

  private final SchoolRegister register;
  private final DeliveredEnrolments enrolments;
  private final OkeTimes times;

  DeliveredExams(PlanningSetup setup, OkeTimes times, DeliveredEnrolments enrolments) {
    this.register = setup.register();
    this.enrolments = enrolments;
    this.times = times;
  }

  Optional<PlannableExam> find(Call call) {
    return register.plannableExam(call.partner(), call.id());
  }

  /** Answers whether it is new. */
  boolean put(Call call, ComponentOffering offering) {
    Optional<PlannableExam> known = find(call);
    PlannableExam delivered = exam(call, offering, known);
    known.ifPresent(before -> refuseOtherExam(call, before, delivered.exam().id()));
    register.put(delivered);
    endWith(call, delivered);
    return known.isEmpty();
  }

  /** Of two changes at the same moment neither is lost. */
  void change(Call call, PlannableExam known, ComponentOffering patch) {
    boolean cancelled = isCancelled(patch);
    call.checked(cancelled ? OkeUse.OFFERING_CANCELLATION : OkeUse.OFFERING_CHANGE, patch);
    if (!cancelled) {
      component(patch).ifPresent(exam -> refuseOtherExam(call, known, exam));
    }
    register.change(
        call.partner(),
        call.id(),
        exam -> cancelled ? exam.withCancelled(true) : changed(exam, patch));
    find(call).ifPresent(exam -> endWith(call, exam));
  }

  /** With an exam to plan its enrolments end. */
  private void endWith(Call call, PlannableExam exam) {
    if (exam.cancelled()) {
      enrolments.withdrawAll(call, exam);
    }
  }

  private void refuseOtherExam(Call call, PlannableExam known, ExamId exam) {
    if (!exam.equals(known.exam().id()) && enrolments.isAnyOpen(call.partner(), known)) {
      throw Refusal.badRequest(
          "/component (%s) (table 2.2) is another exam than that (%s) in which students are enrolled. Maybe cancel this one, and deliver the other under an id of its own."
              .formatted(exam, known.exam().id()));
    }
  }

  /** What need not be there stays as it was where it is known. */
  private PlannableExam exam(Call call, ComponentOffering offering, Optional<PlannableExam> known) {
    ConsumerBlock block = ConsumerBlock.in(offering.consumers());
    ExamId exam =
        component(offering)
            .or(() -> known.map(before -> before.exam().id()))
            .orElseGet(() -> new ExamId(call.id()));
    return PlannableExam.builder()
        .partner(call.partner())
        .offering(call.id())
        .code(code(offering).orElse(call.id()))
        .exam(new Exam(exam, name(offering).orElse(call.id()), true))
        .period(
            period(
                moment("startDateTime", offering.startDateTime()),
                moment("endDateTime", offering.endDateTime())))
        .resultValueType(offering.resultValueType().value())
        .finalResultsAllowed(block.finalResultsAllowed())
        .cancelled(isCancelled(offering))
        .build();
  }

  private static boolean isCancelled(ComponentOffering offering) {
    return Named.isCancelled(ConsumerBlock.in(offering.consumers()).offeringState());
  }

  /** What a patch does not name stays as it was. */
  private PlannableExam changed(PlannableExam known, ComponentOffering patch) {
    ConsumerBlock block = ConsumerBlock.in(patch.consumers());
    boolean allowed =
        (block.has("finalResultsAllowed") || block.has("finalResultAllowed"))
            ? block.finalResultsAllowed()
            : known.finalResultsAllowed();
    return known
        .withCode(code(patch).orElse(known.code()))
        .withExam(
            new Exam(
                component(patch).orElse(known.exam().id()),
                name(patch).orElse(known.exam().name()),
                known.exam().generic()))
        .withPeriod(
            period(
                changed("startDateTime", patch.startDateTime(), known.period().start()),
                changed("endDateTime", patch.endDateTime(), known.period().end())))
        .withResultValueType(
            patch.resultValueType().isPresent()
                ? patch.resultValueType().value()
                : known.resultValueType())
        .withFinalResultsAllowed(allowed)
        .withCancelled(known.cancelled() && !block.has("offeringState"));
  }

  private Instant changed(String name, @Nullable String text, Instant known) {
    return text == null ? known : moment(name, text);
  }

  private Instant moment(String name, @Nullable String text) {
    return Optional.ofNullable(text)
        .flatMap(times::instant)
        .filter(DeliveredExams::isInOurTime)
        .orElseThrow(
            () -> Refusal.badRequest("/%s (%s) (table 2.2) is no moment".formatted(name, text)));
  }

  private static boolean isInOurTime(Instant instant) {
    int year = instant.atOffset(ZoneOffset.UTC).getYear();
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static Interval period(Instant start, Instant end) {
    return Call.meant(() -> new Interval(start, end));
  }

  private static Optional<ExamId> component(ComponentOffering offering) {
    return offering
        .component()
        .value()
        .flatMap(one -> one.id(Component::componentId))
        .map(ExamId::new);
  }

  private static Optional<String> code(ComponentOffering offering) {
    return Optional.ofNullable(offering.primaryCode()).map(Code::code);
  }

  /** Other languages are ignored, unless there is nothing else. */
  private static Optional<String> name(ComponentOffering offering) {
    return Optional.ofNullable(offering.name()).orElse(List.of()).stream()
        .filter(Objects::nonNull)
        .filter(name -> name.value() != null && !name.value().isBlank())
        .min(Comparator.comparing(name -> !String.valueOf(name.language()).startsWith(DUTCH)))
        .map(LanguageString::value);
  }
}
