package org.okeenrolment.testkit.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.signup.Participations;

/** The participations of one transaction. */
final class MemoryParticipations implements Participations {
  static final Rows.Kind<ParticipationId, Participation> KIND =
      new Rows.Kind<>(
          Participation::id,
          Participation::revision,
          List.of(
              participation -> List.of(participation.of().student()),
              participation -> List.of(participation.sitting())));
  private static final int STUDENT = 0;
  private static final int SITTING = 1;

  private final RowsView<ParticipationId, Participation> rows;
  private final Appended<ParticipationId, Participation> earlier;

  MemoryParticipations(
      RowsView<ParticipationId, Participation> rows,
      Appended<ParticipationId, Participation> earlier) {
    this.rows = rows;
    this.earlier = earlier;
  }

  @Override
  public Optional<Participation> find(ParticipationId id) {
    return rows.find(id);
  }

  @Override
  public List<Participation> ofStudent(StudentId student) {
    return rows.with(STUDENT, student);
  }

  @Override
  public List<Participation> ofSitting(SittingId sitting) {
    return rows.with(SITTING, sitting).stream()
        .sorted(Comparator.comparing(participation -> participation.of().student()))
        .toList();
  }

  int waiting(SittingId sitting) {
    return (int) rows.with(SITTING, sitting).stream().filter(Participation::isWaiting).count();
  }

  @Override
  public void add(Participation participation) {
    rows.add(participation);
  }

  @Override
  public Participation save(Participation changed) {
    Optional<Participation> before = find(changed.id());
    Participation next = changed.withRevision(changed.revision() + 1);
    rows.replace(changed, next);
    before.ifPresent(one -> earlier.add(one.id(), one));
    return next;
  }

  void pseudonymise(Pseudonym pseudonym) {
    earlier.rewrite(
        one ->
            Optional.of(pseudonym.of(one))
                .filter(kept -> !pseudonym.erases() || !pseudonym.concerns(one.of())),
        Participation::id);
    rows.rewrite(pseudonym::of, Participation::withRevision);
  }

  @Override
  public List<Participation> history(ParticipationId id) {
    return Appended.joined(earlier.list(id), find(id).stream().toList());
  }
}
