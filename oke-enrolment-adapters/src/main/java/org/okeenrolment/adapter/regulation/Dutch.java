package org.okeenrolment.adapter.regulation;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.regulation.Condition;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.ExamPeriod;
import org.okeenrolment.regulation.Limit;
import org.okeenrolment.regulation.Reset;
import org.okeenrolment.regulation.Setting;
import org.okeenrolment.regulation.Term;
import org.okeenrolment.regulation.TermUnit;

/** The words of a work instruction, in Dutch. */
final class Dutch {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));
  private static final Map<String, String> ROLES =
      Map.of(
          "STUDENT", "de student",
          "SUBJECT_TEACHER", "de vakdocent",
          "MENTOR", "de mentor",
          "TEACHER_OR_MENTOR", "de docent of mentor",
          "WORKPLACE_SUPERVISOR", "de praktijkbegeleider",
          "EDUCATION_TEAM", "het onderwijsteam",
          "EXAM_COMMITTEE", "de examencommissie",
          "EXAM_OFFICE", "het examenbureau",
          "INVIGILATOR", "de surveillant",
          "ASSESSOR", "de beoordelaar");
  private static final Map<String, String> OUTCOMES =
      Map.ofEntries(
          entry("SAT", "gemaakt"),
          entry("NOT_FINISHED", "niet afgemaakt"),
          entry("NOT_ASSESSABLE", "niet te beoordelen"),
          entry("NO_SHOW", "afwezig"),
          entry("NO_SHOW_NOTIFIED", "afwezig met bericht"),
          entry("LATE_REFUSED", "te laat en geweigerd"),
          entry("NO_ID", "geen legitimatie"),
          entry("WITHDRAWN_LATE", "te laat afgemeld"),
          entry("VOID_STUDENT", "ongeldig door de student"),
          entry("WITHDRAWN_IN_TIME", "op tijd afgemeld"),
          entry("CANCELLED_BY_SCHOOL", "afgezegd door de school"),
          entry("ABORTED_FORCE_MAJEURE", "afgebroken door overmacht"),
          entry("VOID_SCHOOL", "ongeldig door de school"),
          entry("NOT_STARTED", "niet begonnen"),
          entry("ABORTED_ILL", "ziek geworden"));
  private static final Map<TermUnit, List<String>> UNITS =
      Map.of(
          TermUnit.CALENDAR_DAY, List.of("dag", "dagen"),
          TermUnit.WORKING_DAY, List.of("werkdag", "werkdagen"),
          TermUnit.SCHOOL_DAY, List.of("schooldag", "schooldagen"),
          TermUnit.WEEK, List.of("week", "weken"),
          TermUnit.LESSON_WEEK, List.of("lesweek", "lesweken"),
          TermUnit.MONTH, List.of("maand", "maanden"),
          TermUnit.YEAR, List.of("jaar", "jaar"),
          TermUnit.SCHOOL_YEAR, List.of("schooljaar", "schooljaren"));

  private Dutch() {}

  /** Answers a role by its Dutch name; one that only a school knows, as it writes it. */
  static String role(Role role) {
    return ROLES.getOrDefault(role.name(), role.name());
  }

  /** Answers an outcome of an attempt in Dutch; one that only a school knows, as it writes it. */
  static String outcome(String name) {
    return OUTCOMES.getOrDefault(name, name);
  }

  static String term(Term term) {
    List<String> unit = UNITS.getOrDefault(term.unit(), List.of());
    return term.n() + " " + unit.get(term.n() == 1 ? 0 : 1);
  }

  /** Answers a term with all that it says. */
  static String fullTerm(Term term) {
    return term(term)
        + (term.extend() ? ", verlengd tot een werkdag" : "")
        + (term.onlyInsufficient() ? ", alleen bij een onvoldoende" : "")
        + (term.requires().isEmpty() ? "" : ", met " + and(term.requires()));
  }

  static String attempts(int number) {
    return number == 1 ? "1 kans" : number + " kansen";
  }

  static String limit(Limit limit) {
    return "hoogstens %d per %s"
        .formatted(limit.max(), limit.per() == Limit.Per.PERIOD ? "afnameperiode" : "schooljaar");
  }

  static String condition(Condition condition) {
    if (condition instanceof Condition.Each each) {
      return "elk cijfer voor %s is minstens %s"
          .formatted(and(each.components()), number(each.min()));
    }
    if (condition instanceof Condition.Mean mean) {
      return "het gemiddelde van %s is minstens %s"
          .formatted(and(mean.components()), number(mean.min()));
    }
    Condition.Present fact = (Condition.Present) condition;
    return "%s is %s".formatted(fact.name(), fact.is() ? "waar" : "niet waar");
  }

  /** Answers what starts the counting again; with which number, the bounds have the last word. */
  static String reset(Reset reset) {
    String to =
        reset.to().isPresent() ? "met " + attempts(reset.to().getAsInt()) : "zonder beperking";
    String max =
        reset.max().isPresent() ? ", hoogstens %d keer".formatted(reset.max().getAsInt()) : "";
    return "bij %s begint de telling opnieuw, %s%s".formatted(reset.on(), to, max);
  }

  static String number(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String days(Days days) {
    String from = days.from().map(day -> "vanaf " + day(day)).orElse("");
    String to = days.to().map(day -> "tot en met " + day(day)).orElse("");
    return (from + " " + to).strip();
  }

  static String period(ExamPeriod period) {
    return "%s (%s)".formatted(period.id(), days(period.days()));
  }

  static String and(Collection<?> names) {
    return join(names, " en ");
  }

  static String or(Collection<?> names) {
    return join(names, " of ");
  }

  private static String join(Collection<?> names, String last) {
    List<String> all = names.stream().map(Object::toString).toList();
    return all.size() < 2
        ? String.join("", all)
        : all.subList(0, all.size() - 1).stream().collect(Collectors.joining(", "))
            + last
            + all.get(all.size() - 1);
  }

  /** Answers any value of a parameter. */
  static String value(Setting<?> setting) {
    Optional<?> value = setting.value();
    return value.map(Dutch::value).orElse("geen");
  }

  private static String value(Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "niets" : and(list.stream().map(Dutch::value).toList());
    }
    if (value instanceof Boolean yesNo) {
      return yesNo ? "ja" : "nee";
    }
    if (value instanceof Term term) {
      return fullTerm(term);
    }
    if (value instanceof Limit limit) {
      return limit(limit);
    }
    if (value instanceof Condition condition) {
      return condition(condition);
    }
    if (value instanceof Reset reset) {
      return reset(reset);
    }
    if (value instanceof ExamPeriod period) {
      return period(period);
    }
    if (value instanceof BigDecimal number) {
      return number(number);
    }
    return value instanceof Role role ? role(role) : value.toString();
  }
}
