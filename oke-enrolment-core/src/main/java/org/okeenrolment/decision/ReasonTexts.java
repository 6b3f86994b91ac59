package org.okeenrolment.decision;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of reasons and of what is pending, from the bundles beside this class. */
final class ReasonTexts {
  private static final String REASONS = "org.okeenrolment.decision.reasons";
  private static final String PENDING = "org.okeenrolment.decision.pending";
  private static final int MOST_DIGITS = 10;

  private ReasonTexts() {}

  /**
   * Answers the sentence of a reason, with its facts filled in. A code of the host's own rules has
   * no sentence here: it is shown as it is.
   */
  static String text(Reason reason, Locale locale, ZoneId zone) {
    String text = sentence(REASONS, reason.code(), reason.code(), locale);
    for (Map.Entry<String, Object> fact : reason.facts().entrySet()) {
      text = text.replace('{' + fact.getKey() + '}', text(fact.getValue(), locale, zone));
    }
    return text;
  }

  /** Answers the sentence of what is pending; topics and roles of the host as they are. */
  static String text(Pending pending, Locale locale) {
    String role = sentence(PENDING, "role." + pending.role(), pending.role(), locale);
    return sentence(PENDING, pending.topic(), pending.toString(), locale).replace("{role}", role);
  }

  private static String text(Object fact, Locale locale, ZoneId zone) {
    if (fact instanceof Instant moment) {
      return DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", language(locale))
          .format(moment.atZone(zone));
    }
    if (fact instanceof LocalDate day) {
      return DateTimeFormatter.ofPattern("d MMMM uuuu", language(locale)).format(day);
    }
    if (fact instanceof BigDecimal number) {
      NumberFormat format = NumberFormat.getNumberInstance(language(locale));
      format.setMaximumFractionDigits(MOST_DIGITS);
      return format.format(number);
    }
    return fact.toString();
  }

  private static String sentence(String bundle, String key, String otherwise, Locale locale) {
    try {
      Locale language = isDutch(locale) ? locale : Locale.ROOT;
      return ResourceBundle.getBundle(bundle, language).getString(key);
    } catch (MissingResourceException unknown) {
      return otherwise;
    }
  }

  private static Locale language(Locale locale) {
    return isDutch(locale) ? locale : Locale.ENGLISH;
  }

  private static boolean isDutch(Locale locale) {
    return "nl".equals(locale.getLanguage());
  }
}
