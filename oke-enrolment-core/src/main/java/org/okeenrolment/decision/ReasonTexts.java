package org.okeenrolment.decision;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of the reason codes, from the bundles beside this class. */
final class ReasonTexts {
  private static final String BUNDLE = "org.okeenrolment.decision.reasons";

  private ReasonTexts() {}

  /** Answers the sentence of a reason, with its facts filled in. */
  static String text(Reason reason, Locale locale) {
    String text = sentence(reason.code(), locale);
    for (Map.Entry<String, Object> fact : reason.facts().entrySet()) {
      text = text.replace('{' + fact.getKey() + '}', fact.getValue().toString());
    }
    return text;
  }

  /** A code of the host's own rules has no sentence here: it is shown as it is. */
  private static String sentence(String code, Locale locale) {
    try {
      return bundle(locale).getString(code);
    } catch (MissingResourceException unknownCode) {
      return code;
    }
  }

  private static ResourceBundle bundle(Locale locale) {
    Locale language = "nl".equals(locale.getLanguage()) ? locale : Locale.ROOT;
    return ResourceBundle.getBundle(BUNDLE, language);
  }
}
