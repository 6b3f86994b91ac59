package org.okeenrolment.result;

import org.immutables.value.Value;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.plan.SittingId;

/**
 * Something that was added to a closed report (aanvulling op het proces-verbaal). Its hash covers
 * the hash of what stands before it, so that they form a chain.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sitting the sitting
 * @param number its place among the addenda, from 1
 * @param remark what is added
 * @param previous the hash of the addendum before it, or of the closed report
 * @param hash its own hash: the SHA-256, in lower case hexadecimals, of the {@linkplain
 *     #canonicalText canonical text} in UTF-8
 * @param recorded when it was added and by whom
 */
@Value.Builder
public record ReportAddendum(
    SittingId sitting,
    int number,
    SealedText remark,
    String previous,
    String hash,
    Recorded recorded)
    implements ReportEntry, WithReportAddendum {
  /** Answers a builder without any value. */
  public static ReportAddendumBuilder builder() {
    return new ReportAddendumBuilder();
  }

  /** Answers the same with the hash that belongs to it. */
  public ReportAddendum sealed() {
    return withHash(CanonicalText.sha256(canonicalText()));
  }

  /**
   * Answers the text over which the hash is taken, written like {@linkplain
   * ReportClosure#canonicalText that of the report}: one line of the word {@code addendum}, its
   * number, the previous hash, the id of the sitting, the hash of the remark, the moment, the id
   * and the role of the actor, and the id of the journal entry.
   */
  public String canonicalText() {
    return new CanonicalText()
        .line(
            "addendum",
            number,
            previous,
            sitting,
            remark.hash(),
            recorded.at(),
            recorded.by().id(),
            recorded.by().role(),
            recorded.journal())
        .toString();
  }
}
