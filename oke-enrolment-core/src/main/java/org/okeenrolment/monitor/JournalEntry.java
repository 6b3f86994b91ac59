package org.okeenrolment.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.privacy.Pseudonym;

/**
 * One accepted command (journaalregel): who, when, what, why, by which regulation, with what
 * effects.
 *
 * <p>A run over many students is one entry; each of its transactions adds its effects, and what
 * decided, to it. Immutable and thread-safe.
 *
 * @param id identifies the entry; every stored fact names it
 * @param at the moment at which the command was carried out
 * @param actor who gave the command
 * @param command its name, such as {@code SignUpByStudent}
 * @param why the reason that was given, if any
 * @param basis the places in the regulation that decided on it: whether it was allowed, what an
 *     attempt costs and what is a pass; empty where no regulation was asked
 * @param key the key under which the command was given, if any
 * @param effects what it changed, in order
 */
@Value.Builder
public record JournalEntry(
    JournalId id,
    Instant at,
    Actor actor,
    String command,
    Optional<String> why,
    List<Basis> basis,
    Optional<KeyedCommand> key,
    List<Effect> effects)
    implements WithJournalEntry {
  /** Takes copies of the lists. */
  public JournalEntry {
    basis = List.copyOf(basis);
    effects = List.copyOf(effects);
  }

  /** Answers a builder without any value. */
  public static JournalEntryBuilder builder() {
    return new JournalEntryBuilder();
  }

  /**
   * Answers what becomes of it when a student gets a pseudonym: why it was done goes where he did
   * it, where it was done to him alone, and where it has his id; its key goes where he did it or it
   * was done to him alone.
   *
   * @param pseudonym the pseudonym
   */
  public JournalEntry under(Pseudonym pseudonym) {
    boolean his = pseudonym.isHim(actor) || concernsOnly(pseudonym);
    return withActor(pseudonym.of(actor))
        .withWhy(why.filter(text -> pseudonym.isLeft(text, his)))
        .withKey(key.filter(any -> !his))
        .withEffects(effects.stream().map(effect -> effect.under(pseudonym)).toList());
  }

  private boolean concernsOnly(Pseudonym pseudonym) {
    return effects.stream().allMatch(effect -> pseudonym.concerns(effect.object().value()));
  }
}
