package org.okeenrolment.regulation;

import static org.okeenrolment.regulation.ParameterType.CONDITIONS;
import static org.okeenrolment.regulation.ParameterType.INTEGER;
import static org.okeenrolment.regulation.ParameterType.LIMITS;
import static org.okeenrolment.regulation.ParameterType.NAMED_TERM;
import static org.okeenrolment.regulation.ParameterType.NAMES;
import static org.okeenrolment.regulation.ParameterType.NUMBER;
import static org.okeenrolment.regulation.ParameterType.PERIODS;
import static org.okeenrolment.regulation.ParameterType.RESETS;
import static org.okeenrolment.regulation.ParameterType.ROLES;
import static org.okeenrolment.regulation.ParameterType.TERM;
import static org.okeenrolment.regulation.ParameterType.TERM_BACK;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.Role;

/**
 * All that a regulation can set (parameters van het examenreglement), with type and default; the
 * one list by which documents are read, checked, merged and described.
 *
 * <p>Immutable and thread-safe.
 */
public final class Parameters {
  private static final List<Parameter<?>> ALL = new ArrayList<>();

  /** How many attempts a student has for an exam, resits included; none: no limit. */
  public static final Parameter<Integer> ATTEMPTS_BASE = bounded("attempts.base", INTEGER, null);

  /** Whether attempts are counted for the exam or for each of its parts. */
  public static final Parameter<CountedPer> COUNTED_PER =
      choice("attempts.countedPer", CountedPer.COMPONENT, CountedPer.values());

  /** Limits to the attempts used in a school year or period. */
  public static final Parameter<List<Limit>> LIMITS_PER_TIME = list("attempts.limits", LIMITS);

  /** What starts the counting again. */
  public static final Parameter<List<Reset>> COUNT_RESETS = list("attempts.resets", RESETS);

  /** What an accepted excuse does. */
  public static final Parameter<ExcuseEffect> EXCUSE_EFFECT =
      choice("attempts.excuse.effect", ExcuseEffect.NONE, ExcuseEffect.values());

  /** Who decides on an excuse. */
  public static final Parameter<Role> EXCUSE_DECIDED_BY = role("attempts.excuse.decidedBy");

  /** The time for the request, from the day of the sitting. */
  public static final Parameter<Term> EXCUSE_WITHIN = open("attempts.excuse.within", TERM);

  /** What must be there with the request. */
  public static final Parameter<List<String>> EXCUSE_REQUIRES =
      list("attempts.excuse.requires", NAMES);

  /** Whether a passed exam may be sat again. */
  public static final Parameter<ImprovementMode> IMPROVEMENT_MODE =
      choice("resit.improvement.mode", ImprovementMode.NONE, ImprovementMode.values());

  /** Who decides on an improvement. */
  public static final Parameter<Role> IMPROVEMENT_DECIDED_BY = role("resit.improvement.decidedBy");

  /** How many times a passed exam may be sat again. */
  public static final Parameter<Integer> IMPROVEMENT_MAX = open("resit.improvement.max", INTEGER);

  /** Whether only a pass on the first attempt may be improved. */
  public static final Parameter<Boolean> IMPROVEMENT_FIRST_ONLY =
      yesNo("resit.improvement.firstAttemptOnly", false);

  /** Which result counts. */
  public static final Parameter<CountingResult> RESULT_THAT_COUNTS =
      choice("resit.counts", CountingResult.HIGHEST, CountingResult.values());

  /** Who permits a level above that of the programme. */
  public static final Parameter<Role> LEVEL_DECIDED_BY = role("level.decidedBy");

  /** The level of the resit after a fail on the higher level. */
  public static final Parameter<LevelAfterFail> LEVEL_AFTER_FAIL =
      choice("level.afterFail", LevelAfterFail.CHOICE, LevelAfterFail.values());

  /** Whether a student who passed may use a resit for the higher level. */
  public static final Parameter<Boolean> LEVEL_AFTER_PASS = yesNo("level.afterPass", false);

  /** Who grants an extra attempt; none: blocked. */
  public static final Parameter<Role> EXTRA_DECIDED_BY = role("extra.decidedBy");

  /** What must be there before a request for an extra attempt is considered. */
  public static final Parameter<List<String>> EXTRA_REQUIRES = list("extra.requires", NAMES);

  /** Who must find the student ready (Go). */
  public static final Parameter<List<Role>> APPROVALS = list("readiness.approvals", ROLES);

  /** What an opinion is worth. */
  public static final Parameter<ReadinessMode> READINESS_MODE =
      choice("readiness.mode", ReadinessMode.REQUIRED, ReadinessMode.values());

