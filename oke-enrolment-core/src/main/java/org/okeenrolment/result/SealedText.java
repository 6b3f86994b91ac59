package org.okeenrolment.result;

import java.util.Optional;

/**
 * A free text of a closed report (vrije tekst, verzegeld): its hash stands for it, so that the text
 * can be erased later and the report still be verified.
 *
 * <p>The hash is the SHA-256, in lower case hexadecimals, of the salt, a line feed and the text, in
 * UTF-8. Without the salt, which goes with the text, nobody can guess the text by its hash.
 * Immutable and thread-safe.
 *
 * @param hash the hash
 * @param salt a random text of its own; blank once the text is erased
 * @param text the text; empty once it is erased
 */
public record SealedText(String hash, String salt, Optional<String> text) {
  /**
   * Seals a text.
   *
   * @param text the text
   * @param salt a random text that is used for nothing else
   */
  public static SealedText of(String text, String salt) {
    return new SealedText(hash(text, salt), salt, Optional.of(text));
  }

  /** Answers the same without the text, which is gone then. */
  public SealedText erased() {
    return new SealedText(hash, "", Optional.empty());
  }

  /** Answers whether the text was erased. */
  public boolean isErased() {
    return text.isEmpty();
  }

  /** Answers whether the text is the one that was sealed; of an erased one nothing is known. */
  public boolean isIntact() {
    return text.map(one -> hash(one, salt).equals(hash)).orElse(true);
  }

  private static String hash(String text, String salt) {
    return CanonicalText.sha256(salt + "\n" + text);
  }
}
