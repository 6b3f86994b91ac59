package org.okeenrolment.tools;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.okeenrolment.adapter.regulation.WorkInstruction;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.regulation.AmbiguousRegulationException;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.Pin;
import org.okeenrolment.regulation.RegulationDocument;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.regulation.Selector;
import org.okeenrolment.regulation.SignUpVariant;

/** Prints work instructions: for one context, or for one of each scope of the documents. */
final class WorkInstructions {
  private static final String COHORT = "cohort";

  private final Regulations regulations;
  private final List<SignUpVariant> variants;
  private final LocalDate day;
  private final Map<String, Object> context;

  WorkInstructions(
      Regulations regulations,
      List<SignUpVariant> variants,
      Optional<LocalDate> at,
      Map<String, Object> context) {
    this.regulations = regulations;
    this.variants = variants;
    this.day = at.orElseGet(this::lastChange);
    this.context = context;
  }

  /** Answers whether no documents contradict each other. */
  boolean print(PrintWriter out) {
    boolean sound = true;
    Set<RegulationDocument> left = new LinkedHashSet<>(regulations.documents());
    for (Context one : contexts()) {
      try {
        out.println(WorkInstruction.of(regulations, one, variants));
        left.removeAll(regulations.inForce(one).documents());
      } catch (AmbiguousRegulationException ambiguous) {
        ambiguous
            .clashes()
            .forEach(
                clash ->
                    out.printf(
                        "Tegenstrijdig op %s voor %s: %s in %s%n%n",
                        day, one.fields(), clash.path(), clash.documents()));
        sound = false;
      }
    }
    if (context.isEmpty() && sound) {
      left.forEach(document -> out.printf("Op %s niet van kracht: %s%n", day, document.name()));
    }
    return sound;
  }

  private LocalDate lastChange() {
    return regulations.documents().stream()
        .flatMap(document -> document.effective().from().stream())
        .max(Comparator.naturalOrder())
        .orElseGet(() -> LocalDate.now(ZoneId.of("Europe/Amsterdam")));
  }

  private Set<Context> contexts() {
    Set<Context> all = new LinkedHashSet<>();
    if (context.isEmpty()) {
      regulations.documents().stream()
          .filter(document -> applies(document, fitting(document)))
          .map(this::fitting)
          .forEach(all::add);
    } else {
      all.add(context(new TreeMap<>(context), SchoolYear.of(day).startYear()));
    }
    return all;
  }

  private boolean applies(RegulationDocument document, Context fitting) {
    try {
      return regulations.inForce(fitting).documents().contains(document);
    } catch (AmbiguousRegulationException contradiction) {
      return true;
    }
  }

  /** Answers a context of which the scope of a document speaks; of a list, the first. */
  private Context fitting(RegulationDocument document) {
    Map<String, Object> fields = new TreeMap<>();
    document
        .scope()
        .forEach(
            (field, selector) -> example(selector).ifPresent(value -> fields.put(field, value)));
    return context(fields, cohort(document));
  }

  /** Answers the last cohort for which a document is in force that is pinned to it. */
  private int cohort(RegulationDocument document) {
    LocalDate last = document.effective().to().orElse(day);
    LocalDate cohort = document.pin() == Pin.COHORT && last.isBefore(day) ? last : day;
    return SchoolYear.of(cohort).startYear();
  }

  /** A student always has a cohort: where a document asks for it and nothing else is said, this. */
  private Context context(Map<String, Object> fields, int cohort) {
    if (regulations.documents().stream().anyMatch(WorkInstructions::asksForCohort)) {
      fields.putIfAbsent(COHORT, cohort);
    }
    return new Context(day, fields);
  }

  private static boolean asksForCohort(RegulationDocument document) {
    return document.pin() == Pin.COHORT || document.scope().containsKey(COHORT);
  }

  /** Answers a value of which a selector speaks; of a list, the first. */
  static Optional<Object> example(Selector selector) {
    if (selector instanceof Selector.Is is) {
      return Optional.of(is.value());
    }
    if (selector instanceof Selector.OneOf oneOf) {
      return oneOf.values().stream().findFirst();
    }
    Selector.Between range = (Selector.Between) selector;
    return range.to().or(range::from);
  }
}
