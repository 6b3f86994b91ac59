package org.okeenrolment.monitor;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.okeenrolment.attempt.DecideCost;
import org.okeenrolment.attempt.GrantExtraAttempt;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.enrol.EnrolByHand;
import org.okeenrolment.enrol.ReceiveEnrolment;
import org.okeenrolment.enrol.WithdrawEnrolment;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.signup.CancelSignUp;

/**
 * What can be done about findings of one type (voorgestelde herstelactie).
 *
 * <p>Immutable and thread-safe.
 *
 * @param type the type of the findings
 * @param command the command that repairs it, where one does once somebody has looked
 */
public record Repair(String type, Optional<Class<? extends Command>> command) {
  private static final String BUNDLE = "org.okeenrolment.monitor.repairs";
  private static final Map<String, Class<? extends Command>> COMMANDS =
      Map.ofEntries(
          Map.entry("ATTEMPT_DIFFERS", ReceiveEnrolment.class),
          Map.entry("DELIVERY_REFUSED", SendAgain.class),
          Map.entry("ENROLMENT_MISSING_THERE", WithdrawEnrolment.class),
          Map.entry("ENROLMENT_UNKNOWN_HERE", ReceiveEnrolment.class),
          Map.entry("GO_WITHDRAWN", CancelSignUp.class),
          Map.entry("PROVISIONAL_AFTER_ESTABLISHED", EstablishResult.class),
          Map.entry("RESULT_AFTER_CANCELLATION", DecideCost.class),
          Map.entry("RESULT_AFTER_END", EnrolByHand.class),
          Map.entry("RESULT_DIFFERS", RepairDifferences.class),
          Map.entry("RESULT_ESTABLISHED_THERE", EstablishResult.class),
          Map.entry("RESULT_MISSING_THERE", RepairDifferences.class),
          Map.entry("RESULT_UNKNOWN_HERE", RecordResult.class),
          Map.entry("RESULT_WITHDRAWN", RecordResult.class),
          Map.entry("SCORE_NOT_CONVERTED", RecordResult.class),
          Map.entry("UNFORESEEN_ATTEMPT", GrantExtraAttempt.class),
          Map.entry("WITHDRAWN_HERE", ReceiveEnrolment.class),
          Map.entry("WITHDRAWN_THERE", WithdrawEnrolment.class));

  /**
   * Answers what can be done about findings of a type.
   *
   * @param type the type
   */
  public static Repair of(String type) {
    return new Repair(type, Optional.ofNullable(COMMANDS.get(type)));
  }

  /**
   * Answers it as a sentence for people; a type of the host has none and is shown as it is.
   *
   * @param locale Dutch where its language is {@code nl}, English otherwise
   */
  public String text(Locale locale) {
    Locale language = "nl".equals(locale.getLanguage()) ? locale : Locale.ROOT;
    try {
      return ResourceBundle.getBundle(BUNDLE, language).getString(type);
    } catch (MissingResourceException unknownType) {
      return type;
    }
  }
}
