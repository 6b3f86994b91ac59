package org.okeenrolment.adapter.regulation;

import static org.okeenrolment.regulation.Parameters.ATTEMPTS_BASE;
import static org.okeenrolment.regulation.Parameters.COST;
import static org.okeenrolment.regulation.Parameters.COUNTED_PER;
import static org.okeenrolment.regulation.Parameters.COUNT_RESETS;
import static org.okeenrolment.regulation.Parameters.EXCUSE_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXCUSE_EFFECT;
import static org.okeenrolment.regulation.Parameters.EXCUSE_REQUIRES;
import static org.okeenrolment.regulation.Parameters.EXCUSE_WITHIN;
import static org.okeenrolment.regulation.Parameters.EXTRA_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.EXTRA_REQUIRES;
import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_FIRST_ONLY;
import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_MAX;
import static org.okeenrolment.regulation.Parameters.IMPROVEMENT_MODE;
import static org.okeenrolment.regulation.Parameters.LEVEL_AFTER_FAIL;
import static org.okeenrolment.regulation.Parameters.LEVEL_AFTER_PASS;
import static org.okeenrolment.regulation.Parameters.LEVEL_DECIDED_BY;
import static org.okeenrolment.regulation.Parameters.LIMITS_PER_TIME;
import static org.okeenrolment.regulation.Parameters.QUOTA;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.okeenrolment.regulation.AttemptCost;
import org.okeenrolment.regulation.CountedPer;
import org.okeenrolment.regulation.ExcuseEffect;
import org.okeenrolment.regulation.ImprovementMode;
import org.okeenrolment.regulation.LevelAfterFail;
import org.okeenrolment.regulation.Limit;
import org.okeenrolment.regulation.Parameter;
import org.okeenrolment.regulation.Reset;
import org.okeenrolment.regulation.Setting;

/** What a work instruction says of attempts and resits, whoever signs up. */
final class AttemptInstruction {
  private static final Map<AttemptCost, String> COSTS =
      Map.of(
          AttemptCost.CONSUMES, "Kost een kans",
          AttemptCost.FREE, "Kost geen kans",
          AttemptCost.DECISION, "Kost pas een kans als iemand dat besluit");

  private AttemptInstruction() {}

  static void add(InstructionText text) {
    text.heading("Kansen");
    attempts(text);
    costs(text);
    excuse(text);
    extra(text);
    text.heading("Herkansen");
    improvement(text);
    level(text);
  }

  private static void attempts(InstructionText text) {
    String per = text.is(COUNTED_PER, CountedPer.PART) ? "elk onderdeel" : "elk examen";
    text.say(
        text.value(ATTEMPTS_BASE)
            .map(base -> "Kansen voor %s: %d, herkansingen meegeteld.".formatted(per, base))
            .orElse("Voor %s is het aantal kansen niet beperkt.".formatted(per)),
        ATTEMPTS_BASE,
        COUNTED_PER);
    for (Limit limit : text.value(LIMITS_PER_TIME).orElse(List.of())) {
      text.say("Daarbij %s.".formatted(Dutch.limit(limit)), LIMITS_PER_TIME);
    }
    text.value(COUNT_RESETS)
        .orElse(List.of())
        .forEach(
            reset ->
                text.say(
                    "Dat geldt niet altijd: %s.".formatted(Dutch.reset(bounded(text, reset))),
                    COUNT_RESETS));
  }

  /** A reset with the number of attempts that the bounds leave of it. */
  private static Reset bounded(InstructionText text, Reset reset) {
    Optional<Integer> to = text.regulation().rebased(reset.to()).value();
    return new Reset(reset.on(), to.map(OptionalInt::of).orElse(OptionalInt.empty()), reset.max());
  }

  private static void costs(InstructionText text) {
    for (AttemptCost cost : AttemptCost.values()) {
      Map<String, Setting<AttemptCost>> outcomes =
          text.regulation().named(COST).entrySet().stream()
              .filter(outcome -> outcome.getValue().is(cost))
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      String names = Dutch.and(outcomes.keySet().stream().map(Dutch::outcome).sorted().toList());
      text.say(
          "%s: %s%s."
              .formatted(
                  COSTS.get(cost),
                  names.isEmpty() ? "niets" : names,
                  cost == AttemptCost.DECISION ? ", en wat hier niet staat" : ""),
          outcomes.values().stream()
              .filter(setting -> setting.basis().version() > 0)
              .toArray(Setting<?>[]::new));
    }
  }

