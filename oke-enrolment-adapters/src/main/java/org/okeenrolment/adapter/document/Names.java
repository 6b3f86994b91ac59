package org.okeenrolment.adapter.document;

import static org.okeenrolment.adapter.page.Block.ColumnKind.HEAD;
import static org.okeenrolment.adapter.page.Block.ColumnKind.NUMBER;
import static org.okeenrolment.adapter.page.Block.ColumnKind.TEXT;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.okeenrolment.adapter.page.Block;
import org.okeenrolment.adapter.page.Cell;
import org.okeenrolment.adapter.page.Section;
import org.okeenrolment.adapter.page.Wording;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.Employee;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.JournalId;
import org.okeenrolment.catalogue.Person;
import org.okeenrolment.catalogue.Recorded;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Basis;

/** The names that stand in documents, and their wording. */
final class Names {
  private final ExamDocuments setup;
  private final Wording wording;

  Names(ExamDocuments setup) {
    this.setup = setup;
    this.wording =
        Wording.of("org.okeenrolment.adapter.document.document", setup.locale(), setup.zone());
  }

  Wording wording() {
    return wording;
  }

  /** Answers where and when a document was drawn up. */
  String origin() {
    return wording.text("origin", wording.moment(setup.clock().instant()));
  }

  Optional<Person> person(StudentId student) {
    return setup.persons().person(student);
  }

  String student(StudentId student) {
    return person(student).map(Person::displayName).orElse(student.value());
  }

  String number(StudentId student) {
    return person(student).map(Person::studentNumber).orElse("–");
  }

  String staff(StaffId staff) {
    return setup.persons().employee(staff).map(Employee::displayName).orElse(staff.value());
  }

  String role(Role role) {
    return wording.word("role", role.name());
  }

  /** Answers who did something, with the role in which he did it. */
  String actor(Actor actor) {
    String name =
        actor.role().equals(Role.STUDENT)
            ? student(new StudentId(actor.id()))
            : staff(new StaffId(actor.id()));
    return wording.text("actor", name, role(actor.role()));
  }

  /** Answers who stored something, and when. */
  Cell recorded(Recorded recorded) {
    return Cell.of(actor(recorded.by()) + "\n" + wording.moment(recorded.at()));
  }

  /** The same, and by which provision he did so. */
  Cell recorded(Recorded recorded, Map<JournalId, Basis> bases) {
    Basis basis = bases.get(recorded.journal());
    return basis == null
        ? recorded(recorded)
        : Cell.of(
            actor(recorded.by()) + "\n" + wording.moment(recorded.at()) + "\n" + basis(basis));
  }

  String basis(Basis basis) {
    return basis.version() == 0
        ? wording.text("basis.default", basis.path())
        : wording.text("basis", basis.document(), basis.version(), basis.path());
  }

  String exam(ExamId exam) {
    return setup.catalogue().exam(exam).map(Exam::name).orElse(exam.value());
  }

  /** Answers the table of those who take part, with columns of its own behind who they are. */
  Section candidates(List<List<Cell>> rows, Block.Column... own) {
    List<Block.Column> columns = new ArrayList<>();
    columns.add(wording.column("place", NUMBER));
    columns.add(wording.column("name", HEAD));
    columns.add(wording.column("studentNumber", TEXT));
    columns.addAll(List.of(own));
    return Section.of(
        wording.text("candidates"), new Block.Table(wording.text("byName"), columns, rows));
  }

  /** Answers the order in which lists of people are read: by name, then by id. */
  <T> Comparator<T> byName(Function<T, StudentId> student) {
    Collator collator = Collator.getInstance(wording.locale());
    collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    return Comparator.comparing((T one) -> student(student.apply(one)), collator::compare)
        .thenComparing(student);
  }
}
