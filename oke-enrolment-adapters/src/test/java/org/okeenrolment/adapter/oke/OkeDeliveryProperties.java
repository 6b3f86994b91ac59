package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.okeenrolment.enrol.AttemptIdentity;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.port.Session;
import org.okeenrolment.port.Store;

/** Whatever happens at the school, and whatever fails on the way to its partners. */
class OkeDeliveryProperties {
  private static final int DELIVER = 8;
  private static final int WAIT = 9;

  @Property(tries = 150)
  void inTheEndEveryPartnerKnowsWhatTheStoreHas(
      @ForAll AttemptIdentity identity,
      @ForAll @Size(min = 50, max = 80) List<@IntRange(max = 10) Integer> steps,
      @ForAll long seed) {
    Random chance = new Random(seed);
    RandomSchool school = new RandomSchool(chance);
    school.sent.identity = identity;
    for (int step : steps) {
      if (step == DELIVER || step == DELIVER + 2) {
        deliverWithFaults(school.sent, chance);
      } else if (step == WAIT) {
        school.sent.later(Duration.ofMinutes(chance.nextInt(30)));
      } else {
        school.happens(step);
      }
    }
    deliverAll(school.sent);
    school.check();
    assertThat(school.sent.findings())
        .extracting(Finding::type)
        .doesNotContain(Finding.DELIVERY_REFUSED);
  }

  private static void deliverAll(SentSchool sent) {
    for (int pass = 0; pass < 50 && !sent.messages().isEmpty(); pass++) {
      sent.later(Duration.ofHours(2));
      sent.deliver();
    }
    assertThat(sent.messages()).isEmpty();
  }

  /** A node that may go down, and partners who may not answer, or not be heard. */
  private static void deliverWithFaults(SentSchool sent, Random chance) {
    OkeDeliverySetup setup = sent.setup(faulty(sent.partner, chance));
    try {
      new OkeDelivery(setup.withStore(faulty(sent.store, chance))).deliver();
    } catch (WentDown expected) {
      sent.later(Duration.ofMinutes(chance.nextInt(12)));
    }
  }

  private static Function<OkeRequest, OkeResponse> faulty(
      RememberingPartner partner, Random chance) {
    return request ->
        switch (chance.nextInt(12)) {
          case 0 -> throw new IllegalStateException("not reached");
          case 1 -> {
            partner.apply(request);
            throw new IllegalStateException("not heard");
          }
          case 2 -> OkeResponse.problem(500, "No", "Broken.");
          case 3 -> OkeResponse.problem(429, "No", "Wait.").withRetryAfter(Duration.ofMinutes(5));
          default -> partner.apply(request);
        };
  }

  private static Store faulty(Store real, Random chance) {
    return new Store() {
      @Override
      public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        boolean before = chance.nextInt(60) == 0;
        if (before) {
          throw new WentDown();
        }
        T answer = real.inTransaction(work);
        if (chance.nextInt(60) == 0) {
          throw new WentDown();
        }
        return answer;
      }
    };
  }

  private static final class WentDown extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
