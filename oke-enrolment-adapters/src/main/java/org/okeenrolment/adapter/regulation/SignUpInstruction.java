package org.okeenrolment.adapter.regulation;

import static org.okeenrolment.regulation.Parameters.APPROVALS;
import static org.okeenrolment.regulation.Parameters.FREE_UNTIL;
import static org.okeenrolment.regulation.Parameters.MAX_OPEN;
import static org.okeenrolment.regulation.Parameters.MAX_PER_DAY;
import static org.okeenrolment.regulation.Parameters.NOTICE;
import static org.okeenrolment.regulation.Parameters.PERIODS_OF_EXAMS;
import static org.okeenrolment.regulation.Parameters.PREREQUISITES;
import static org.okeenrolment.regulation.Parameters.READINESS_ATTEMPTS;
import static org.okeenrolment.regulation.Parameters.READINESS_MODE;
import static org.okeenrolment.regulation.Parameters.READINESS_OVERRIDE;
import static org.okeenrolment.regulation.Parameters.WINDOW_CLOSES;
import static org.okeenrolment.regulation.Parameters.WINDOW_OPENS;
import static org.okeenrolment.regulation.Parameters.WITHDRAWAL_AFTERWARDS;
import static org.okeenrolment.regulation.Parameters.WITHDRAWAL_DECIDED_BY;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.regulation.AttemptOutcome;
import org.okeenrolment.regulation.ExamPeriod;
import org.okeenrolment.regulation.LateWithdrawal;
import org.okeenrolment.regulation.Parameter;
import org.okeenrolment.regulation.ReadinessAttempts;
import org.okeenrolment.regulation.ReadinessMode;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.regulation.Term;

/** What a work instruction says of one way of signing up. */
final class SignUpInstruction {
  private SignUpInstruction() {}

  static void add(InstructionText text, SignUpVariant variant) {
    go(text);
    text.value(PREREQUISITES)
        .orElse(List.of())
        .forEach(
            condition ->
                text.say("Voorwaarde: %s.".formatted(Dutch.condition(condition)), PREREQUISITES));
    window(text, variant);
    sittings(text);
    withdrawal(text);
  }

  private static void go(InstructionText text) {
    List<Role> roles = text.value(APPROVALS).orElse(List.of());
    if (roles.isEmpty()) {
      text.say("Er is geen Go nodig.", APPROVALS);
      return;
    }
    String who = Dutch.and(roles.stream().map(Dutch::role).toList());
    String when =
        text.is(READINESS_ATTEMPTS, ReadinessAttempts.FIRST)
            ? " zolang nog geen kans is verbruikt"
            : " voor elke kans";
    if (text.is(READINESS_MODE, ReadinessMode.REQUIRED)) {
      text.say(
          "Nodig%s: een Go van %s.".formatted(when, who),
          APPROVALS,
          READINESS_MODE,
          READINESS_ATTEMPTS);
    } else {
      text.say(
          "Advies%s van %s; %s."
              .formatted(
                  when,
                  who,
                  text.who(READINESS_OVERRIDE).isPresent()
                      ? "alleen een no-go telt"
                      : "ook een no-go houdt niemand tegen"),
          APPROVALS,
          READINESS_MODE,
          READINESS_ATTEMPTS,
          READINESS_OVERRIDE);
    }
    text.who(READINESS_OVERRIDE)
        .ifPresent(
            role ->
                text.say(
                    "Bij een no-go of zonder Go kan %s toch Go geven.".formatted(role),
                    READINESS_OVERRIDE));
  }

  private static void window(InstructionText text, SignUpVariant variant) {
    if (variant != SignUpVariant.SELF) {
      return;
    }
    Optional<String> opens = before(text, WINDOW_OPENS).map(when -> " vanaf " + when);
    Optional<String> closes = before(text, WINDOW_CLOSES).map(when -> " tot en met " + when);
    String when = opens.isPresent() || closes.isPresent() ? "" : " op elk moment";
    text.say(
        "De student kan zich aanmelden%s%s%s; staat er een periode bij de zitting, dan geldt die."
            .formatted(when, opens.orElse(""), closes.orElse("")),
        WINDOW_OPENS,
        WINDOW_CLOSES);
  }

  private static Optional<String> before(InstructionText text, Parameter<Term> term) {
    return text.value(term)
        .map(one -> one.n() == 0 ? "de dag van de zitting" : Dutch.term(one) + " voor de zitting");
  }

  private static void sittings(InstructionText text) {
    List<ExamPeriod> periods = text.value(PERIODS_OF_EXAMS).orElse(List.of());
    if (!periods.isEmpty()) {
      text.say(
          "De zitting ligt in een afnameperiode: %s."
              .formatted(Dutch.or(periods.stream().map(Dutch::period).toList())),
          PERIODS_OF_EXAMS);
    }
    text.value(NOTICE)
        .ifPresent(
            notice ->
                text.say(
                    "Tijd en plaats zijn minstens %s voor de zitting bekend."
                        .formatted(Dutch.term(notice)),
                    NOTICE));
    text.value(MAX_PER_DAY)
        .ifPresent(
            max ->
                text.say(
                    "Meer dan %d per dag alleen als de student dat goed vindt.".formatted(max),
                    MAX_PER_DAY));
    text.value(MAX_OPEN)
        .ifPresent(max -> text.say("Hoogstens %d aanmeldingen tegelijk.".formatted(max), MAX_OPEN));
  }

  private static void withdrawal(InstructionText text) {
    Parameter<Term> last = text.value(FREE_UNTIL).isPresent() ? FREE_UNTIL : WINDOW_CLOSES;
    before(text, last)
        .ifPresent(
            when -> text.say("De student kan zich afmelden tot en met %s.".formatted(when), last));
    String after = text.value(last).isPresent() ? "Afmelden daarna" : "Afmelden";
    if (text.is(WITHDRAWAL_AFTERWARDS, LateWithdrawal.COSTS_ATTEMPT)) {
      text.say(
          after + " geldt als %s.".formatted(Dutch.outcome(AttemptOutcome.WITHDRAWN_LATE.name())),
          WITHDRAWAL_AFTERWARDS);
    } else if (text.is(WITHDRAWAL_AFTERWARDS, LateWithdrawal.DECISION)
        && text.who(WITHDRAWAL_DECIDED_BY).isPresent()) {
      text.say(
          "%s: daarover besluit %s.".formatted(after, text.who(WITHDRAWAL_DECIDED_BY).get()),
          WITHDRAWAL_AFTERWARDS,
          WITHDRAWAL_DECIDED_BY);
    } else {
      text.say(after + " kan de student niet zelf.", WITHDRAWAL_AFTERWARDS, WITHDRAWAL_DECIDED_BY);
    }
  }
}
