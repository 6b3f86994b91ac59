package org.okeenrolment.internal;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Command;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.monitor.JournalEntry;
import org.okeenrolment.monitor.KeyedCommand;
import org.okeenrolment.port.AccessRequest;
import org.okeenrolment.regulation.AmbiguousRegulationException;

/** Carries commands and queries out: each in one transaction, retried where that can help. */
public final class CommandRunner {
  private final Surroundings surroundings;
  private final Told told;

  public CommandRunner(Surroundings surroundings) {
    this.surroundings = surroundings;
    told = new Told(surroundings);
  }

  public Surroundings surroundings() {
    return surroundings;
  }

  /** Answers whether nothing is kept in the end, and nothing undone before. */
  boolean isRehearsing() {
    return surroundings.store() instanceof Rehearsal;
  }

  /** Does the command. */
  public <C extends Command, F, R> Outcome<R> run(C command, Handler<C, F, R> handler) {
    return told.of(command, () -> done(command, handler));
  }

  private <C extends Command, F, R> Outcome<R> done(C command, Handler<C, F, R> handler) {
    validate(command);
    Decision elsewhere = elsewhere(command, handler);
    return committed(
        command, newJournalId(), work -> carryOut(work.knowing(elsewhere), command, handler));
  }

  /** Decides on the command and changes nothing. */
  public <C extends Command> Decision explain(C command, Handler<C, ?, ?> handler) {
    return propose(command, handler).decision();
  }

  /** Answers what was found for the command, when it would be done, and changes nothing. */
  public <C extends Command, F> Outcome<F> propose(C command, Handler<C, F, ?> handler) {
    validate(command);
    Decision elsewhere = elsewhere(command, handler);
    return inTransaction(
        command.actor(),
        newJournalId(),
        work ->
            permits(work, () -> handler.access(work, command))
                ? finding(() -> proposed(work.knowing(elsewhere), command, handler))
                : new Outcome.NotDone<>(notAuthorised()));
  }

  /** Decides whether a run can start. */
  public Decision decide(
      Command command, Function<Work, AccessRequest> access, Function<Work, Decision> rules) {
    validate(command);
    return query(command.actor(), access, work -> decide(work, command, rules))
        .fold(Function.identity(), Function.identity());
  }

  private Decision decide(Work work, Command command, Function<Work, Decision> rules) {
    return before(work)
        .flatMap(before -> before.refusal(command))
        .orElseGet(() -> rules.apply(work));
  }

  /** Answers a query, when the actor may see it. */
  public <T> Outcome<T> query(
      Actor actor, Function<Work, AccessRequest> access, Function<Work, T> query) {
    return inTransaction(
        actor,
        newJournalId(),
        work -> {
          if (!permits(work, () -> access.apply(work))) {
            return new Outcome.NotDone<>(notAuthorised());
          }
          return finding(() -> new Outcome.Done<>(query.apply(work), Decision.allowed()));
        });
  }

  /** Answers a query of more than one transaction, when the actor may see it. */
  public <T> Outcome<T> queryInParts(
      Actor actor, Function<Work, AccessRequest> access, Supplier<T> query) {
    Outcome<Boolean> permitted = query(actor, access, work -> true);
    return permitted.isDone()
        ? finding(() -> new Outcome.Done<>(query.get(), Decision.allowed()))
        : new Outcome.NotDone<>(permitted.decision());
  }

  /** Does a run over many students, when it can start. */
  public <T> Outcome<T> run(Command command, Supplier<Decision> start, Supplier<T> run) {
    return told.of(command, () -> whenAllowed(start.get(), run));
  }

  /** Answers what a run comes to, when it can start. */
  public static <T> Outcome<T> whenAllowed(Decision decision, Supplier<T> run) {
    return decision.isAllowed()
        ? new Outcome.Done<>(run.get(), decision)
        : new Outcome.NotDone<>(decision);
  }

  /** Does one transaction of a run over many students, and journals it as a part of the run. */
  public <T> T part(Command command, JournalId run, Function<Work, T> part) {
    return committed(command, run, work -> new Outcome.Done<>(part.apply(work), Decision.allowed()))
        .result();
  }

  /** Reads without asking who may: a step of a run that was permitted as a whole. */
  public <T> T read(Actor actor, Function<Work, T> query) {
    return inTransaction(actor, newJournalId(), query);
  }

  /** Answers the journal entry of a run: that under its key, where it goes on, or a new one. */
  public JournalId journalId(Command command) {
    return surroundings
        .key()
        .flatMap(key -> read(command.actor(), this::before))
        .map(before -> before.entry().id())
        .orElseGet(this::newJournalId);
  }

  private JournalId newJournalId() {
    return new JournalId(surroundings.ids().next());
  }

  private <C extends Command, F, R> Outcome<R> carryOut(
      Work work, C command, Handler<C, F, R> handler) {
    if (!permits(work, () -> handler.access(work, command))) {
      return new Outcome.NotDone<>(notAuthorised());
    }
    return finding(
        () ->
            before(work)
                .map(before -> again(work, command, handler, before))
                .orElseGet(() -> permitted(work, command, handler)));
  }

  private Optional<Before> before(Work work) {
    return surroundings.key().flatMap(work.session().journal()::ofKey).map(Before::new);
  }

