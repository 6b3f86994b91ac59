package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.testkit.sample.Samples;

/** What belongs to students who are read together is read together. */
class ExpectedStudentsTest {
  private static final InstitutionId SCHOOL = new InstitutionId("school");

  private static DataSource installed(Databases kind) {
    DataSource database = kind.get();
    JdbcSchema.of(database).install();
    return database;
  }

  private static List<StudentId> students(int number) {
    return IntStream.range(0, number).mapToObj(one -> new StudentId("s" + one)).toList();
  }

  private static int read(Session session, List<StudentId> students) {
    session.expect(students);
    return students.stream()
        .mapToInt(
            student -> {
              session.approvals().of(Samples.of(student.value()));
              session.attempts().ledger(Samples.of(student.value()));
              session.participations().ofStudent(student);
              return session.enrolments().ofStudent(student).size();
            })
        .sum();
  }

  @ParameterizedTest
  @EnumSource
  void manyTakeNoMoreStatementsThanTwo(Databases kind) throws SQLException {
    DataSource database = installed(kind);
    Store school = JdbcStore.using(database, SCHOOL);
    List<StudentId> all = students(50);
    school.inTransaction(
        session -> {
          session
              .enrolments()
              .addAll(all.stream().map(one -> Samples.enrolment("e-" + one, one.value())).toList());
          return true;
        });
    try (Connection connection = database.getConnection()) {
      AtomicInteger statements = new AtomicInteger();
      Store counted = JdbcStore.using(Handed.counted(connection, statements), SCHOOL);
      counted.inTransaction(session -> read(session, all.subList(0, 2)));
      int ofTwo = statements.getAndSet(0);
      int found = counted.inTransaction(session -> read(session, all));
      assertThat(found).isEqualTo(50);
      assertThat(statements).hasValue(ofTwo);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoseLockIsTakenIsReadAnew(Databases kind) {
    DataSource database = installed(kind);
    Store school = JdbcStore.using(database, SCHOOL);
    Store elsewhere = JdbcStore.using(database, SCHOOL);
    List<StudentId> anna = List.of(new StudentId("anna"));
    int found =
        school.inTransaction(
            session -> {
              assertThat(read(session, anna)).isZero();
              enrol(elsewhere);
              assertThat(read(session, anna)).as("kept as it was").isZero();
              session.lock(anna.get(0));
              return read(session, anna);
            });
    assertThat(found).isEqualTo(1);
  }

  private static void enrol(Store elsewhere) {
    elsewhere.inTransaction(
        session -> {
          session.enrolments().addAll(List.of(Samples.enrolment("e-1", "anna")));
          return true;
        });
  }
}
