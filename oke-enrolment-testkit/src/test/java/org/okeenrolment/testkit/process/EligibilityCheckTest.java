package org.okeenrolment.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.okeenrolment.testkit.process.Process.codes;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.enrol.EnrolmentId;
import org.okeenrolment.plan.ChangeCapacity;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.port.EligibilityCheck;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;
import org.okeenrolment.signup.BulkSignUp;
import org.okeenrolment.signup.JoinWaitingList;
import org.okeenrolment.signup.PromoteWaiting;
import org.okeenrolment.signup.Promotion;
import org.okeenrolment.signup.SignUpByStaff;
import org.okeenrolment.signup.SignUpCohort;
import org.okeenrolment.testkit.memory.InMemoryStore;

class EligibilityCheckTest {
  private final List<StudentExam> asked = new ArrayList<>();
  private EligibilityCheck check = of -> CompletableFuture.completedFuture(Optional.empty());
  private final Process process =
      new Process(builder -> builder.eligibility(this::ask, Duration.ofMillis(1)));

  private CompletionStage<Optional<String>> ask(StudentExam of) {
    asked.add(of);
    return check.objection(of);
  }

  private static CompletionStage<Optional<String>> no(StudentExam of) {
    return CompletableFuture.completedFuture(Optional.of("a fee is open"));
  }

  @Test
  void aNoIsARefusalAndNoAnswerIsNone() {
    Enrolment anna = process.ready("anna");
    Sitting sitting = process.sitting(1);
    check = EligibilityCheckTest::no;
    assertThat(process.byStaff(anna, sitting).reasons())
        .extracting(reason -> reason.text(Locale.ENGLISH, ZoneOffset.UTC))
        .containsExactly("Another system does not permit this: a fee is open");
    check = of -> new CompletableFuture<>();
    assertThat(codes(process.byStudent(anna, sitting))).containsExactly("CHECK_UNAVAILABLE");
    check = of -> CompletableFuture.failedFuture(new IllegalStateException("down"));
    assertThat(codes(process.byStaff(anna, sitting))).containsExactly("CHECK_UNAVAILABLE");
    check =
        of -> {
          throw new IllegalStateException("down");
        };
    assertThat(process.byStaff(anna, sitting).reasons())
        .singleElement()
        .matches(reason -> reason.liftsAt().isEmpty())
        .extracting(Reason::code)
        .isEqualTo("CHECK_UNAVAILABLE");
    check = of -> CompletableFuture.completedFuture(Optional.empty());
    assertThat(process.byStaff(anna, sitting).isDone()).isTrue();
    assertThat(asked).hasSize(5).containsOnly(anna.of());
  }

  @Test
  void whatItSaysStandsWithTheReasonsOfTheRulesAndIsExplainedTheSame() {
    Enrolment notReady = process.enrolled("anna");
    SignUpByStaff command = process.signUpByStaff(notReady, process.sitting(1));
    check = EligibilityCheckTest::no;
    assertThat(codes(process.exams.explain(command))).containsExactly("NOT_PERMITTED_ELSEWHERE");
    assertThat(process.exams.explain(command).pending()).isNotEmpty();
    assertThat(process.exams.signUp().byStaff(command).decision())
        .isEqualTo(process.exams.explain(command));
  }

  @Test
  void itIsNotAskedForAnActorWhoMayNotOrAboutWhatIsUnknown() {
    Enrolment anna = process.ready("anna");
    Enrolment bram = process.ready("bram");
    Sitting sitting = process.sitting(1);
    SignUpByStaff command = process.signUpByStaff(anna, sitting);
    SignUpByStaff stranger =
        new SignUpByStaff(Actor.student(bram.of().student()), anna.id(), sitting.id());
    assertThat(codes(process.exams.signUp().byStaff(stranger))).containsExactly("NOT_AUTHORISED");
    SignUpByStaff unknown =
        new SignUpByStaff(command.actor(), new EnrolmentId("unknown"), sitting.id());
    assertThat(codes(process.exams.signUp().byStaff(unknown))).containsExactly("UNKNOWN_ENROLMENT");
    assertThat(asked).isEmpty();
  }

