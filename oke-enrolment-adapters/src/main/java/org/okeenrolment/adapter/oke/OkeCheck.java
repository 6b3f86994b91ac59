package org.okeenrolment.adapter.oke;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.adapter.oke.wire.Result;

/**
 * Checks messages against the tables of the standard, per use; what it finds as an error cannot be
 * processed, what it finds as a warning has a safe reading.
 *
 * <p>Immutable and thread-safe.
 */
public final class OkeCheck {
  private static final String OFFERING = "2.2";
  private static final String ASSOCIATION = "2.3";
  private static final String RESULT = "2.4";
  private static final String PERSON = "2.5";
  private static final Set<String> STATES =
      Set.of("associated", "canceled", "cancelled", "finished", "pending", "denied", "queued");
  private static final Set<String> ATTENDANCES =
      Set.of("notknown", "notpresent", "notstarted", "notfinished", "present");
  private static final Set<String> RESULT_STATES =
      Set.of("in progress", "postponed", "completed", "queued");

  /** Makes a check. */
  public OkeCheck() {}

  /**
   * Checks an exam to plan or a sitting in a PUT (table 2.2).
   *
   * @param offering the message
   * @param id the id in the path
   */
  public List<OkeFinding> offering(ComponentOffering offering, String id) {
    Findings found = new Findings(OFFERING);
    found.sameId("/offeringId", offering.offeringId(), id);
    found.required("/primaryCode", offering.primaryCode());
    found.required("/name", offering.name());
    found.dateTime("/startDateTime", offering.startDateTime());
    found.dateTime("/endDateTime", offering.endDateTime());
    found.key(ConsumerBlock.in(offering.consumers()), "/consumers");
    return found.all;
  }

  /**
   * Checks an enrolment or a participation in a PUT (table 2.3).
   *
   * @param association the message
   * @param id the id in the path
   */
  public List<OkeFinding> association(Association association, String id) {
    Findings found = new Findings(ASSOCIATION);
    found.sameId("/associationId", association.associationId(), id);
    found.needed("/person", association.person());
    found.needed("/offering", association.offering());
    found.required("/role", association.role());
    found.required("/state", association.state());
    found.oneOf("/state", association.state(), STATES);
    ConsumerBlock block = ConsumerBlock.in(association.consumers());
    if (!"student".equals(association.role())) {
      return found.all;
    }
    found.key(block, "/consumers");
    found.number(block, "attempt");
    found.number(block, "attemptLeft");
    return found.all;
  }

  /**
   * Checks a change of an association (PATCH of flows 1, 3 and 5.1, table 2.3).
   *
   * @param association the message
   */
  public List<OkeFinding> associationPatch(Association association) {
    Findings found = new Findings(ASSOCIATION);
    found.required("/associationType", association.associationType());
    found.oneOf("/state", association.state(), STATES);
    association.result().value().ifPresent(result -> result(result, found.all));
    return found.all;
  }

  /**
   * Checks a person (table 2.5).
   *
   * @param person the message
   * @param id the id in the path
   */
  public List<OkeFinding> person(Person person, String id) {
    Findings found = new Findings(PERSON);
    found.sameId("/personId", person.personId(), id);
    found.needed("/surname", person.surname());
    found.required("/primaryCode", person.primaryCode());
    found.required("/givenName", person.givenName());
    found.required("/displayName", person.displayName());
    found.required("/mail", person.mail());
    return found.all;
  }

  private static void result(Result result, List<OkeFinding> all) {
    Findings found = new Findings(RESULT);
    ConsumerBlock block = ConsumerBlock.in(result.consumers());
    found.required("/result/state", result.state());
    found.oneOf("/result/state", result.state(), RESULT_STATES);
    found.required("/result/resultDate", result.resultDate());
    found.required("/result/weight", result.weight());
    found.key(block, "/result/consumers");
    found.required("/result/consumers/attendance", block.text("attendance").orElse(null));
    found.oneOf("/result/consumers/attendance", block.text("attendance").orElse(null), ATTENDANCES);
    all.addAll(found.all);
  }

  /** Collects findings of one table. */
  private static final class Findings {
    private final List<OkeFinding> all = new ArrayList<>();
    private final String table;

    private Findings(String table) {
      this.table = table;
    }

    private void sameId(String pointer, @Nullable String inBody, String inPath) {
      if (inBody == null) {
        all.add(OkeFinding.warning(pointer, table, "is missing; taken from the path"));
      } else if (!inBody.equals(inPath)) {
        all.add(
            OkeFinding.error(
                pointer,
                table,
                "(%s) differs from the id in the path (%s)".formatted(inBody, inPath)));
      }
    }

    private void needed(String pointer, @Nullable Object value) {
      if (value == null) {
        all.add(OkeFinding.error(pointer, table, "is missing"));
      }
    }

    private void required(String pointer, @Nullable Object value) {
      if (value == null) {
        all.add(OkeFinding.warning(pointer, table, "is missing"));
      }
    }

    private void oneOf(String pointer, @Nullable String value, Set<String> values) {
      if (value != null && !values.contains(value.toLowerCase(Locale.ROOT))) {
        all.add(OkeFinding.warning(pointer, table, "(%s) is none of the values".formatted(value)));
      }
    }

    private void dateTime(String pointer, @Nullable String value) {
      if (value == null) {
        all.add(OkeFinding.error(pointer, table, "is missing"));
      } else if (!OkeTimes.hasOffset(value)) {
        all.add(OkeFinding.warning(pointer, table, "(%s) has no offset".formatted(value)));
      }
    }

    private void key(ConsumerBlock block, String pointer) {
      if (!block.isPresent()) {
        all.add(OkeFinding.warning(pointer, table, "has no entry " + ConsumerBlock.KEY));
      } else if (!block.fields().containsValue(ConsumerBlock.KEY)) {
        all.add(OkeFinding.warning(pointer, table, "the consumerKey is not in lower case"));
      }
    }

    private void number(ConsumerBlock block, String name) {
      if (block.text(name).isPresent() && block.number(name).isEmpty()) {
        all.add(OkeFinding.warning("/consumers/" + name, table, "is no whole number; ignored"));
      }
    }
  }
}
