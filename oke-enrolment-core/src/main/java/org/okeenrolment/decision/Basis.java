package org.okeenrolment.decision;

/**
 * What decided (grondslag): a place in a regulation document.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document the id of the regulation document; {@link #DEFAULT} where no document says
 *     anything and the default of the model decided
 * @param version its version; 0 for the default
 * @param path the path of the parameter, such as {@code attempts.base}
 */
public record Basis(String document, int version, String path) {
  /** Stands for the document where the default of the regulation model decided. */
  public static final String DEFAULT = "DEFAULT";

  /**
   * Answers that the default of a parameter decided.
   *
   * @param path the path of the parameter
   */
  public static Basis ofDefault(String path) {
    return new Basis(DEFAULT, 0, path);
  }

  @Override
  public String toString() {
    return version == 0 ? document + " " + path : document + " v" + version + " " + path;
  }
}
