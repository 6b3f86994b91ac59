package org.okeenrolment.adapter.oke;

import java.util.List;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.Page;

/**
 * Checks messages against the tables of the standard, per use; what it finds as an error cannot be
 * processed, what it finds as a warning has a safe reading.
 *
 * <p>Immutable and thread-safe.
 */
public final class OkeCheck {
  private static final ObjectTable<?> PAGE = BasicTables.page(Kind.ANY_OBJECT);

  private final Tolerance tolerance;

  /** Makes a tolerant check. */
  public OkeCheck() {
    this(Tolerance.TOLERANT);
  }

  /**
   * Makes a check.
   *
   * @param tolerance whether what has a safe reading is an error too
   */
  public OkeCheck(Tolerance tolerance) {
    this.tolerance = tolerance;
  }

  /**
   * Checks a message: required fields, values, types and what fields say together.
   *
   * @param use what it is for
   * @param message the message
   * @param <T> the wire record
   */
  public <T> List<OkeFinding> of(OkeUse<T> use, T message) {
    return checked(use, message, "");
  }

  /**
   * Checks a message, and that the id in it is that in the path.
   *
   * @param use what it is for
   * @param message the message
   * @param id the id in the path
   * @param <T> the wire record
   */
  public <T> List<OkeFinding> of(OkeUse<T> use, T message, String id) {
    return checked(use, message, id);
  }

  /** In most messages there is nothing to find; only in others it is asked where it stands. */
  private <T> List<OkeFinding> checked(OkeUse<T> use, T message, String id) {
    Place probe = Place.probe(use.column());
    check(use, message, id, probe);
    return probe.hasFindings() ? found(use, message, id) : List.of();
  }

  private <T> List<OkeFinding> found(OkeUse<T> use, T message, String id) {
    Place at = Place.top(tolerance, use.column());
    check(use, message, id, at);
    return List.copyOf(at.findings());
  }

  private static <T> void check(OkeUse<T> use, T message, String id, Place at) {
    ObjectTable<?> table = Tables.table(use.type());
    table.check(message, at);
    Place there = at.by(table.number());
    String own = use.idIn(message);
    if (own != null && !id.isEmpty() && !own.equals(id)) {
      there
          .in(table.idField())
          .fails("is another id than that in the path", "Maybe it was sent to the wrong path.");
    }
    for (OkeUse.Rule<T> rule : use.rules()) {
      rule.check(message, id, there);
    }
  }

  /**
   * Checks a page and each of its items.
   *
   * @param item what the items are for
   * @param page the page
   * @param <T> the wire record of the items
   */
  public <T> List<OkeFinding> page(OkeUse<T> item, Page<T> page) {
    Place at = Place.top(tolerance, item.column());
    PAGE.check(page, at);
    List<T> items = page.items() == null ? List.of() : page.items();
    for (int index = 0; index < items.size(); index++) {
      check(item, items.get(index), "", at.in("items").in(index));
    }
    return List.copyOf(at.findings());
  }

  /**
   * Checks a page without its items, which may be of several kinds.
   *
   * @param page the page
   */
  public List<OkeFinding> page(Page<?> page) {
    Place at = Place.top(tolerance);
    PAGE.check(page, at);
    return List.copyOf(at.findings());
  }

  /**
   * Checks whether a result is what the exam to plan asks for: a score on its scale, and final only
   * where that is allowed.
   *
   * @param planned the exam to plan, as it was delivered in flow 1
   * @param association the message with the result
   */
  public List<OkeFinding> against(ComponentOffering planned, Association association) {
    Place at = Place.top(tolerance);
    association
        .result()
        .value()
        .ifPresent(result -> AssociationRules.against(planned, result, at.in("result").by("2.4")));
    return List.copyOf(at.findings());
  }
}