  /** For which attempts a Go is needed. */
  public static final Parameter<ReadinessAttempts> READINESS_ATTEMPTS =
      choice("readiness.attempts", ReadinessAttempts.ALL, ReadinessAttempts.values());

  /** Who may set missing or negative opinions aside. */
  public static final Parameter<Role> READINESS_OVERRIDE = role("readiness.override");

  /** What must hold before the student may be signed up. */
  public static final Parameter<List<Condition>> PREREQUISITES = list("prerequisites", CONDITIONS);

  /** Who may sign up. */
  public static final Parameter<List<SignUpVariant>> VARIANTS =
      with(
          ParameterType.CHOICES,
          "enrolment.variants",
          List.of(SignUpVariant.values()),
          SignUpVariant.values());

  /** The first day of self-enrolment, counted back from the sitting. */
  public static final Parameter<Term> WINDOW_OPENS = open("enrolment.window.opens", TERM_BACK);

  /** The last day of self-enrolment, counted back from the sitting. */
  public static final Parameter<Term> WINDOW_CLOSES = open("enrolment.window.closes", TERM_BACK);

  /** The periods in which a sitting must lie. */
  public static final Parameter<List<ExamPeriod>> PERIODS_OF_EXAMS =
      list("enrolment.periods", PERIODS);

  /** The least time between announcement and sitting. */
  public static final Parameter<Term> NOTICE = open("enrolment.notice", TERM);

  /** Exams on one day without the student's consent. */
  public static final Parameter<Integer> MAX_PER_DAY =
      bounded("enrolment.maxPerDay", INTEGER, null);

  /** Open sign-ups of a student at the same time, over all exams. */
  public static final Parameter<Integer> MAX_OPEN = bounded("enrolment.maxOpen", INTEGER, null);

  /** The last day of free withdrawal, counted back from the sitting. */
  public static final Parameter<Term> FREE_UNTIL =
      open("enrolment.withdrawal.freeUntil", TERM_BACK);

  /** What happens to a withdrawal after that day. */
  public static final Parameter<LateWithdrawal> WITHDRAWAL_AFTERWARDS =
      choice(
          "enrolment.withdrawal.afterwards", LateWithdrawal.NOT_POSSIBLE, LateWithdrawal.values());

  /** Who decides on a late withdrawal. */
  public static final Parameter<Role> WITHDRAWAL_DECIDED_BY =
      role("enrolment.withdrawal.decidedBy");

  /** Minutes after the announced start until which a late student is admitted. */
  public static final Parameter<BigDecimal> ADMIT_UNTIL_MIN =
      bounded("late.admitUntilMin", NUMBER, BigDecimal.ZERO);

  /** Whether a student exactly that late is admitted. */
  public static final Parameter<Boolean> LATE_INCLUSIVE = yesNo("late.inclusive", true);

  /** In exams shorter than this many minutes nobody is admitted late. */
  public static final Parameter<BigDecimal> SHORT_EXAM_MIN = open("late.shortExamMin", NUMBER);

  /** Who may admit a student who is too late. */
  public static final Parameter<Role> LATE_DECIDED_BY = role("late.decidedBy");

  /** The lowest grade that is a pass. */
  public static final Parameter<BigDecimal> PASS_FROM =
      with(NUMBER, "result.passFrom", new BigDecimal("5.5"));

  /** How a recorded grade is brought to one decimal; none: as it is. */
  public static final Parameter<Rounding> PART_ROUNDING =
      choice("result.partRounding", null, Rounding.values());

  /** How the mean of a group of grades is brought to one decimal; none: as it is. */
  public static final Parameter<Rounding> GROUP_ROUNDING =
      choice("result.groupRounding", null, Rounding.values());

  /** Points added to the mean of every group. */
  public static final Parameter<BigDecimal> BONUS = with(NUMBER, "result.bonus", BigDecimal.ZERO);

  /** Whether a result is valid only in the programme in which it was achieved. */
  public static final Parameter<Boolean> SAME_PROGRAMME = yesNo("validity.sameProgramme", false);

  /** Who grants an exemption. */
  public static final Parameter<Role> EXEMPTION_DECIDED_BY = role("exemption.decidedBy");

  /** The lowest grade of the evidence for an exemption. */
  public static final Parameter<BigDecimal> EXEMPTION_MIN_GRADE =
      open("exemption.minGrade", NUMBER);

  /** How old the evidence may be. */
  public static final Parameter<Term> EXEMPTION_MAX_AGE = open("exemption.maxAge", TERM);

  /** Whether evidence may itself rest on an exemption. */
  public static final Parameter<Boolean> ON_EXEMPTION = yesNo("exemption.onExemption", true);

  /** Whether an exemption is still possible after the exam was sat. */
  public static final Parameter<Boolean> AFTER_SITTING = yesNo("exemption.afterSitting", true);