  private static <C extends Command, R> Outcome<R> again(
      Work work, C command, Handler<C, ?, R> handler, Before before) {
    Optional<Decision> refusal = before.refusal(command);
    return refusal.isPresent()
        ? new Outcome.NotDone<>(refusal.get())
        : new Outcome.Unchanged<>(handler.again(work, command, before));
  }

  private static <C extends Command, F, R> Outcome<R> permitted(
      Work work, C command, Handler<C, F, R> handler) {
    F found = handler.find(work, command);
    Optional<R> already = handler.already(command, found);
    if (already.isPresent()) {
      return new Outcome.Unchanged<>(already.get());
    }
    Decision decision = decide(work, command, found, handler);
    if (!decision.isAllowed()) {
      return new Outcome.NotDone<>(decision);
    }
    Decision claimed = handler.claim(work, command, found);
    return claimed.isAllowed()
        ? new Outcome.Done<>(handler.save(work, command, found), decision)
        : new Outcome.NotDone<>(claimed);
  }

  private <C extends Command, F> Outcome<F> proposed(
      Work work, C command, Handler<C, F, ?> handler) {
    Optional<Before> before = before(work);
    Optional<Decision> refusal = before.flatMap(one -> one.refusal(command));
    if (refusal.isPresent()) {
      return new Outcome.NotDone<>(refusal.get());
    }
    F found = handler.find(work, command);
    if (before.isPresent() || handler.already(command, found).isPresent()) {
      return new Outcome.Unchanged<>(found);
    }
    Decision decision = decide(work, command, found, handler);
    return decision.isAllowed()
        ? new Outcome.Done<>(found, decision)
        : new Outcome.NotDone<>(decision);
  }

  private static <C extends Command, F> Decision decide(
      Work work, C command, F found, Handler<C, F, ?> handler) {
    Decision decision = handler.decide(work, command, found);
    return work.elsewhere().isAllowed()
        ? decision
        : new Considerations().include(decision).include(work.elsewhere()).decide();
  }

  /** Asks another system, outside of the work, about what the actor may ask for. */
  private <C extends Command> Decision elsewhere(C command, Handler<C, ?, ?> handler) {
    return surroundings
        .eligibility()
        .filter(any -> handler.asksElsewhere())
        .flatMap(check -> permitted(command, handler).map(check::ask))
        .orElse(Decision.allowed());
  }

  private <C extends Command> Optional<StudentExam> permitted(C command, Handler<C, ?, ?> handler) {
    return read(
        command.actor(),
        work -> {
          try {
            AccessRequest request = handler.access(work, command);
            return Optional.of(request)
                .filter(asked -> permits(work, () -> asked))
                .flatMap(AccessRequest::studentExam);
          } catch (NotFoundException unknown) {
            return Optional.empty();
          }
        });
  }

  private static <R> Outcome<R> finding(Supplier<Outcome<R>> step) {
    try {
      return step.get();
    } catch (NotFoundException unknown) {
      return new Outcome.NotDone<>(Decision.refused(unknown.reason()));
    } catch (AmbiguousRegulationException ambiguous) {
      return new Outcome.NotDone<>(Decision.refused(ambiguous.reason()));
    }
  }

  /** What is asked about something unknown concerns nobody: only who may always may then. */
  private boolean permits(Work work, Supplier<AccessRequest> access) {
    AccessRequest request;
    try {
      request = access.get();
    } catch (NotFoundException unknown) {
      request = AccessRequest.of(AccessRequest.UNKNOWN);
    }
    return surroundings.authoriser().permits(work.actor(), request);
  }

  private static Decision notAuthorised() {
    return Decision.refused(Reason.of("NOT_AUTHORISED").build());
  }

  private <R, O extends Outcome<R>> O committed(
      Command command, JournalId id, Function<Work, O> step) {
    Committed<O> done =
        inTransaction(
            command.actor(),
            id,
            work -> {
              O outcome = step.apply(work);
              return new Committed<>(outcome, journal(work, command, outcome));
            });
    done.entry().ifPresent(told::done);
    return done.outcome();
  }

  private record Committed<O>(O outcome, Optional<JournalEntry> entry) {}

  private Optional<JournalEntry> journal(Work work, Command command, Outcome<?> outcome) {
    if (work.effects().isEmpty() || !(outcome instanceof Outcome.Done)) {
      return Optional.empty();
    }
    JournalEntry entry =
        JournalEntry.builder()
            .id(work.journal())
            .at(work.now())
            .actor(work.actor())
            .command(command.getClass().getSimpleName())
            .why(command.why())
            .basis(work.basis(outcome.decision()))
            .key(surroundings.key().map(key -> KeyedCommand.of(key, command)))
            .effects(work.effects())
            .build();
    work.session().journal().append(entry);
    return Optional.of(entry);
  }

  private <T> T inTransaction(Actor actor, JournalId id, Function<Work, T> step) {
    return new Tries(surroundings.pause())
        .run(
            () ->
                surroundings
                    .store()
                    .inTransaction(
                        session ->
                            step.apply(
                                new Work(
                                    surroundings,
                                    session,
                                    new Recorded(surroundings.clock().instant(), actor, id)))));
  }

  private void validate(Command command) {
    new CommandCheck(surroundings.validator()).check(command);
  }
}
