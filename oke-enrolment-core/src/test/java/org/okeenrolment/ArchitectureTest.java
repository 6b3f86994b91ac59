package org.okeenrolment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Command;

/** The dependency rules of the core: its packages are the process, and point one way. */
class ArchitectureTest {
  private static final String ROOT = "org.okeenrolment";
  private static final List<String> STEPS =
      List.of(
          "enrol",
          "approve",
          "attempt",
          "plan",
          "signup",
          "result",
          "rollover",
          "overview",
          "privacy",
          "monitor");
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void catalogueAndDecisionDependOnNothing() {
    onlyDependsOn(List.of("catalogue"), List.of());
    onlyDependsOn(List.of("decision"), List.of());
  }

  @Test
  void regulationDependsOnCatalogueAndDecision() {
    onlyDependsOn(List.of("regulation"), List.of("catalogue", "decision"));
  }

  @Test
  void eachStepDependsOnlyOnTheStepsBeforeIt() {
    for (int step = 0; step < STEPS.size(); step++) {
      List<String> allowed = new ArrayList<>(List.of("catalogue", "decision", "regulation"));
      allowed.addAll(STEPS.subList(0, step));
      onlyDependsOn(STEPS.subList(step, step + 1), allowed);
    }
  }

  @Test
  void portsDependOnStepsAndNeverOnTheInternals() {
    noClasses()
        .that()
        .resideInAnyPackage(packages(List.of("port")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT, ROOT + ".internal..")
        .check(CORE);
  }

  @Test
  void onlyTheBuilderKnowsTheInternals() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".internal..")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".ExamEnrolmentBuilder")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".internal..")
        .check(CORE);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(withoutRootAndInternals());
  }

  @Test
  void theCoreCarriesOnlyItsThreeSmallLibraries() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "..",
            "java..",
            "jakarta.validation..",
            "org.slf4j..",
            "org.jspecify..",
            "org.immutables..")
        .check(CORE);
  }

  @Test
  void theCoreNeverReadsTheSystemTimeOrSharesState() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".ExamEnrolmentBuilder")
        .should()
        .callMethod(java.time.Clock.class, "systemUTC")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.lang.System.class, "currentTimeMillis")
        .check(CORE);
  }

  @Test
  void noCommandTakesABoolean() {
    assertThat(CORE.stream().filter(type -> type.isAssignableTo(Command.class)))
        .hasSizeGreaterThan(30)
        .flatMap(JavaClass::getFields)
        .filteredOn(field -> !field.getModifiers().contains(JavaModifier.STATIC))
        .noneMatch(field -> field.getRawType().getSimpleName().equalsIgnoreCase("boolean"));
  }

  @Test
  void everyStepIsThere() {
    assertThat(STEPS)
        .allMatch(
            step ->
                CORE.stream().anyMatch(type -> type.getPackageName().equals(ROOT + "." + step)));
  }

  private static JavaClasses withoutRootAndInternals() {
    return CORE.that(
        com.tngtech.archunit.base.DescribedPredicate.describe(
            "are no internals and not at the root",
            type ->
                !type.getPackageName().equals(ROOT)
                    && !type.getPackageName().startsWith(ROOT + ".internal")));
  }

  private static void onlyDependsOn(List<String> packages, List<String> allowed) {
    List<String> all = new ArrayList<>(allowed);
    all.addAll(packages);
    String[] others =
        Stream.concat(
                Stream.of("java..", "jakarta.validation..", "org.jspecify..", "org.immutables.."),
                Stream.of(packages(all)))
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAnyPackage(packages(packages))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(others)
        .check(CORE);
  }

  private static String[] packages(List<String> names) {
    return names.stream().map(name -> ROOT + "." + name).toArray(String[]::new);
  }
}
