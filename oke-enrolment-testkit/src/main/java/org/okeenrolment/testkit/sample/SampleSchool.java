package org.okeenrolment.testkit.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.ExamEnrolmentBuilder;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.CohortId;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamPlan;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.ProgrammeId;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StaffId;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.OpenSittingBuilder;
import org.okeenrolment.port.Pause;
import org.okeenrolment.testkit.memory.InMemoryStore;

/**
 * A very small school, ready to use: Anna, who must take {@link Samples#REKENEN}, the teacher who
 * gives the Go, the exam office, and a clock that stands at {@link Samples#NOW}. Its rules are
 * {@link ReferenceRegulations}: there are two attempts; students sign themselves up from 21 until 3
 * days before a sitting. What meets a conflict is tried again at once.
 *
 * <p>Thread-safe.
 */
public final class SampleSchool {
  private final MovableClock clock = MovableClock.at(Samples.NOW);
  private final InMemorySchool register = new InMemorySchool();
  private final ExamEnrolment exams;

  private SampleSchool(Consumer<ExamEnrolmentBuilder> changes) {
    register.exam(Samples.REKENEN, new StaffId("bakker"));
    register.exam(Samples.NETWERKEN, new StaffId("visser"));
    register.plan(new ExamPlan(cohort(), List.of(exam().id()), List.of()));
    register.student(anna(), cohort());
    ExamEnrolmentBuilder builder =
        ExamEnrolment.builder()
            .institution(new InstitutionId("school"))
            .store(new InMemoryStore())
            .catalogue(register)
            .persons(register)
            .regulations(ReferenceRegulations.regulations())
            .clock(clock)
            .ids(new NumberedIds(1))
            .pause(Pause.none());
    changes.accept(builder);
    exams = builder.build();
  }

  /** Opens the school with an empty store in memory. */
  public static SampleSchool open() {
    return open(builder -> {});
  }

  /**
   * Opens the school with something else than usual, such as a store of your own.
   *
   * @param changes changes the builder, which is complete already
   */
  public static SampleSchool open(Consumer<ExamEnrolmentBuilder> changes) {
    return new SampleSchool(changes);
  }

  /** Answers the services of the library. */
  public ExamEnrolment exams() {
    return exams;
  }

  /** Answers the clock. */
  public MovableClock clock() {
    return clock;
  }

  /** Answers what the library is told of the school. */
  public InMemorySchool register() {
    return register;
  }

  /** Answers the programme and cohort. */
  public ProgrammeCohort cohort() {
    return new ProgrammeCohort(new ProgrammeId("25190"), new CohortId("2026-2027"));
  }

  /** Answers the school year in which the clock stands. */
  public SchoolYear year() {
    return Samples.YEAR;
  }

  /** Answers the exam. */
  public Exam exam() {
    return Samples.REKENEN;
  }

  /** Answers the student. */
  public StudentId anna() {
    return new StudentId("anna");
  }

  /** Answers somebody of the exam office. */
  public Actor office() {
    return Samples.OFFICE;
  }

  /** Answers somebody of the exam committee. */
  public Actor committee() {
    return Actor.staff(new StaffId("chair"), Role.EXAM_COMMITTEE);
  }

  /** Answers the subject teacher of the exam. */
  public Actor teacher() {
    return Actor.staff(new StaffId("bakker"), Role.SUBJECT_TEACHER);
  }

  /** Answers a command of the exam office for a sitting of two hours, nine days from the start. */
  public OpenSittingBuilder sitting() {
    Instant start = Samples.NOW.plus(Duration.ofDays(9));
    return OpenSitting.builder()
        .actor(office())
        .exam(exam().id())
        .name("Rekenen 20 januari")
        .moment(new Interval(start, start.plus(Duration.ofHours(2))))
        .capacity(30);
  }
}
