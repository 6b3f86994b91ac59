package org.okeenrolment.decision;

/**
 * A decision that a person still has to take (te nemen besluit).
 *
 * <p>Immutable and thread-safe.
 *
 * @param topic what has to be decided, such as {@code READINESS}
 * @param role the name of the role that may decide it
 * @param basis the place in the regulation that says so
 */
public record Pending(String topic, String role, Basis basis) {
  @Override
  public String toString() {
    return topic + ":" + role;
  }
}
