package org.okeenrolment.adapter.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.decision.Decision;
import org.okeenrolment.decision.Outcome;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.FindingId;
import org.okeenrolment.monitor.MonitorService;
import org.okeenrolment.monitor.QueuedMessage;

/**
 * What became of messages that did not arrive at once (berichtenlog): those that wait or are
 * parked, and those that were refused, with what was done about it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param at the moment at which it was so
 * @param queued the messages that partners do not have yet, in the order of the queue
 * @param refused the findings of messages that were refused, by a partner or here, in order
 */
public record MessageLog(Instant at, List<QueuedMessage> queued, List<Finding> refused) {
  private static final int PAGE = 500;

  /** Takes copies of the lists. */
  public MessageLog {
    queued = List.copyOf(queued);
    refused = List.copyOf(refused);
  }

  /**
   * Answers the log of a school, read page by page.
   *
   * @param monitor where to read it
   * @param actor who asks
   * @param at the moment
   * @return the log; refused where the actor may not see it
   */
  public static Outcome<MessageLog> of(MonitorService monitor, Actor actor, Instant at) {
    return monitor
        .messages(actor, 0, 1)
        .fold(
            any -> new Outcome.Done<>(read(monitor, actor, at), Decision.allowed()),
            Outcome.NotDone::new);
  }

  private static MessageLog read(MonitorService monitor, Actor actor, Instant at) {
    List<QueuedMessage> queued =
        paged(
            (last, limit) -> monitor.messages(actor, last == null ? 0 : last, limit).orElseThrow(),
            QueuedMessage::place);
    List<Finding> refused = new ArrayList<>();
    for (String type : List.of(Finding.DELIVERY_REFUSED, Finding.MESSAGE_REFUSED)) {
      for (FindingFilter filter : List.of(FindingFilter.open(), FindingFilter.settled())) {
        refused.addAll(
            MessageLog.<Finding, FindingId>paged(
                (last, limit) ->
                    monitor.findings(actor, filter.ofType(type), last, limit).orElseThrow(),
                Finding::id));
      }
    }
    return new MessageLog(at, queued, refused);
  }

  private static <T, K> List<T> paged(
      BiFunction<@Nullable K, Integer, List<T>> pages, Function<T, K> place) {
    List<T> all = new ArrayList<>();
    List<T> page = pages.apply(null, PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = pages.apply(place.apply(page.get(page.size() - 1)), PAGE);
    }
    return all;
  }
}
