package org.okeenrolment.adapter.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every statement of the store. */
class StatementsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.okeenrolment.adapter.jdbc");
  private static final Pattern CHANGES_WHAT_WAS_APPENDED =
      Pattern.compile(
          "(UPDATE|DELETE FROM) oke_(approval|ledger_entry|result|report_entry|journal|journal_effect|journal_basis"
              + "|finding|settlement|enrolment_revision|participation_revision)\\b");

  /** Answers all statements by class and name. */
  static Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    CLASSES.stream()
        .filter(one -> !one.getSimpleName().equals("JdbcSchema"))
        .forEach(
            one ->
                one.getFields().stream()
                    .filter(StatementsTest::isStatement)
                    .forEach(field -> all.put(name(one, field), text(field))));
    return all;
  }

  private static boolean isStatement(JavaField field) {
    return field.getModifiers().contains(JavaModifier.STATIC)
        && field.getRawType().isEquivalentTo(String.class)
        && text(field).contains("oke_");
  }

  private static String name(JavaClass owner, JavaField field) {
    return owner.getSimpleName() + "." + field.getName();
  }

  private static String text(JavaField field) {
    try {
      Field found = field.reflect();
      found.setAccessible(true);
      return (String) found.get(null);
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(hidden);
    }
  }

  @Test
  void everyStatementNamesTheInstitution() {
    assertThat(all()).hasSizeGreaterThan(80);
    assertThat(all().values()).allMatch(sql -> sql.contains("institution"));
  }

  @Test
  void onlyPseudonymsChangeWhatWasAppended() {
    List<String> changing =
        all().entrySet().stream()
            .filter(one -> CHANGES_WHAT_WAS_APPENDED.matcher(one.getValue()).find())
            .map(one -> one.getKey())
            .toList();
    assertThat(changing).isNotEmpty().allMatch(name -> name.startsWith("Pseudonym"));
  }

  @Test
  void noDriverIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.postgresql..", "org.h2..")
        .check(CLASSES);
  }
}
