package org.okeenrolment.adapter.oke.endpoint;

import java.util.Optional;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.Organization;
import org.okeenrolment.adapter.oke.wire.Program;

/**
 * The objects with which a registration system expands others (context, OKE tables 2.1 and 2.7).
 *
 * <p>Implementations are thread-safe.
 */
public interface ContextSource {
  /**
   * Answers a programme.
   *
   * @param id its id
   */
  Optional<Program> program(String id);

  /**
   * Answers an organisation.
   *
   * @param id its id
   */
  Optional<Organization> organization(String id);

  /**
   * Answers an exam of the school itself or of a supplier.
   *
   * @param id its id
   */
  Optional<Component> component(String id);
}
