package org.okeenrolment.adapter.validation;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * A ready validator for the constraints of commands and regulation documents: Hibernate Validator,
 * without EL.
 *
 * <p>Thread-safe.
 */
public final class CommandValidation {
  private CommandValidation() {}

  /** Answers a validator; it is thread-safe, make one and share it. */
  public static Validator hibernate() {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory()
        .getValidator();
  }
}
