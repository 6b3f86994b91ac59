package org.okeenrolment.adapter.jdbc;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.DeliveredAttempt;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.enrol.EnrolmentOrigin;
import org.okeenrolment.enrol.PartnerReference;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.result.Attendance;
import org.okeenrolment.result.Measurement;
import org.okeenrolment.result.RecordResult;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.ParticipationId;
import org.okeenrolment.testkit.sample.Samples;

/**
 * Results are booked one after the other: each an established pass of a student who was signed up,
 * which is written to the results, the ledger, the participation and the enrolment with their
 * earlier revisions, the journal with three effects, and as a message for the registration system.
 *
 * <p>The way of the library is the whole command {@code RecordResult}, with access, regulation and
 * rules. By hand the same statements run in a transaction, each of the reads that it takes to
 * decide once, with values that are there already; and last only the lock and the statements that
 * write.
 *
 * <p>Arguments: the address of a PostgreSQL in which schemas may be made.
 */
public final class BookedResult {
  private static final int RESULTS = 500;
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 11;
  private static final PartnerId REGISTRATION = new PartnerId("registration");
  private static final Measurement PASSED =
      Measurement.of(Attendance.PRESENT, LocalDate.of(2027, 2, 3))
          .score("7.2")
          .passed(true)
          .established(true)
          .build();

  private final Store store;
  private final BenchSchool school;
  private final ResultByHand byHand;

  private BookedResult(DataSource tables) {
    store = JdbcStore.using(tables, BenchSchool.ID);
    school = new BenchSchool(store);
    byHand = new ResultByHand(tables);
  }

  /** Books them. */
  public static void main(String[] args) throws Exception {
    BenchDatabase database = new BenchDatabase(args[0]);
    BookedResult library = new BookedResult(database.tables("result_library", 1));
    BookedResult byHand = new BookedResult(database.tables("result_by_hand", 1));
    BookedResult writes = new BookedResult(database.tables("result_writes", 1));
    new SideBySide("results, each with ledger, journal and outbox")
        .way("RecordResult", library::byLibrary)
        .way("the same statements", round -> byHand.byHand(round, ResultByHand::book))
        .way("only those that write", round -> writes.byHand(round, ResultByHand::write))
        .play(WARM_UPS, ROUNDS);
  }

  private interface Booking {
    void book(ResultByHand byHand, Participation seat) throws Exception;
  }

  private Callable<Integer> byLibrary(int round) {
    List<Participation> seats = seats(round);
    return () -> {
      for (Participation seat : seats) {
        school
            .exams()
            .results()
            .record(new RecordResult(Actor.partner(BenchSchool.SUPPLIER), seat.id(), PASSED))
            .orElseThrow();
      }
      return seats.size();
    };
  }

  private Callable<Integer> byHand(int round, Booking booking) {
    List<Participation> seats = seats(round);
    return () -> {
      for (Participation seat : seats) {
        booking.book(byHand, seat);
      }
      return seats.size();
    };
  }

  private List<Participation> seats(int round) {
    school.clock().moveTo(Samples.NOW);
    SittingId id = school.sittings(round, 1, RESULTS).get(0);
    school.clock().moveTo(Samples.NOW.plus(Duration.ofDays(100)));
    return store.inTransaction(
        session -> {
          Sitting sitting = session.sittings().find(id).orElseThrow();
          return IntStream.range(0, RESULTS).mapToObj(any -> seat(session, sitting)).toList();
        });
  }

  private static Participation seat(Session session, Sitting sitting) {
    StudentExam of = new StudentExam(new StudentId(UUID.randomUUID().toString()), sitting.exam());
    session.lock(of.student());
    Enrolment enrolment = enrolment(of);
    session.enrolments().addAll(List.of(enrolment));
    Participation seat =
        Participation.builder()
            .id(new ParticipationId(UUID.randomUUID().toString()))
            .enrolment(enrolment.id())
            .of(of)
            .sitting(sitting.id())
            .moment(sitting.moment())
            .variant(SignUpVariant.SELF)
            .recorded(Samples.RECORDED)
            .build();
    session.seat(seat);
    return seat;
  }

  private static Enrolment enrolment(StudentExam of) {
    return Enrolment.builder()
        .id(new EnrolmentId(UUID.randomUUID().toString()))
        .of(of)
        .schoolYear(Samples.YEAR)
        .origin(EnrolmentOrigin.OKE)
        .addDelivered(
            DeliveredAttempt.first(
                new PartnerReference(REGISTRATION, "offering", UUID.randomUUID().toString())))
        .recorded(Samples.RECORDED)
        .build();
  }
}
