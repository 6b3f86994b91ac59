package org.okeenrolment.privacy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.Enrolment;

/**
 * The rules of personal data (privacy), as pure functions.
 *
 * <p>Thread-safe.
 */
public final class PrivacyRules {
  private PrivacyRules() {}

  /**
   * Decides whether a student can be pseudonymised: all his enrolments have ended, and partners
   * were told of everything.
   *
   * @param enrolments his enrolments
   * @param waiting how many messages about him were not delivered yet
   */
  public static Decision pseudonymise(List<Enrolment> enrolments, int waiting) {
    Considerations found = new Considerations();
    long open = enrolments.stream().filter(Enrolment::isOpen).count();
    if (open > 0) {
      found.refuse(Reason.of("ENROLMENTS_OPEN").putFacts("open", open).build());
    }
    if (waiting > 0) {
      found.refuse(Reason.of("MESSAGES_WAITING").putFacts("waiting", waiting).build());
    }
    return found.decide();
  }

  /**
   * Decides whether a student can be erased: the reason, which stays, does not have his id.
   *
   * @param command the command
   */
  public static Decision erase(EraseStudent command) {
    return command.reason().contains(command.student().value())
        ? Decision.refused(Reason.of("REASON_NAMES_STUDENT").build())
        : Decision.allowed();
  }

  /**
   * Decides whether students whose last school year this was have been kept long enough.
   *
   * @param year the school year
   * @param retention how long they are kept after it; null: for ever
   * @param today the local day
   */
  public static Decision retention(SchoolYear year, @Nullable Period retention, LocalDate today) {
    if (retention == null) {
      return Decision.refused(Reason.of("RETENTION_NOT_SET").build());
    }
    LocalDate until = year.lastDay().plus(retention);
    return today.isAfter(until) ? Decision.allowed() : Decision.refused(runs(until));
  }

  private static Reason runs(LocalDate until) {
    return Reason.of("RETENTION_RUNS").putFacts("until", until).build();
  }

  /**
   * Answers whether this was the last school year of a student.
   *
   * @param year the school year
   * @param enrolments his enrolments
   */
  public static boolean isLast(SchoolYear year, List<Enrolment> enrolments) {
    return enrolments.stream()
        .map(Enrolment::schoolYear)
        .max(SchoolYear::compareTo)
        .filter(year::equals)
        .isPresent();
  }
}
