package org.okeenrolment.regulation;

/**
 * A parameter of which the value in force differs (gewijzigde geldende waarde).
 *
 * <p>Immutable and thread-safe.
 *
 * @param parameter the parameter
 * @param before its value before, with what decided it
 * @param after its value after, with what decided it
 */
public record SettingChange(Parameter<?> parameter, Setting<?> before, Setting<?> after) {
  @Override
  public String toString() {
    return "%s: %s (%s), was %s (%s)"
        .formatted(parameter, text(after), after.basis(), text(before), before.basis());
  }

  private static String text(Setting<?> setting) {
    return setting.value().map(Object::toString).orElse("none");
  }
}
