package org.okeenrolment.tools;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
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
  private final Map<String, String> context;

  WorkInstructions(
      Regulations regulations,
      List<SignUpVariant> variants,
      Optional<LocalDate> at,
      Map<String, String> context) {
    this.regulations = regulations;
    this.variants = variants;
    this.day = at.orElseGet(this::lastChange);
    this.context = context;
  }

  /** Answers whether no documents contradict each other. */
  boolean print(PrintWriter out) {
    boolean sound = true;
    for (Context one : contexts()) {
      try {
        out.println(WorkInstruction.of(regulations, one, variants));
      } catch (AmbiguousRegulationException ambiguous) {
        out.printf("Tegenstrijdig voor %s: %s%n%n", one, ambiguous.getMessage());
        sound = false;
      }
    }
    return sound;
  }

  private LocalDate lastChange() {
    return regulations.documents().stream()
        .flatMap(document -> document.effective().from().stream())
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.EPOCH);
  }

  private Set<Context> contexts() {
    Set<Context> all = new LinkedHashSet<>();
    if (context.isEmpty()) {
      regulations.documents().stream()
          .filter(document -> applies(document, fitting(document)))
          .map(this::fitting)
          .forEach(all::add);
    } else {
      Map<String, Object> fields = new TreeMap<>(context);
      fields.computeIfPresent(COHORT, (name, year) -> new BigDecimal(year.toString()));
      all.add(context(fields));
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

  /** Answers a context of which the scope of a document speaks. */
  private Context fitting(RegulationDocument document) {
    Map<String, Object> fields = new TreeMap<>();
    document
        .scope()
        .forEach(
            (field, selector) -> example(selector).ifPresent(value -> fields.put(field, value)));
    return context(fields);
  }

  /** A student always has a cohort: where nothing else is said, that of the day. */
  private Context context(Map<String, Object> fields) {
    fields.putIfAbsent(COHORT, SchoolYear.of(day).startYear());
    return new Context(day, fields);
  }

  private static Optional<Object> example(Selector selector) {
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
