package org.okeenrolment.adapter.regulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.decision.Answer;
import org.okeenrolment.plan.PersonalNeed;
import org.okeenrolment.plan.TimeRules;
import org.okeenrolment.regulation.RegulationDocument;

/** The questions about minutes, and the one about the documents themselves. */
final class TimeQuestions {
  private TimeQuestions() {}

  static Question admit(JsonFields fields) {
    Optional<BigDecimal> late = fields.required("minutesLate", JsonValue::number);
    Optional<BigDecimal> duration = fields.get("durationMin", JsonValue::number);
    return asked ->
        CaseAnswer.of(
            TimeRules.admit(asked.regulation(), late.orElseThrow(), duration.orElse(null)));
  }

  static Question extraTime(JsonFields fields) {
    Optional<BigDecimal> duration = fields.required("durationMin", JsonValue::minutes);
    List<PersonalNeed> needs =
        fields.list("needs", value -> ValueReading.object(value, TimeQuestions::need));
    return asked -> {
      Answer<Integer> minutes =
          TimeRules.extraTime(asked.regulation(), duration.orElseThrow(), needs);
      return CaseAnswer.because(minutes).put("minutes", minutes.value());
    };
  }

  private static Optional<PersonalNeed> need(JsonFields fields) {
    Optional<PersonalNeed> percent =
        fields.get("percent", JsonValue::number).map(PersonalNeed.Percent::new);
    Optional<PersonalNeed> minutes =
        fields.get("minutes", JsonValue::integer).map(PersonalNeed.Minutes::new);
    if (percent.isPresent() == minutes.isPresent()) {
      fields
          .findings()
          .add(
              fields.pointer(),
              "A need has either a percentage or minutes.",
              "Maybe write two needs: the largest counts.");
    }
    return percent.or(() -> minutes);
  }

  static Question policies(JsonFields fields) {
    return asked ->
        new CaseAnswer()
            .putInOrder(
                "policies", asked.regulation().documents().stream().map(RegulationDocument::id));
  }
}
