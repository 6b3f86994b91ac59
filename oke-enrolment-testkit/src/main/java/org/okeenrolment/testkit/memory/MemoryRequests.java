package org.okeenrolment.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.attempt.DecisionRequest;
import org.okeenrolment.attempt.DecisionRequestId;
import org.okeenrolment.attempt.DecisionRequests;
import org.okeenrolment.catalogue.StudentExam;

/** The requests for decisions of one transaction. */
final class MemoryRequests implements DecisionRequests {
  static final Rows.Kind<DecisionRequestId, DecisionRequest> KIND =
      new Rows.Kind<>(
          DecisionRequest::id,
          DecisionRequest::revision,
          List.of(
              request -> List.of(request.of()),
              request -> request.isOpen() ? List.of(true) : List.of()));
  private static final int OF = 0;
  private static final int OPEN = 1;

  private final RowsView<DecisionRequestId, DecisionRequest> rows;

  MemoryRequests(RowsView<DecisionRequestId, DecisionRequest> rows) {
    this.rows = rows;
  }

  @Override
  public Optional<DecisionRequest> find(DecisionRequestId id) {
    return rows.find(id);
  }

  @Override
  public List<DecisionRequest> of(StudentExam of) {
    return rows.with(OF, of);
  }

  @Override
  public List<DecisionRequest> open(@Nullable DecisionRequestId after, int limit) {
    return rows.with(OPEN, true).stream()
        .filter(request -> after == null || request.id().compareTo(after) > 0)
        .sorted(Comparator.comparing(DecisionRequest::id))
        .limit(limit)
        .toList();
  }

  @Override
  public void add(DecisionRequest request) {
    rows.add(request);
  }

  @Override
  public DecisionRequest save(DecisionRequest changed) {
    DecisionRequest next = changed.withRevision(changed.revision() + 1);
    rows.replace(changed, next);
    return next;
  }
}