  @Test
  void aRunAsksAboutEverybodyWhoIsStillToBeSignedUp() {
    process.school.register().student(process.ready("bram").of().student(), cohort());
    process.school.register().student(process.ready("carl").of().student(), cohort());
    Sitting sitting = process.sitting(9);
    process.byStaff(process.ready("anna"), sitting).orElseThrow();
    asked.clear();
    check = of -> of.student().value().equals("bram") ? no(of) : new CompletableFuture<>();
    BulkSignUp run =
        process
            .exams
            .signUp()
            .cohort(
                SignUpCohort.builder()
                    .actor(process.school.office())
                    .cohort(cohort())
                    .exam(process.school.exam().id())
                    .addSittings(sitting.id())
                    .build())
            .orElseThrow();
    assertThat(run.unchanged()).isEqualTo(1);
    assertThat(run.notSignedUp().values())
        .extracting(decision -> codes(decision))
        .containsExactly(List.of("NOT_PERMITTED_ELSEWHERE"), List.of("CHECK_UNAVAILABLE"));
    assertThat(asked).extracting(of -> of.student().value()).containsExactly("bram", "carl");
  }

  @Test
  void whoWaitsIsAskedAboutWhenHeJoinsTheListAndWhenHeIsPromoted() {
    Sitting sitting = process.sitting(1);
    process.byStaff(process.ready("anna"), sitting).orElseThrow();
    JoinWaitingList bram = waits("bram", sitting);
    check = EligibilityCheckTest::no;
    assertThat(codes(process.exams.signUp().joinWaitingList(bram)))
        .containsExactly("NOT_PERMITTED_ELSEWHERE");
    check = of -> CompletableFuture.completedFuture(Optional.empty());
    process.exams.signUp().joinWaitingList(bram).orElseThrow();
    process.exams.signUp().joinWaitingList(waits("carl", sitting)).orElseThrow();
    process
        .exams
        .planning()
        .changeCapacity(new ChangeCapacity(process.school.office(), sitting.id(), 2))
        .orElseThrow();
    asked.clear();
    check =
        of ->
            of.student().value().equals("bram")
                ? no(of)
                : CompletableFuture.completedFuture(Optional.empty());
    Promotion promotion =
        process
            .exams
            .signUp()
            .promote(new PromoteWaiting(process.school.office(), sitting.id()))
            .orElseThrow();
    assertThat(promotion.promoted()).containsExactly(new StudentId("carl"));
    assertThat(promotion.skipped().values())
        .extracting(decision -> codes(decision))
        .containsExactly(List.of("NOT_PERMITTED_ELSEWHERE"));
    assertThat(asked).extracting(of -> of.student().value()).containsExactly("bram", "carl");
  }

  private JoinWaitingList waits(String student, Sitting sitting) {
    return new JoinWaitingList(process.school.office(), process.ready(student).id(), sitting.id());
  }

  @Test
  void itIsAskedOutsideOfAnyTransaction() {
    AtomicInteger inside = new AtomicInteger();
    List<Integer> seen = new ArrayList<>();
    EligibilityCheck looks =
        of -> {
          seen.add(inside.get());
          return CompletableFuture.completedFuture(Optional.empty());
        };
    Process counting =
        new Process(
            builder -> builder.store(counting(inside)).eligibility(looks, Duration.ofSeconds(1)));
    counting.byStaff(counting.ready("anna"), counting.sitting(1)).orElseThrow();
    assertThat(seen).containsExactly(0);
  }

  @Test
  void withoutPatienceThereIsNoCheck() {
    assertThatThrownBy(() -> new Process(builder -> builder.eligibility(this::ask, Duration.ZERO)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT0S");
  }

  private ProgrammeCohort cohort() {
    return process.school.cohort();
  }

  private static Store counting(AtomicInteger inside) {
    Store real = new InMemoryStore();
    return new Store() {
      @Override
      public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        inside.incrementAndGet();
        try {
          return real.inTransaction(work);
        } finally {
          inside.decrementAndGet();
        }
      }
    };
  }
}
