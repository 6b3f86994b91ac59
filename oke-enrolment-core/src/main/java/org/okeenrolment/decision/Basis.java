package org.okeenrolment.decision;

/**
 * What decided (grondslag): a place in a regulation document.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document the id of the regulation document
 * @param version its version
 * @param path the path of the parameter, such as {@code attempts.base}
 */
public record Basis(String document, int version, String path) {
  @Override
  public String toString() {
    return document + " v" + version + " " + path;
  }
}