  private static void excuse(InstructionText text) {
    Optional<String> who = text.who(EXCUSE_DECIDED_BY);
    if (text.is(EXCUSE_EFFECT, ExcuseEffect.NONE) || who.isEmpty()) {
      text.say(
          "Een kans die door afwezigheid verloren ging, komt niet terug.",
          EXCUSE_EFFECT,
          EXCUSE_DECIDED_BY);
      return;
    }
    String what =
        text.is(EXCUSE_EFFECT, ExcuseEffect.RESTORE)
            ? "geeft de verloren kans terug"
            : "kan een extra kans geven";
    String within =
        text.value(EXCUSE_WITHIN).map(term -> ", gevraagd binnen " + Dutch.term(term)).orElse("");
    text.say(
        "Bij een geldige reden%s%s: %s %s."
            .formatted(within, with(text, EXCUSE_REQUIRES), who.get(), what),
        EXCUSE_EFFECT,
        EXCUSE_DECIDED_BY,
        EXCUSE_WITHIN,
        EXCUSE_REQUIRES);
  }

  private static String with(InstructionText text, Parameter<List<String>> requires) {
    List<String> facts = text.value(requires).orElse(List.of());
    return facts.isEmpty() ? "" : ", met " + Dutch.and(facts);
  }

  private static void extra(InstructionText text) {
    Optional<String> who = text.who(EXTRA_DECIDED_BY);
    if (who.isEmpty()) {
      text.say("Zijn de kansen op, dan is er geen extra kans.", EXTRA_DECIDED_BY);
      return;
    }
    text.say(
        "Zijn de kansen op, dan kan %s een extra kans geven%s."
            .formatted(who.get(), with(text, EXTRA_REQUIRES)),
        EXTRA_DECIDED_BY,
        EXTRA_REQUIRES);
    text.regulation()
        .named(QUOTA)
        .forEach(
            (group, quota) ->
                text.say(
                    "Extra kansen voor alle examens van groep %s samen: %s."
                        .formatted(group, Dutch.value(quota)),
                    quota));
  }

  private static void improvement(InstructionText text) {
    Optional<String> who = text.who(IMPROVEMENT_DECIDED_BY);
    boolean right = text.is(IMPROVEMENT_MODE, ImprovementMode.RIGHT);
    if (text.is(IMPROVEMENT_MODE, ImprovementMode.NONE) || (!right && who.isEmpty())) {
      text.say("Een voldoende kan niet worden herkanst.", IMPROVEMENT_MODE, IMPROVEMENT_DECIDED_BY);
      higherAfterPass(text);
      return;
    }
    String how = right ? "" : " als %s dat toestaat".formatted(who.orElse(""));
    String max =
        text.value(IMPROVEMENT_MAX).map(most -> ", hoogstens %d keer".formatted(most)).orElse("");
    String first =
        text.is(IMPROVEMENT_FIRST_ONLY, true) ? ", alleen na een voldoende in een keer" : "";
    text.say(
        "Een voldoende kan worden herkanst%s%s%s.".formatted(how, max, first),
        IMPROVEMENT_MODE,
        IMPROVEMENT_MAX,
        IMPROVEMENT_FIRST_ONLY);
    if (!right) {
      higherAfterPass(text);
    }
  }

  private static void higherAfterPass(InstructionText text) {
    if (text.is(LEVEL_AFTER_PASS, true)) {
      text.say("Op een hoger niveau mag dat wel, zonder besluit daarover.", LEVEL_AFTER_PASS);
    }
  }

  private static void level(InstructionText text) {
    text.say(
        text.who(LEVEL_DECIDED_BY)
            .map(who -> "Een examen op een hoger niveau kan als %s dat toestaat.".formatted(who))
            .orElse("Een examen op een hoger niveau kan niet."),
        LEVEL_DECIDED_BY);
    if (text.is(LEVEL_AFTER_FAIL, LevelAfterFail.REQUIRED)) {
      text.say(
          "Na een onvoldoende op het hogere niveau wordt op het vereiste niveau herkanst.",
          LEVEL_AFTER_FAIL);
    } else if (text.is(LEVEL_AFTER_FAIL, LevelAfterFail.SAME)) {
      text.say(
          "Na een onvoldoende op het hogere niveau wordt op dat niveau herkanst.",
          LEVEL_AFTER_FAIL);
    }
  }
}
