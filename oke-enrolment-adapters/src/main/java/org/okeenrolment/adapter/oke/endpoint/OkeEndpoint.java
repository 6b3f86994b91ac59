package org.okeenrolment.adapter.oke.endpoint;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.okeenrolment.adapter.oke.ConsumerBlock;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.UnreadableMessageException;
import org.okeenrolment.adapter.oke.wire.Problem;
import org.okeenrolment.adapter.oke.wire.Service;
import org.okeenrolment.adapter.oke.wire.SupportedConsumer;
import org.okeenrolment.port.RetryableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operations that a planning system (TPL) or a registration system (DR) offers to its partners
 * (OKE section 1), as a function from request to answer.
 *
 * <p>It checks the scope of each operation, reads and checks the body within the limits of its
 * codec, and answers a problem ({@code application/problem+json}) where a request cannot be carried
 * out. What is refused changes nothing; after a 500 or 503 something may be done already, and the
 * same request again does the rest. Log lines name operations and partners, no ids and no contents.
 *
 * <p>Thread-safe.
 */
public final class OkeEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(OkeEndpoint.class);
  private static final String PROBLEM = "application/problem+json";
  private static final String SPECIFICATION =
      "https://github.com/NetwerkExamineringDigitalisering/NED-OOAPI";
  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;
  private static final String SECONDS_TO_RETRY = "1";

  private final Role role;
  private final OkeCodec codec;
  private final List<Route> routes;

  /** What a system in one role offers. */
  interface Role {
    /** Answers its operations. */
    List<Route> routes();

    /** Tells somebody that a request was refused. */
    default void refused(EndpointRequest request, List<String> path, Refusal refusal) {}
  }

  private OkeEndpoint(Role role, OkeCodec codec) {
    this.role = role;
    this.codec = codec;
    this.routes = role.routes();
  }

  /**
   * Answers the endpoint of a planning system: it takes what the registration system delivers (flow
   * 1) and what suppliers report (flows 3 and 4), and hands out documents (flow 5).
   *
   * @param setup what it works with
   */
  public static OkeEndpoint planning(PlanningSetup setup) {
    return new OkeEndpoint(new PlanningRole(setup), setup.codec());
  }

  /**
   * Answers the endpoint of a registration system: it hands out what is planned (flow 1) and who is
   * in which programme (flow 6), and takes results (flow 5).
   *
   * @param setup what it works with
   */
  public static OkeEndpoint registration(RegistrationSetup setup) {
    return new OkeEndpoint(new RegistrationRole(setup), setup.codec());
  }

  /**
   * Answers what a system says of itself: that it speaks OKE 1.0.1 over OOAPI 5.
   *
   * @param contactEmail whom to write to
   * @param documentation the address of its documentation
   */
  public static Service service(String contactEmail, String documentation) {
    return Service.builder()
        .contactEmail(contactEmail)
        .specification(SPECIFICATION)
        .documentation(documentation)
        .supportedVersions(List.of("v5"))
        .supportedConsumers(List.of(new SupportedConsumer(ConsumerBlock.KEY, "1.0.1")))
        .unknown(Map.of())
        .build();
  }

  /**
   * Carries a request out.
   *
   * @param request the request
   */
  public EndpointResponse answer(EndpointRequest request) {
    String[] target = request.target().split("\\?", 2);
    List<String> path = List.of("");
    List<Route> here = List.of();
    try {
      path = Route.steps(target[0]);
      here = at(path);
      return answer(request, here, path, target.length > 1 ? target[1] : "");
    } catch (Refusal refusal) {
      LOG.info(
          "{} of {} was refused: {}", shape(request, here), request.partner(), refusal.title());
      if (!here.isEmpty()) {
        tell(request, path, refusal);
      }
      return problem(refusal.status(), refusal.title(), refusal.detail())
          .withHeaders(refusal.headers());
    } catch (RetryableException busy) {
      LOG.info("{} of {} has to wait", shape(request, here), request.partner());
      return problem(UNAVAILABLE, "Busy", "Maybe send it again in a moment.")
          .withHeaders(Map.of("Retry-After", SECONDS_TO_RETRY));
    } catch (IOException | RuntimeException broken) {
      String kind = broken.getClass().getName();
      LOG.error("{} of {} failed: {}", shape(request, here), request.partner(), kind);
      LOG.debug("The failure", broken);
      return problem(SERVER_ERROR, "It failed here", "It is in the log of this service.");
    }
  }

  /** Who sent the message is told in any case. */
  private void tell(EndpointRequest request, List<String> path, Refusal refusal) {
    try {
      role.refused(request, path, refusal);
    } catch (RuntimeException broken) {
      LOG.error("A refusal could not be reported: {}", broken.getClass().getName());
    }
  }

  private List<Route> at(List<String> path) {
    return routes.stream().filter(route -> route.isAt(path)).toList();
  }

  private static String shape(EndpointRequest request, List<Route> here) {
    return request.method() + " " + (here.isEmpty() ? "/?" : here.get(0).shape());
  }

  private EndpointResponse answer(
      EndpointRequest request, List<Route> here, List<String> path, String query)
      throws IOException {
    if (here.isEmpty()) {
      throw Refusal.noSuchOperation();
    }
    Route route =
        here.stream()
            .filter(one -> one.method().equals(request.method()))
            .findFirst()
            .orElseThrow(() -> Refusal.notAllowed(request.method(), methods(here)));
    if (!route.isOpenTo(request.scopes())) {
      throw Refusal.forbidden(route.scopes());
    }
    try {
      return route.handler().answer(new Call(request, route.ids(path), new Query(query), codec));
    } catch (UnreadableMessageException unreadable) {
      throw Refusal.badRequest(String.valueOf(unreadable.getMessage()));
    } catch (IllegalArgumentException impossible) {
      LOG.debug("The value", impossible);
      throw Refusal.badRequest(
          "A value of it is not possible here. Maybe one is too long or blank.");
    }
  }

  private static String methods(List<Route> here) {
    return here.stream().map(Route::method).collect(Collectors.joining(", "));
  }

  private EndpointResponse problem(int status, String title, String detail) {
    Problem problem = new Problem(Integer.toString(status), title, detail);
    return EndpointResponse.builder()
        .status(status)
        .content(Content.json(PROBLEM, codec.write(problem)))
        .build();
  }
}
