package org.okeenrolment.adapter.jdbc;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.ExamStructure;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.StaffId;

/** Exams, their teachers and exam plans, in one transaction. */
final class CatalogueRows {
  static final String EXAM =
      """
      SELECT * FROM oke_exam WHERE institution = ? AND id = ?
      """;
  static final String PUT_EXAM_ON_POSTGRESQL =
      """
      INSERT INTO oke_exam (institution, id, name, generic) VALUES (?, ?, ?, ?)
      ON CONFLICT (institution, id) DO UPDATE SET name = excluded.name, generic = excluded.generic
      """;
  static final String PUT_EXAM_ON_H2 =
      """
      MERGE INTO oke_exam (institution, id, name, generic) KEY (institution, id) VALUES (?, ?, ?, ?)
      """;
  static final String LEARN_EXAM_ON_POSTGRESQL =
      """
      INSERT INTO oke_exam (institution, id, name, generic) VALUES (?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;
  static final String LEARN_EXAM_ON_H2 =
      """
      INSERT INTO oke_exam (institution, id, name, generic) VALUES (?, ?, ?, ?)
      """;
  static final String PUT_STRUCTURE =
      """
      UPDATE oke_exam SET structure = ? WHERE institution = ? AND id = ?
      """;
  static final String PUT_SELECTORS =
      """
      UPDATE oke_exam SET selectors = ? WHERE institution = ? AND id = ?
      """;
  static final String TEACHERS =
      """
      SELECT * FROM oke_exam_teachers WHERE institution = ? AND exam = ?
      """;
  static final String PUT_TEACHERS_ON_POSTGRESQL =
      """
      INSERT INTO oke_exam_teachers (institution, exam, teachers) VALUES (?, ?, ?)
      ON CONFLICT (institution, exam) DO UPDATE SET teachers = excluded.teachers
      """;
  static final String PUT_TEACHERS_ON_H2 =
      """
      MERGE INTO oke_exam_teachers (institution, exam, teachers)
      KEY (institution, exam) VALUES (?, ?, ?)
      """;
  static final String PLAN =
      """
      SELECT * FROM oke_exam_plan WHERE institution = ? AND programme = ? AND cohort = ?
      """;
  static final String PUT_PLAN_ON_POSTGRESQL =
      """
      INSERT INTO oke_exam_plan (institution, programme, cohort, exams) VALUES (?, ?, ?, ?)
      ON CONFLICT (institution, programme, cohort) DO UPDATE SET exams = excluded.exams
      """;
  static final String PUT_PLAN_ON_H2 =
      """
      MERGE INTO oke_exam_plan (institution, programme, cohort, exams)
      KEY (institution, programme, cohort) VALUES (?, ?, ?, ?)
      """;

  private static final int DIGITS_OF_A_LONG = 18;

  private final Statements statements;
  private final String institution;
  private final Map<ExamId, Optional<Known>> exams = new HashMap<>();
  private final Map<ExamId, Set<StaffId>> teachers = new HashMap<>();
  private final Map<ProgrammeCohort, Optional<ExamPlan>> plans = new HashMap<>();

  /** An exam with what else is known of it. */
  private record Known(
      Exam exam, Optional<ExamStructure> structure, Map<String, Object> selectors) {}

  CatalogueRows(Statements statements, String institution) {
    this.statements = statements;
    this.institution = institution;
  }

  private Optional<Known> known(ExamId id) {
    return exams.computeIfAbsent(
        id, any -> statements.first(CatalogueRows::known, EXAM, institution, id));
  }

  Optional<Exam> exam(ExamId id) {
    return known(id).map(Known::exam);
  }

  Optional<ExamStructure> structure(ExamId id) {
    return known(id).flatMap(Known::structure);
  }

  Map<String, Object> selectors(ExamId id) {
    return known(id).map(Known::selectors).orElseGet(Map::of);
  }

  void put(Exam exam) {
    statements.update(
        statements.dialect().choose(PUT_EXAM_ON_POSTGRESQL, PUT_EXAM_ON_H2),
        institution,
        exam.id(),
        exam.name(),
        exam.generic());
    exams.remove(exam.id());
  }

  /** Keeps what is known of it, also what another process says at this moment. */
  void learn(Exam exam) {
    if (exam(exam.id()).isEmpty()) {
      statements.updateIfUnique(
          statements.dialect().choose(LEARN_EXAM_ON_POSTGRESQL, LEARN_EXAM_ON_H2),
          institution,
          exam.id(),
          exam.name(),
          exam.generic());
      exams.remove(exam.id());
    }
  }

  /** Answers whether the exam is known. */
  boolean put(ExamId exam, ExamStructure structure) {
    exams.remove(exam);
    return statements.update(PUT_STRUCTURE, json(structure), institution, exam) == 1;
  }

  /** Answers whether the exam is known. */
  boolean put(ExamId exam, Map<String, Object> selectors) {
    exams.remove(exam);
    return statements.update(PUT_SELECTORS, json(selectors), institution, exam) == 1;
  }

  Set<StaffId> teachers(ExamId exam) {
    return teachers.computeIfAbsent(
        exam,
        any ->
            statements
                .first(CatalogueRows::teachers, TEACHERS, institution, exam)
                .orElseGet(Set::of));
  }

  void putTeachers(ExamId exam, Set<StaffId> its) {
    statements.update(
        statements.dialect().choose(PUT_TEACHERS_ON_POSTGRESQL, PUT_TEACHERS_ON_H2),
        institution,
        exam,
        json(its));
    teachers.remove(exam);
  }

  Optional<ExamPlan> plan(ProgrammeCohort cohort) {
    return plans.computeIfAbsent(
        cohort,
        any ->
            statements.first(
                row -> plan(cohort, JsonObject.parse(row.text("exams"))),
                PLAN,
                institution,
                cohort.programme(),
                cohort.cohort()));
  }

  void put(ExamPlan plan) {
    statements.update(
        statements.dialect().choose(PUT_PLAN_ON_POSTGRESQL, PUT_PLAN_ON_H2),
        institution,
        plan.purpose().programme(),
        plan.purpose().cohort(),
        json(plan));
    plans.remove(plan.purpose());
  }

  private static Known known(Row row) {
    return new Known(
        new Exam(row.id("id", ExamId::new), row.text("name"), row.flag("generic")),
        row.maybeText("structure").map(JsonObject::parse).map(CatalogueRows::structure),
        row.maybeText("selectors").map(CatalogueRows::selectors).orElseGet(Map::of));
  }

  private static String json(Set<StaffId> teachers) {
    return JsonObject.empty()
        .putTexts("staff", teachers.stream().map(StaffId::value).sorted().toList())
        .toString();
  }

  private static Set<StaffId> teachers(Row row) {
    return JsonObject.parse(row.text("teachers")).texts("staff").stream()
        .map(StaffId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String json(ExamPlan plan) {
    return JsonObject.empty()
        .putTexts("mandatory", plan.mandatory().stream().map(ExamId::value).toList())
        .putTexts("optional", plan.optional().stream().map(ExamId::value).toList())
        .toString();
  }

  private static ExamPlan plan(ProgrammeCohort cohort, JsonObject json) {
    return new ExamPlan(cohort, exams(json, "mandatory"), exams(json, "optional"));
  }

  private static List<ExamId> exams(JsonObject json, String name) {
    return json.texts(name).stream().map(ExamId::new).toList();
  }

  private static String json(ExamStructure structure) {
    return JsonObject.empty()
        .putTexts("parts", structure.parts())
        .put(
            "groups",
            structure.groups().entrySet(),
            group ->
                JsonObject.empty().put("name", group.getKey()).putTexts("parts", group.getValue()))
        .put(
            "weights",
            structure.weights().entrySet(),
            weight ->
                JsonObject.empty().put("part", weight.getKey()).put("weight", weight.getValue()))
        .toString();
  }

  private static ExamStructure structure(JsonObject json) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    json.list("groups", group -> groups.put(group.text("name"), group.texts("parts")) == null);
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    json.list(
        "weights",
        weight -> weights.put(weight.text("part"), new BigDecimal(weight.text("weight"))) == null);
    return new ExamStructure(json.texts("parts"), groups, weights);
  }

  private static String json(Map<String, Object> selectors) {
    return JsonObject.all(
        selectors.entrySet(),
        one ->
            JsonObject.empty()
                .put("field", one.getKey())
                .put(kind(one), one.getValue().toString()));
  }

  private static String kind(Map.Entry<String, Object> selector) {
    if (selector.getValue() instanceof String) {
      return "text";
    }
    if (selector.getValue() instanceof Number number && Double.isFinite(number.doubleValue())) {
      return "number";
    }
    throw new IllegalArgumentException(
        "What is selected on as (%s) is neither a text nor a number: (%s).%nMaybe give its text."
            .formatted(selector.getKey(), selector.getValue()));
  }

  private static Map<String, Object> selectors(String json) {
    Map<String, Object> selectors = new LinkedHashMap<>();
    JsonObject.parseAll(
        json,
        one ->
            selectors.put(
                one.text("field"),
                one.maybeText("number")
                    .map(CatalogueRows::number)
                    .orElseGet(() -> one.text("text"))));
    return Map.copyOf(selectors);
  }

  /** A whole number comes back in the smallest type that holds it. */
  private static Object number(String text) {
    BigDecimal number = new BigDecimal(text);
    if (number.scale() != 0 || number.precision() > DIGITS_OF_A_LONG) {
      return number;
    }
    long whole = number.longValueExact();
    return whole == (int) whole ? (Object) (int) whole : (Object) whole;
  }
}
