package org.okeenrolment.adapter.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.PartnerId;
import org.okeenrolment.enrol.EnrolCohort;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.LeaseEnd;
import org.okeenrolment.port.OutboxClaim;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.signup.SignUpByStudent;
import org.okeenrolment.testkit.memory.InMemoryStore;
import org.okeenrolment.testkit.sample.SampleSchool;

class MetricsTest {
  private final MockClock time = new MockClock();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, time);
  private final InMemoryStore store = new InMemoryStore();
  private final SampleSchool school =
      SampleSchool.open(
          builder ->
              builder
                  .store(store)
                  .partners(exam -> Optional.of(new PartnerId("supplier")))
                  .facts(
                      of -> {
                        time.add(Duration.ofSeconds(3));
                        return Set.of();
                      })
                  .commandListener(new CommandMetrics(registry)));
  private SignUpByStudent signUp;

  @BeforeEach
  void open() {
    Actor anna = Actor.student(school.anna());
    school
        .exams()
        .enrolment()
        .enrolCohort(EnrolCohort.of(school.office(), school.cohort(), school.year()))
        .orElseThrow();
    EnrolmentId enrolment =
        school.exams().enrolment().ofStudent(anna, school.anna()).orElseThrow().get(0).id();
    Sitting sitting = school.exams().planning().open(school.sitting().build()).orElseThrow();
    signUp = new SignUpByStudent(anna, enrolment, sitting.id());
  }

  private void giveGo() {
    school
        .exams()
        .approval()
        .giveGo(new GiveGo(school.teacher(), signUp.enrolment()))
        .orElseThrow();
  }

  private long count(String command, String outcome) {
    return registry
        .get(CommandMetrics.COMMANDS)
        .tags("command", command, "outcome", outcome)
        .timer()
        .count();
  }

  @Test
  void commandsAreTimedByWhatCameOfThem() {
    school.exams().signUp().byStudent(signUp);
    giveGo();
    school.exams().signUp().byStudent(signUp).orElseThrow();
    school.exams().signUp().byStudent(signUp).orElseThrow();
    assertThat(count("EnrolCohort", "done")).isEqualTo(1);
    assertThat(count("SignUpByStudent", "undecided")).isEqualTo(1);
    assertThat(count("SignUpByStudent", "done")).isEqualTo(1);
    assertThat(count("SignUpByStudent", "unchanged")).isEqualTo(1);
    Timer done = registry.get(CommandMetrics.COMMANDS).tags("outcome", "undecided").timer();
    assertThat(done.totalTime(TimeUnit.SECONDS)).isGreaterThanOrEqualTo(3);
  }

  @Test
  void refusalsAreCountedByWhatTheyAreFor() {
    school.exams().signUp().byStudent(signUp);
    giveGo();
    school.clock().advance(Duration.ofDays(365));
    school.exams().signUp().byStudent(signUp);
    assertThat(refusals("READINESS")).isEqualTo(1);
    assertThat(refusals("SITTING_STARTED")).isEqualTo(1);
  }

  private double refusals(String reason) {
    return registry
        .get(CommandMetrics.REFUSALS)
        .tags("command", "SignUpByStudent", "reason", reason)
        .counter()
        .count();
  }

  @Test
  void whatFailedIsTimedByTheTypeOfTheException() {
    Store broken =
        new Store() {
          @Override
          public <T> T inTransaction(Function<? super Session, ? extends T> work) {
            throw new IllegalStateException("no store today");
          }
        };
    SampleSchool closed =
        SampleSchool.open(
            builder -> builder.store(broken).commandListener(new CommandMetrics(registry)));
    assertThatThrownBy(() -> closed.exams().signUp().byStudent(signUp))
        .isInstanceOf(IllegalStateException.class);
    assertThat(
            registry
                .get(CommandMetrics.COMMANDS)
                .tags("outcome", "failed", "exception", "IllegalStateException")
                .timer()
                .count())
        .isEqualTo(1);
  }

  @Test
  void noTagHoldsAnIdOfTheSchool() {
    giveGo();
    school.exams().signUp().byStudent(signUp).orElseThrow();
    assertThat(registry.getMeters().stream().map(Meter::getId).flatMap(id -> id.getTags().stream()))
        .extracting(Tag::getValue)
        .isNotEmpty()
        .allMatch(value -> value.matches("[A-Z]\\w+|done|none|unchanged"));
  }

  @Test
  void theOutboxIsCountedByWhetherSomebodyMustLookAtIt() {
    new OutboxMetrics(store).bindTo(registry);
    assertThat(gauge("waiting").value()).isEqualTo(1);
    assertThat(gauge("parked").value()).isZero();
    giveGo();
    school.exams().signUp().byStudent(signUp).orElseThrow();
    assertThat(gauge("waiting").value()).isEqualTo(2);
  }

  @Test
  void whatAPartnerRefusedIsParked() {
    new OutboxMetrics(store).bindTo(registry);
    Instant now = school.clock().instant();
    OutboxClaim claim =
        OutboxClaim.builder().lease("a").now(now).until(now.plusSeconds(9)).limit(9).build();
    store.<Integer>inTransaction(
        session -> {
          session
              .outbox()
              .claim(claim)
              .forEach(leased -> session.outbox().end(leased, new LeaseEnd.Parked("400")));
          return 0;
        });
    assertThat(gauge("parked").value()).isEqualTo(1);
    assertThat(gauge("waiting").value()).isZero();
  }

  private Gauge gauge(String state) {
    return registry.get(OutboxMetrics.ENTRIES).tag("state", state).gauge();
  }

  @Test
  void nothingIsMeasuredUnlessTheHostAsks() {
    registry.clear();
    SampleSchool.open();
    assertThat(registry.getMeters()).isEmpty();
  }
}
