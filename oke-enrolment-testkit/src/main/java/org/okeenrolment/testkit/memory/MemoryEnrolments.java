package org.okeenrolment.testkit.memory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.DeliveredAttempt;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.Enrolments;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.port.DuplicateException;
import org.okeenrolment.privacy.Pseudonym;

/** The enrolments of one transaction. */
final class MemoryEnrolments implements Enrolments {
  static final Rows.Kind<EnrolmentId, Enrolment> KIND =
      new Rows.Kind<>(
          Enrolment::id,
          Enrolment::revision,
          List.of(
              enrolment -> List.of(enrolment.of().student()), MemoryEnrolments::associationsOf));
  private static final int STUDENT = 0;
  private static final int PARTNER = 1;

  private final RowsView<EnrolmentId, Enrolment> rows;
  private final Appended<EnrolmentId, Enrolment> earlier;
  private final Students students;

  MemoryEnrolments(
      RowsView<EnrolmentId, Enrolment> rows,
      Appended<EnrolmentId, Enrolment> earlier,
      Students students) {
    this.rows = rows;
    this.earlier = earlier;
    this.students = students;
  }

  private static List<?> associationsOf(Enrolment enrolment) {
    return enrolment.delivered().isEmpty()
        ? List.of()
        : associations(enrolment.delivered()).distinct().toList();
  }

  private static Stream<String> associations(List<DeliveredAttempt> delivered) {
    return delivered.stream().map(DeliveredAttempt::reference).map(PartnerReference::association);
  }

  @Override
  public Optional<Enrolment> find(EnrolmentId id) {
    return rows.find(id);
  }

  @Override
  public Optional<Enrolment> ofPartner(PartnerId partner, String association) {
    return rows.with(PARTNER, association).stream()
        .filter(one -> associations(one.delivered(partner)).anyMatch(association::equals))
        .reduce((older, newer) -> newer);
  }

  @Override
  public List<Enrolment> ofStudent(StudentId student) {
    return rows.with(STUDENT, student);
  }

  @Override
  public Optional<Enrolment> open(StudentExam of) {
    return rows.any(STUDENT, of.student(), one -> one.isOpen() && one.of().equals(of));
  }

  @Override
  public List<StudentId> studentsWithOpen(ExamId exam, @Nullable StudentId after, int limit) {
    return students
        .after(after)
        .filter(student -> open(new StudentExam(student, exam)).isPresent())
        .limit(limit)
        .toList();
  }

  @Override
  public List<StudentId> studentsWithOpen(SchoolYear year, @Nullable StudentId after, int limit) {
    return students(year, Enrolment::isOpen, after).limit(limit).toList();
  }

  @Override
  public List<StudentId> studentsOf(SchoolYear year, @Nullable StudentId after, int limit) {
    return students(year, enrolment -> true, after).limit(limit).toList();
  }

  private Stream<StudentId> students(
      SchoolYear year, Predicate<Enrolment> which, @Nullable StudentId after) {
    return students
        .after(after)
        .filter(
            student ->
                ofStudent(student).stream()
                    .filter(enrolment -> enrolment.schoolYear().equals(year))
                    .anyMatch(which));
  }

  @Override
  public void addAll(Collection<Enrolment> enrolments) {
    for (Enrolment enrolment : enrolments) {
      checkOnlyOneOpen(enrolment);
      rows.add(enrolment);
      students.add(enrolment.of().student());
    }
  }

  @Override
  public Enrolment save(Enrolment changed) {
    checkOnlyOneOpen(changed);
    Optional<Enrolment> before = find(changed.id());
    Enrolment next = changed.withRevision(changed.revision() + 1);
    rows.replace(changed, next);
    before.ifPresent(one -> earlier.add(one.id(), one));
    return next;
  }

  @Override
  public List<Enrolment> history(EnrolmentId id) {
    return Appended.joined(earlier.list(id), find(id).stream().toList());
  }

  void pseudonymise(Pseudonym pseudonym) {
    earlier.rewrite(
        one ->
            Optional.of(pseudonym.of(one))
                .filter(kept -> !pseudonym.erases() || !pseudonym.concerns(one.of())),
        Enrolment::id);
    rows.rewrite(pseudonym::of, Enrolment::withRevision);
    check();
    if (!ofStudent(pseudonym.pseudonym()).isEmpty()) {
      students.rename(pseudonym.student(), pseudonym.pseudonym());
    }
  }

  /** Checks all that was written, also what others may have committed meanwhile. */
  void check() {
    rows.written().forEach(this::checkOnlyOneOpen);
  }

  /** Of two enrolments of one student. */
  private static boolean excludes(Enrolment other, Enrolment enrolment) {
    return other.isOpen()
        && other.of().exam().equals(enrolment.of().exam())
        && !other.id().equals(enrolment.id());
  }

  private void checkOnlyOneOpen(Enrolment enrolment) {
    if (enrolment.isOpen()
        && rows.any(STUDENT, enrolment.of().student(), one -> excludes(one, enrolment))
            .isPresent()) {
      throw new DuplicateException("open enrolment", enrolment.of());
    }
  }
}
