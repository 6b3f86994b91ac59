package org.okeenrolment.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.Id;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.monitor.Effect;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.monitor.KeyedCommand;

/** What a command did that was given under this key before. */
public record Before(JournalEntry entry) {
  /** Answers the refusal of a command that is not the one that was given under the key. */
  Optional<Decision> refusal(Command command) {
    return entry
            .key()
            .filter(given -> given.equals(KeyedCommand.of(given.key(), command)))
            .isPresent()
        ? Optional.empty()
        : Optional.of(
            Decision.refused(Reason.of("KEY_USED").putFacts("command", entry.command()).build()));
  }

  /** Answers the id of the one thing of a type that it made. */
  public <T extends Id> T made(Class<T> type) {
    return objects(entry.effects().stream(), type).findFirst().orElseThrow(this::isGone);
  }

  /** Answers the ids of what it did something to. */
  public <T extends Id> Stream<T> did(Class<T> type, String... kinds) {
    return objects(
        entry.effects().stream().filter(effect -> List.of(kinds).contains(effect.kind())), type);
  }

  private static <T extends Id> Stream<T> objects(Stream<Effect> effects, Class<T> type) {
    return effects.map(Effect::object).filter(type::isInstance).map(type::cast);
  }

  /** Answers the one of these that it recorded. */
  public <T> T recorded(Collection<T> facts, Function<T, Recorded> recorded) {
    return facts.stream()
        .filter(fact -> recorded.apply(fact).journal().equals(entry.id()))
        .findFirst()
        .orElseThrow(this::isGone);
  }

  private NotFoundException isGone() {
    return new NotFoundException("ANSWER_GONE", entry.id());
  }
}
