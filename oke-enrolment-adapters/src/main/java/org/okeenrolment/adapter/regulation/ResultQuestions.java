package org.okeenrolment.adapter.regulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.okeenrolment.attempt.AttemptRules;
import org.okeenrolment.decision.Answer;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.Grade;
import org.okeenrolment.regulation.Level;
import org.okeenrolment.result.FinalGrade;
import org.okeenrolment.result.GradeRules;
import org.okeenrolment.result.Parts;
import org.okeenrolment.result.ReportRules;
import org.okeenrolment.result.TermRules;

/** The questions about results, terms after them, and reports. */
final class ResultQuestions {
  private static final Set<String> FLAGGED_STATES = Set.of("CANCELED", "FINISHED");

  private ResultQuestions() {}

  static Question countingResult(JsonFields fields) {
    Level level = SignUpQuestions.level(fields);
    return asked -> {
      Answer<Optional<GradeRules.Achieved>> counting = GradeRules.counting(asked.tally(), level);
      return CaseAnswer.because(counting)
          .putGrade("grade", counting.value().map(GradeRules.Achieved::grade))
          .putDay("at", counting.value().map(GradeRules.Achieved::at));
    };
  }

  static Question convert(JsonFields fields) {
    Optional<Grade> raw = fields.required("raw", FactReading::grade);
    return asked -> {
      Answer<Optional<BigDecimal>> recorded =
          GradeRules.recorded(asked.regulation(), raw.orElseThrow());
      return recorded.value().isPresent()
          ? CaseAnswer.because(recorded).putGrade("grade", recorded.value())
          : CaseAnswer.error("UNKNOWN_GRADE").because(recorded.basis());
    };
  }

  static Question finalGrade(JsonFields fields) {
    Optional<JsonFields> named = fields.required("parts", JsonValue::object);
    List<String> names = named.map(JsonFields::names).orElse(List.of());
    Map<String, Grade> grades = fields.map("parts", FactReading::grade);
    Optional<Map<String, List<String>>> groups =
        fields
            .get("groups", JsonValue::object)
            .map(all -> all.all(value -> value.list(JsonValue::name)));
    Map<String, BigDecimal> weights = fields.map("weights", JsonValue::number);
    Parts parts = new Parts(grades, groups, weights);
    if (named.isPresent()) {
      parts.check(names);
    }
    return asked -> {
      Answer<FinalGrade> grade = GradeRules.finalGrade(asked.regulation(), parts, names);
      return answer(grade.value()).because(grade.basis());
    };
  }

  private static CaseAnswer answer(FinalGrade grade) {
    if (grade instanceof FinalGrade.Known known) {
      return new CaseAnswer().put("final", known.grade());
    }
    return grade instanceof FinalGrade.Incomplete incomplete
        ? new CaseAnswer().putSorted("incomplete", incomplete.missing())
        : CaseAnswer.error("UNKNOWN_GRADE");
  }

  static Question deadline(JsonFields fields) {
    Optional<String> term = fields.required("term", JsonValue::name);
    Optional<LocalDate> from = fields.required("from", JsonValue::date);
    return asked ->
        TermRules.deadline(asked.regulation(), term.orElseThrow(), from.orElseThrow())
            .map(last -> CaseAnswer.because(last).putDay("lastDay", Optional.of(last.value())))
            .orElseGet(() -> CaseAnswer.error("UNKNOWN_TERM"));
  }

  static Question within(JsonFields fields) {
    Optional<String> term = fields.required("term", JsonValue::name);
    Optional<LocalDate> from = fields.required("from", JsonValue::date);
    Optional<LocalDate> requestedAt = fields.required("requestedAt", JsonValue::date);
    Optional<Grade> grade = fields.get("grade", FactReading::grade);
    return asked -> {
      TermRules.Request request =
          new TermRules.Request(
              term.orElseThrow(), from.orElseThrow(), requestedAt.orElseThrow(), grade);
      return TermRules.within(asked.regulation(), request, asked.history().facts())
          .map(
              decision ->
                  CaseAnswer.of(decision)
                      .putDay(
                          "lastDay",
                          TermRules.deadline(asked.regulation(), request.term(), request.from())
                              .map(Answer::value)))
          .orElseGet(() -> CaseAnswer.error("UNKNOWN_TERM"));
    };
  }

  static Question resultValid(JsonFields fields) {
    Optional<String> achievedIn = fields.required("resultProgramme", JsonValue::name);
    Optional<String> current = fields.required("currentProgramme", JsonValue::name);
    return asked ->
        CaseAnswer.of(
            TermRules.resultValid(
                asked.regulation(), achievedIn.orElseThrow(), current.orElseThrow()));
  }

  static Question measure(JsonFields fields) {
    Optional<String> measure = fields.required("measure", JsonValue::name);
    Days exclusion = ValueReading.days(fields, "from", "until");
    return asked ->
        CaseAnswer.of(ReportRules.measure(asked.regulation(), measure.orElseThrow(), exclusion));
  }

  static Question sessionReport(JsonFields fields) {
    Set<String> present = Set.copyOf(fields.requiredList("present", JsonValue::name));
    return asked -> {
      Answer<List<String>> missing = ReportRules.missing(asked.regulation(), present);
      return CaseAnswer.because(missing).putSorted("missing", missing.value());
    };
  }

  static Question inboundResult(JsonFields fields) {
    Optional<Integer> attempt = fields.required("attempt", JsonValue::integer);
    Optional<String> state = fields.get("enrolmentState", JsonValue::name);
    return asked -> {
      List<String> flags = new ArrayList<>();
      AttemptRules.unforeseen(attempt.orElseThrow(), asked.standing())
          .ifPresent(unforeseen -> flags.add("UNFORESEEN_ATTEMPT"));
      state.filter(FLAGGED_STATES::contains).ifPresent(one -> flags.add("ENROLMENT_" + one));
      return new CaseAnswer()
          .because(asked.standing().basis())
          .put("accept", true)
          .putSorted("flags", flags);
    };
  }
}
