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
      Map.of(
          "GO_WITHDRAWN", CancelSignUp.class,
          "PROVISIONAL_AFTER_ESTABLISHED", EstablishResult.class,
          "RESULT_AFTER_CANCELLATION", DecideCost.class,
          "RESULT_AFTER_END", EnrolByHand.class,
          "RESULT_WITHDRAWN", RecordResult.class,
          "SCORE_NOT_CONVERTED", RecordResult.class,
          "UNFORESEEN_ATTEMPT", GrantExtraAttempt.class);

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
