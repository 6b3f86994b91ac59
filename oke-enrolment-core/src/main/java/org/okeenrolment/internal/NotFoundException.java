package org.okeenrolment.internal;

import org.okeenrolment.catalogue.Id;
import org.okeenrolment.decision.Reason;

/** A command names something that the store does not have; it becomes a refusal. */
public final class NotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Reason reason;

  public NotFoundException(String code, Id id) {
    this(Reason.of(code).putFacts("id", id.value()).build());
  }

  NotFoundException(Reason reason) {
    super(reason.code(), null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
