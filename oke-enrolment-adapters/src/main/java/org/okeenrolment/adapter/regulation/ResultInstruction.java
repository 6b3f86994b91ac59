package org.okeenrolment.adapter.regulation;

import static org.okeenrolment.regulation.Parameters.ADMIT_UNTIL_MIN;
import static org.okeenrolment.regulation.Parameters.EXEMPTION_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXEMPTION_MAX_AGE;
import static org.okeenrolment.regulation.Parameters.EXEMPTION_MIN_GRADE;
import static org.okeenrolment.regulation.Parameters.LATE_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.LATE_INCLUSIVE;
import static org.okeenrolment.regulation.Parameters.MEASURES;
import static org.okeenrolment.regulation.Parameters.NEEDS_MAX_MINUTES;
import static org.okeenrolment.regulation.Parameters.PASS_FROM;
import static org.okeenrolment.regulation.Parameters.REPORT_REQUIRED;
import static org.okeenrolment.regulation.Parameters.RESULT_THAT_COUNTS;
import static org.okeenrolment.regulation.Parameters.SHORT_EXAM_MIN;
import static org.okeenrolment.regulation.Parameters.TERMS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.regulation.CountingResult;

/** What a work instruction says of the sitting itself, of results and of what follows. */
final class ResultInstruction {
  private ResultInstruction() {}

  static void add(InstructionText text) {
    text.heading("Bij de zitting");
    late(text);
    text.value(NEEDS_MAX_MINUTES)
        .ifPresent(
            most ->
                text.say("Extra tijd: hoogstens %d minuten.".formatted(most), NEEDS_MAX_MINUTES));
    names(text.value(REPORT_REQUIRED))
        .ifPresent(
            fields ->
                text.say("In het proces-verbaal staat: %s.".formatted(fields), REPORT_REQUIRED));
    names(text.value(MEASURES))
        .ifPresent(
            measures ->
                text.say(
                    "Maatregelen bij een onregelmatigheid: %s.".formatted(measures), MEASURES));
    text.heading("Uitslag en daarna");
    text.say(
        "Voldoende is %s of hoger.".formatted(text.value(PASS_FROM).map(Dutch::number).orElse("")),
        PASS_FROM);
    text.say(
        text.is(RESULT_THAT_COUNTS, CountingResult.HIGHEST)
            ? "Het hoogste cijfer telt."
            : "Het laatste cijfer telt.",
        RESULT_THAT_COUNTS);
    text.regulation()
        .named(TERMS)
        .forEach(
            (name, term) ->
                term.value()
                    .ifPresent(
                        length ->
                            text.say(
                                "Termijn %s: %s.".formatted(name, Dutch.fullTerm(length)), term)));
    exemption(text);
  }

  private static Optional<String> names(Optional<List<String>> names) {
    return names.filter(all -> !all.isEmpty()).map(Dutch::and);
  }

  private static void late(InstructionText text) {
    BigDecimal until = text.value(ADMIT_UNTIL_MIN).orElse(BigDecimal.ZERO);
    String last = text.is(LATE_INCLUSIVE, true) ? "tot en met" : "tot";
    text.say(
        until.signum() == 0
            ? "Wie te laat komt, wordt niet toegelaten."
            : "Wie te laat komt, wordt toegelaten %s %s minuten na het begin."
                .formatted(last, Dutch.number(until)),
        ADMIT_UNTIL_MIN,
        LATE_INCLUSIVE);
    text.value(SHORT_EXAM_MIN)
        .ifPresent(
            min ->
                text.say(
                    "Duurt het examen korter dan %s minuten, dan wordt niemand later toegelaten."
                        .formatted(Dutch.number(min)),
                    SHORT_EXAM_MIN));
    text.who(LATE_DECIDED_BY)
        .ifPresent(
            who -> text.say("Over wie later komt, besluit %s.".formatted(who), LATE_DECIDED_BY));
  }

  private static void exemption(InstructionText text) {
    Optional<String> who = text.who(EXEMPTION_DECIDED_BY);
    if (who.isEmpty()) {
      text.say("Vrijstelling is niet mogelijk.", EXEMPTION_DECIDED_BY);
      return;
    }
    String grade =
        text.value(EXEMPTION_MIN_GRADE)
            .map(min -> ", bij een cijfer van minstens " + Dutch.number(min))
            .orElse("");
    String age =
        text.value(EXEMPTION_MAX_AGE).map(max -> ", niet ouder dan " + Dutch.term(max)).orElse("");
    text.say(
        "Over een vrijstelling besluit %s%s%s.".formatted(who.get(), grade, age),
        EXEMPTION_DECIDED_BY,
        EXEMPTION_MIN_GRADE,
        EXEMPTION_MAX_AGE);
  }
}
