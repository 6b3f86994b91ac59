package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.AssignedNeed;
import org.okeenrolment.plan.PersonalNeed;
import org.okeenrolment.privacy.Pseudonym;
import org.okeenrolment.testkit.sample.Samples;

class JdbcPersonsTest {
  private static final StudentId ANNA = new StudentId("anna");
  private static final StudentId BRAM = new StudentId("bram");
  private static final StaffId BAKKER = new StaffId("bakker");
  private static final AssignedNeed TIME =
      AssignedNeed.of("ExtraTime30").extraTime(new PersonalNeed.Minutes(30)).build();

  private static DataSource installed(Databases kind) {
    DataSource database = kind.get();
    JdbcSchema.of(database).install();
    return database;
  }

  private static JdbcStore store(DataSource database, String institution) {
    return JdbcStore.using(database, new InstitutionId(institution));
  }

  private static void fill(JdbcPersons persons) {
    List.of("anna", "bram").forEach(student -> persons.put(Samples.person(student)));
    persons.put(Samples.employee("bakker"));
    persons.put(ANNA, List.of(TIME));
    persons.put(BRAM, List.of(TIME));
  }

  @ParameterizedTest
  @EnumSource
  void institutionsDoNotSeeEachOthersPersons(Databases kind) {
    DataSource database = installed(kind);
    fill(store(database, "one").persons());
    JdbcPersons others = store(database, "other").persons();
    assertThat(others.knows(ANNA)).isFalse();
    assertThat(others.person(ANNA)).isEmpty();
    assertThat(others.employee(BAKKER)).isEmpty();
    assertThat(others.needs(ANNA)).isEmpty();
    others.forget(ANNA);
    others.forget(BAKKER);
    JdbcPersons own = store(database, "one").persons();
    assertThat(own.person(ANNA)).contains(Samples.person("anna"));
    assertThat(own.employee(BAKKER)).contains(Samples.employee("bakker"));
    assertThat(own.needs(ANNA)).containsExactly(TIME);
  }

  @ParameterizedTest
  @EnumSource
  void whoIsForgottenIsNobodyAndTheOthersStay(Databases kind) {
    JdbcPersons persons = store(installed(kind), "school").persons();
    fill(persons);
    persons.forget(ANNA);
    persons.forget(BAKKER);
    assertThat(persons.person(ANNA)).isEmpty();
    assertThat(persons.needs(ANNA)).isEmpty();
    assertThat(persons.employee(BAKKER)).isEmpty();
    assertThat(persons.person(BRAM)).contains(Samples.person("bram"));
    assertThat(persons.needs(BRAM)).containsExactly(TIME);
  }

  @ParameterizedTest
  @EnumSource
  void whoGetsAPseudonymOrIsErasedIsForgotten(Databases kind) {
    for (Pseudonym.Extent extent : Pseudonym.Extent.values()) {
      JdbcStore store = store(installed(kind), "school");
      fill(store.persons());
      StudentId pseudonym = new StudentId("pseudonym-x");
      store.inTransaction(
          session -> {
            session.lock(ANNA);
            assertThat(store.persons().needs(ANNA)).containsExactly(TIME);
            session.pseudonymise(
                Pseudonym.builder().student(ANNA).pseudonym(pseudonym).extent(extent).build());
            assertThat(store.persons().needs(ANNA)).isEmpty();
            return true;
          });
      for (StudentId either : List.of(ANNA, pseudonym)) {
        assertThat(store.persons().person(either)).isEmpty();
        assertThat(store.persons().needs(either)).isEmpty();
      }
      assertThat(store.persons().knows(BRAM)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void inATransactionOfTheStoreTheyArePartOfIt(Databases kind) {
    DataSource database = installed(kind);
    JdbcStore store = store(database, "school");
    JdbcPersons persons = store.persons();
    assertThatThrownBy(
            () ->
                store.inTransaction(
                    session -> {
                      fill(persons);
                      assertThat(persons.knows(ANNA)).isTrue();
                      assertThat(store(database, "school").persons().knows(ANNA)).isFalse();
                      throw new IllegalArgumentException("of the work");
                    }))
        .hasMessage("of the work");
    assertThat(persons.knows(ANNA)).isFalse();
    assertThat(persons.needs(ANNA)).isEmpty();
  }

  /** Whoever has the only connection of a pool would wait for a second one without end. */
  @ParameterizedTest
  @EnumSource
  void inATransactionOfTheStoreNoSecondConnectionIsTaken(Databases kind) throws SQLException {
    DataSource database = installed(kind);
    fill(store(database, "school").persons());
    try (Connection only = database.getConnection()) {
      JdbcStore store = store(Handed.out(only), "school");
      Set<StudentId> both = Set.of(ANNA, BRAM);
      boolean inOne =
          store.inTransaction(
              session -> {
                session.lock(both);
                both.forEach(one -> assertThat(store.persons().needs(one)).containsExactly(TIME));
                return !autoCommits(only);
              });
      assertThat(inOne).isTrue();
      assertThat(autoCommits(only)).isTrue();
    }
  }

  private static boolean autoCommits(Connection connection) {
    try {
      return connection.getAutoCommit();
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofDeliveriesOfTheSamePersonAtOnceEachIsTaken(Databases kind) {
    JdbcPersons persons = store(installed(kind), "school").persons();
    for (int round = 0; round < 20; round++) {
      String id = "anna-" + round;
      CountDownLatch start = new CountDownLatch(4);
      List<CompletableFuture<Void>> all =
          Stream.generate(() -> delivering(persons, id, start)).limit(4).toList();
      all.forEach(one -> one.orTimeout(60, TimeUnit.SECONDS).join());
      assertThat(persons.person(new StudentId(id))).contains(Samples.person(id));
      assertThat(persons.employee(new StaffId(id))).contains(Samples.employee(id));
      assertThat(persons.needs(new StudentId(id))).containsExactly(TIME);
    }
  }

  private static CompletableFuture<Void> delivering(
      JdbcPersons persons, String id, CountDownLatch start) {
    return CompletableFuture.runAsync(
        () -> {
          start.countDown();
          try {
            start.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
          persons.put(Samples.person(id));
          persons.put(Samples.employee(id));
          persons.put(new StudentId(id), List.of(TIME));
        },
        work -> new Thread(work).start());
  }

  @ParameterizedTest
  @EnumSource
  void aNulCharacterIsBadInputAndNoFailureOfTheDatabase(Databases kind) {
    JdbcPersons persons = store(installed(kind), "school").persons();
    assertThatThrownBy(() -> persons.put(Samples.person("anna").withSurname("Vos\0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("U+0000")
        .hasMessageNotContaining("Vos");
    assertThatThrownBy(() -> persons.needs(new StudentId("an\0na")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("U+0000");
  }

  @ParameterizedTest
  @EnumSource
  void whatWasPutForALockedStudentIsThereWhenItIsRead(Databases kind) {
    JdbcStore store = store(installed(kind), "school");
    JdbcPersons persons = store.persons();
    store.inTransaction(
        session -> {
          session.lock(ANNA);
          assertThat(persons.needs(ANNA)).isEmpty();
          persons.put(ANNA, List.of(TIME));
          assertThat(persons.needs(ANNA)).containsExactly(TIME);
          persons.forget(ANNA);
          assertThat(persons.needs(ANNA)).isEmpty();
          return true;
        });
  }
}