  /** The most extra minutes for personal needs. */
  public static final Parameter<Integer> NEEDS_MAX_MINUTES =
      bounded("needs.maxMinutes", INTEGER, null);

  /** The measures that may be taken after an irregularity. */
  public static final Parameter<List<String>> MEASURES = list("irregularity.measures", NAMES);

  /** The longest exclusion. */
  public static final Parameter<Term> EXCLUDE_MAX = open("irregularity.excludeMax", TERM);

  /** What a session report must contain. */
  public static final Parameter<List<String>> REPORT_REQUIRED =
      list("sessionReport.required", NAMES);

  /** Whether the planning system may plan the remaining attempts itself. */
  public static final Parameter<Boolean> DELEGATED = yesNo("oke.delegated", false);

  /** What an attempt with this outcome costs. */
  public static final ParameterFamily<AttemptCost> COST =
      new ParameterFamily<>(
          "attempts.cost.",
          ParameterType.CHOICE,
          List.of(AttemptCost.values()),
          AttemptOutcome.defaultCosts(),
          Optional.of(AttemptCost.DECISION));

  /** Extra attempts that a student can get over all exams of this group. */
  public static final ParameterFamily<Integer> QUOTA =
      new ParameterFamily<>("extra.quota.", INTEGER, List.of(), Map.of(), Optional.empty());

  /** The grade that a word stands for. */
  public static final ParameterFamily<BigDecimal> WORDS =
      new ParameterFamily<>(
          "result.words.",
          NUMBER,
          List.of(),
          Map.of(
              "O", BigDecimal.valueOf(4), "V", BigDecimal.valueOf(6), "G", BigDecimal.valueOf(8)),
          Optional.empty());

  /** Named terms: results, inspection, complaint, appeal and others. */
  public static final ParameterFamily<Term> TERMS =
      new ParameterFamily<>("terms.", NAMED_TERM, List.of(), Map.of(), Optional.empty());

  private static final List<ParameterFamily<?>> FAMILIES = List.of(COST, QUOTA, WORDS, TERMS);
  private static final Map<String, Parameter<?>> BY_PATH = byPath();

  private Parameters() {}

  /** Answers the parameters with a fixed path, in the order of the model. */
  public static List<Parameter<?>> all() {
    return Collections.unmodifiableList(ALL);
  }

  /** Answers the families of parameters. */
  public static List<ParameterFamily<?>> families() {
    return FAMILIES;
  }

  /**
   * Answers the parameter with this path; empty when the model has none.
   *
   * @param path such as {@code attempts.base} or {@code terms.appeal}
   */
  public static Optional<Parameter<?>> find(String path) {
    Optional<Parameter<?>> fixed = Optional.ofNullable(BY_PATH.get(path));
    return fixed.or(() -> inFamily(path));
  }

  private static Optional<Parameter<?>> inFamily(String path) {
    return FAMILIES.stream()
        .flatMap(family -> family.find(path).stream())
        .<Parameter<?>>map(parameter -> parameter)
        .findFirst();
  }

  private static Map<String, Parameter<?>> byPath() {
    Map<String, Parameter<?>> paths = new LinkedHashMap<>();
    ALL.forEach(parameter -> paths.put(parameter.path(), parameter));
    return paths;
  }

  private static <T> Parameter<T> add(Parameter<T> parameter) {
    ALL.add(parameter);
    return parameter;
  }

  private static <T> Parameter<T> create(String path, ParameterType type, @Nullable T fallback) {
    return Parameter.of(path, type, Optional.ofNullable(fallback), ALL.size());
  }

  private static <T> Parameter<T> with(ParameterType type, String path, T fallback) {
    return add(create(path, type, fallback));
  }

  private static <T> Parameter<T> with(
      ParameterType type, String path, T fallback, Enum<?>[] words) {
    return add(create(path, type, fallback).oneOf(words));
  }

  private static <T> Parameter<T> open(String path, ParameterType type) {
    return add(Parameters.<T>create(path, type, null));
  }

  private static <T> Parameter<T> bounded(String path, ParameterType type, @Nullable T fallback) {
    return add(create(path, type, fallback).bounded());
  }

  private static <T> Parameter<List<T>> list(String path, ParameterType type) {
    return add(Parameters.<List<T>>create(path, type, List.of()));
  }

  private static <T extends Enum<T>> Parameter<T> choice(
      String path, @Nullable T fallback, T[] words) {
    return add(create(path, ParameterType.CHOICE, fallback).oneOf(words));
  }

  private static Parameter<Role> role(String path) {
    return open(path, ParameterType.ROLE);
  }

  private static Parameter<Boolean> yesNo(String path, boolean fallback) {
    return with(ParameterType.BOOLEAN, path, fallback);
  }
}
