package org.okeenrolment.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.SeatClaim;
import org.okeenrolment.plan.SeatPool;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.DuplicateException;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.result.ResultEntry;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.testkit.sample.Samples;

/** Statements that nobody waits for go to the database with others. */
class WrittenTogetherTest {
  private static final ParticipationId SEAT = new ParticipationId("p-1");
  private static final StudentId ANNA = new StudentId("anna");

  private static Store store(Databases kind) {
    DataSource database = kind.get();
    JdbcSchema.of(database).install();
    return JdbcStore.using(database, new InstitutionId("school"));
  }

  private static ResultEntry result(int number) {
    return Samples.result("r-" + number, SEAT, "7.2");
  }

  private static List<ResultEntry> results(Store store) {
    return store.inTransaction(session -> session.results().history(SEAT));
  }

  private static void write(Store store, Consumer<Session> work) {
    store.inTransaction(
        session -> {
          work.accept(session);
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatWasWrittenIsReadInItsOrderHoweverMuchItIs(Databases kind) {
    Store store = store(kind);
    List<ResultEntry> all = IntStream.range(0, 20).mapToObj(WrittenTogetherTest::result).toList();
    write(
        store,
        session -> {
          all.forEach(session.results()::add);
          session.attempts().append(Samples.attempt("a-1", "anna"));
          assertThat(session.results().history(SEAT)).isEqualTo(all);
          assertThat(session.attempts().ledger(Samples.of("anna")).entries()).hasSize(1);
          session.results().add(result(20));
        });
    assertThat(results(store)).hasSize(21);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsThereTwiceIsRefusedWhateverComesNext(Databases kind) {
    Store store = store(kind);
    write(store, session -> session.results().add(result(1)));
    List<Consumer<Session>> next =
        List.of(
            session -> {},
            session -> session.results().history(SEAT),
            session -> session.lock(ANNA),
            session -> session.attempts().append(Samples.attempt("a-1", "anna")),
            session -> session.enrolments().addAll(List.of(Samples.enrolment("e-1", "anna"))));
    next.forEach(
        step ->
            assertThatThrownBy(
                    () ->
                        write(
                            store,
                            session -> {
                              session.results().add(result(2));
                              session.results().add(result(1));
                              step.accept(session);
                            }))
                .isInstanceOf(DuplicateException.class)
                .hasMessageContaining("result"));
    assertThat(results(store)).containsExactly(result(1));
  }

  @ParameterizedTest
  @EnumSource
  void aSittingThatIsChangedAfterAClaimIsReadAsItIsThen(Databases kind) {
    Store store = store(kind);
    Sitting sitting = Samples.sitting("s-1", 2);
    write(
        store,
        session -> {
          session.sittings().add(sitting);
          assertThat(session.sittings().claim(sitting.id(), ANNA, SeatPool.REGULAR))
              .isEqualTo(SeatClaim.CLAIMED);
          assertThat(session.sittings().find(sitting.id())).contains(sitting);
          Sitting moved = session.sittings().save(sitting.withName("Aula"));
          assertThat(session.sittings().find(sitting.id())).contains(moved);
        });
  }
}
