package org.okeenrolment.adapter.regulation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.attempt.ExcuseRules;
import org.okeenrolment.attempt.Standing;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.decision.Answer;
import org.okeenrolment.enrol.AttemptBudget;
import org.okeenrolment.enrol.EnrolmentRules;
import org.okeenrolment.enrol.ExemptionEvidence;
import org.okeenrolment.enrol.ExemptionRules;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.signup.EligibilityRules;
import org.okeenrolment.signup.SignUpQuestion;
import org.okeenrolment.signup.SignUpQuestionBuilder;
import org.okeenrolment.signup.Window;
import org.okeenrolment.signup.Withdrawal;
import org.okeenrolment.signup.WithdrawalRules;

/** The questions about enrolling, signing up and attempts. */
final class SignUpQuestions {
  private SignUpQuestions() {}

  static Question mayEnrol(JsonFields fields) {
    Optional<LocalDate> sittingAt = fields.get("sittingAt", JsonValue::date);
    Optional<SignUpVariant> variant =
        fields.get("variant", value -> value.word(List.of(SignUpVariant.values())));
    Level level = level(fields);
    Optional<String> period = fields.get("period", JsonValue::name);
    Optional<Window> window = window(fields);
    Optional<LocalDate> announcedAt = fields.get("announcedAt", JsonValue::date);
    OptionalInt capacity = ValueReading.amount(fields.get("capacity", JsonValue::integer));
    int booked = fields.get("booked", JsonValue::integer).orElse(0);
    return asked ->
        CaseAnswer.of(
            EligibilityRules.decide(
                asked.tally(),
                asked.history(),
                question(asked)
                    .sittingAt(sittingAt)
                    .variant(variant)
                    .level(level)
                    .period(period)
                    .window(window)
                    .announcedAt(announcedAt)
                    .capacity(capacity)
                    .booked(booked)
                    .part(asked.part())
                    .build()));
  }

  private static SignUpQuestionBuilder question(Asked asked) {
    return SignUpQuestion.of(asked.context().at(), asked.context().group());
  }

  static Level level(JsonFields fields) {
    return fields.get("level", value -> value.word(List.of(Level.values()))).orElse(Level.REQUIRED);
  }

  private static Optional<Window> window(JsonFields fields) {
    return fields
        .get("window", value -> ValueReading.object(value, SignUpQuestions::days))
        .map(days -> Window.of(days, ZoneOffset.UTC));
  }

  private static Optional<Days> days(JsonFields fields) {
    return Optional.of(ValueReading.days(fields, "from", "to"));
  }

  static Question mayWithdraw(JsonFields fields) {
    Optional<LocalDate> sittingAt = fields.required("sittingAt", JsonValue::date);
    Optional<Window> window = window(fields);
    return asked -> {
      Withdrawal withdrawal =
          WithdrawalRules.decide(
              asked.regulation(), question(asked).sittingAt(sittingAt).window(window).build());
      CaseAnswer answer =
          CaseAnswer.of(withdrawal.decision()).putDay("lastFreeDay", withdrawal.lastFreeDay());
      withdrawal.outcome().ifPresent(outcome -> answer.put("outcome", outcome.name()));
      return answer;
    };
  }

  static Question attempts(JsonFields fields) {
    return asked -> {
      Standing standing = asked.standing();
      return new CaseAnswer()
          .because(standing.basis())
          .put("used", standing.used())
          .put("left", orNull(standing.left()))
          .put("undecided", standing.undecided());
    };
  }

  private static @Nullable Integer orNull(OptionalInt number) {
    return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
  }

  static Question okeAttempt(JsonFields fields) {
    return asked -> {
      Answer<AttemptBudget> announced =
          AttemptRules.announced(asked.standing(), asked.regulation());
      return CaseAnswer.because(announced)
          .put("attempt", announced.value().attempt())
          .put("attemptLeft", orNull(announced.value().left()));
    };
  }

  static Question excuse(JsonFields fields) {
    Optional<LocalDate> sittingAt = fields.required("sittingAt", JsonValue::date);
    Optional<LocalDate> requestedAt = fields.required("requestedAt", JsonValue::date);
    return asked ->
        CaseAnswer.of(
            ExcuseRules.excuse(
                asked.regulation(),
                sittingAt.orElseThrow(),
                requestedAt.orElseThrow(),
                asked.history().facts()));
  }

  static Question exemption(JsonFields fields) {
    Optional<Grade> grade = fields.get("grade", FactReading::grade);
    Optional<LocalDate> evidenceDate = fields.required("evidenceDate", JsonValue::date);
    Optional<LocalDate> measuredAt = fields.get("measuredAt", JsonValue::date);
    boolean onExemption = fields.get("onExemption", JsonValue::yesNo).orElse(false);
    ExemptionEvidence evidence = new ExemptionEvidence(grade, evidenceDate, onExemption);
    return asked ->
        CaseAnswer.of(
            ExemptionRules.decide(
                asked.tally(), evidence, measuredAt.orElse(asked.context().at())));
  }

  static Question autoEnrol(JsonFields fields) {
    List<ExamId> plan = fields.requiredList("plan", FactReading::exam);
    return asked -> {
      var covered = asked.exams().done();
      covered.addAll(asked.exams().enrolled());
      return new CaseAnswer().putSorted("enrol", EnrolmentRules.toTake(plan, covered));
    };
  }

  static Question carryOver(JsonFields fields) {
    return asked ->
        new CaseAnswer()
            .putSorted(
                "carry", EnrolmentRules.toTake(asked.exams().enrolled(), asked.exams().done()));
  }
}
