package org.okeenrolment.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.okeenrolment.catalogue.PartnerId;

/** Whatever a registration system delivers, in whatever order, while attempts are booked. */
class AttemptIdentityProperties {
  private static final PartnerId SIS = new PartnerId("sis");

  /** A delivery of an enrolment with a number; or a booking, where the number is 0. */
  record Step(String offering, String association, int number) {}

  /** What is known of one student and exam. */
  private static final class Known {
    private final AttemptIdentity identity;
    private final TreeSet<Integer> booked = new TreeSet<>();
    private final Map<Integer, AttemptIdentityRules.Identified> told = new HashMap<>();
    private List<DeliveredAttempt> delivered = List.of();

    private Known(AttemptIdentity identity) {
      this.identity = identity;
    }

    private void take(Step step) {
      if (step.number() == 0) {
        int latest = delivered.stream().mapToInt(DeliveredAttempt::attempt).max().orElse(1);
        booked.add(Math.max(booked.isEmpty() ? 1 : booked.last() + 1, latest));
      } else {
        deliver(step);
      }
    }

    private void deliver(Step step) {
      PartnerReference reference = new PartnerReference(SIS, step.offering(), step.association());
      AttemptIdentityRules.Delivery delivery =
          new AttemptIdentityRules.Delivery(identity, reference, step.number(), booked);
      List<DeliveredAttempt> once = once(delivery, delivered);
      assertThat(once(delivery, once)).as("%s twice", step).isEqualTo(once);
      delivered = once;
    }

    private static List<DeliveredAttempt> once(
        AttemptIdentityRules.Delivery delivery, List<DeliveredAttempt> before) {
      return AttemptIdentityRules.with(delivery, before, AttemptIdentityRules.of(delivery, before));
    }

    /** What is told is never told otherwise, and never of two attempts. */
    private void tell() {
      for (int attempt : booked) {
        AttemptIdentityRules.identified(identity, delivered, attempt)
            .ifPresent(
                now ->
                    assertThat(name(told.computeIfAbsent(attempt, any -> now)))
                        .isEqualTo(name(now)));
      }
      assertThat(told.values().stream().map(Known::name).toList()).doesNotHaveDuplicates();
      if (identity != AttemptIdentity.NEW_OFFERING) {
        assertThat(told.values().stream().map(AttemptIdentityRules.Identified::number))
            .doesNotHaveDuplicates();
      }
    }

    private static String name(AttemptIdentityRules.Identified told) {
      return told.reference().association() + " " + told.number();
    }
  }

  @Property
  void aNumberOnceSentIsNeverUsedForAnotherAttempt(
      @ForAll AttemptIdentity identity, @ForAll("steps") List<Step> steps) {
    Known known = new Known(identity);
    for (Step step : steps) {
      known.take(step);
      known.tell();
    }
  }

  @Property
  void whatIsDeliveredForANewAttemptIsWhereItsResultBelongs(
      @ForAll AttemptIdentity identity, @ForAll("steps") List<Step> steps) {
    Known known = new Known(identity);
    known.take(new Step("o-0", "a-0", 1));
    known.take(new Step("o-0", "a-0", 0));
    steps.stream().filter(step -> step.number() == 0).forEach(known::take);
    int next = known.booked.last() + 1;
    known.take(new Step("o-new", "a-new", next));
    List<String> associations = new ArrayList<>();
    AttemptIdentityRules.identified(identity, known.delivered, next)
        .filter(AttemptIdentityRules.Identified::delivered)
        .ifPresent(one -> associations.add(one.reference().association() + " " + one.number()));
    assertThat(associations).containsExactly("a-new " + next);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Step> deliveries =
        Combinators.combine(
                Arbitraries.integers().between(1, 3),
                Arbitraries.integers().between(1, 4),
                Arbitraries.integers().between(1, 4))
            .as((offering, association, number) -> step(offering, association, number));
    return Arbitraries.oneOf(deliveries, Arbitraries.just(new Step("", "", 0)))
        .list()
        .ofMaxSize(14);
  }

  /** An enrolment belongs to one exam to plan for good. */
  private static Step step(int offering, int association, int number) {
    String id = "a-" + association + "-" + offering;
    return new Step("o-" + offering, id, number);
  }
}
