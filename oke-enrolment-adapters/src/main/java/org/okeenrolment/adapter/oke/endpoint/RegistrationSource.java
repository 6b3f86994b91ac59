package org.okeenrolment.adapter.oke.endpoint;

import java.util.List;
import java.util.Optional;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Person;

/**
 * What a registration system hands out to planning systems and suppliers (OKE flows 1 and 6). Other
 * objects are in these by their ids, unless they are nowhere else.
 *
 * <p>Whoever has the scope of a flow gets all of it: where planning systems may see parts only,
 * each has an endpoint with a source of its own. What was cancelled is still answered, with its
 * state, so that late results find it. Lists have a fixed order. Implementations are thread-safe.
 */
public interface RegistrationSource {
  /**
   * Answers offerings.
   *
   * @param filter which
   * @param window which part of the list
   */
  List<Offering> offerings(OfferingFilter filter, Window window);

  /**
   * Answers an exam to plan, a programme or a part of one.
   *
   * @param id its id
   */
  Optional<Offering> offering(String id);

  /**
   * Answers enrolments in exams, programmes or parts of them.
   *
   * @param filter which
   * @param window which part of the list
   */
  List<Association> associations(AssociationFilter filter, Window window);

  /**
   * Answers an enrolment, or an extra attempt that a planning system made.
   *
   * @param id its id
   */
  Optional<Association> association(String id);

  /**
   * Answers a person.
   *
   * @param id his id
   */
  Optional<Person> person(String id);
}
