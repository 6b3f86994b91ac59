package consumer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.endpoint.Content;
import org.okeenrolment.adapter.oke.endpoint.EndpointRequest;
import org.okeenrolment.adapter.oke.endpoint.EndpointResponse;
import org.okeenrolment.adapter.oke.endpoint.OkeEndpoint;
import org.okeenrolment.catalogue.PartnerId;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mounts the endpoint; a host with Spring Security takes partner and scopes from the token. */
@RestController
class OkeController {
  private static final String BASE = "/ooapi";
  private static final Map<String, OkeScope> TOKENS =
      Map.of("sis", OkeScope.FLOW_1_5, "supplier", OkeScope.FLOW_2_3_4);

  private final OkeEndpoint endpoint;

  OkeController(OkeEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  @RequestMapping(BASE + "/**")
  void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String token = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
    String caller = token.replaceFirst("^Bearer ", "");
    String query = request.getQueryString();
    String path = request.getRequestURI().substring(BASE.length());
    boolean service = request.getMethod().equals("GET") && path.equals("/");
    if (!TOKENS.containsKey(caller) && !service) {
      response.setStatus(401);
      return;
    }
    EndpointResponse answer =
        endpoint.answer(
            EndpointRequest.builder()
                .partner(new PartnerId(caller.isEmpty() ? "anybody" : caller))
                .scopes(TOKENS.containsKey(caller) ? Set.of(TOKENS.get(caller)) : Set.of())
                .method(request.getMethod())
                .target(query == null ? path : path + "?" + query)
                .contentType(Optional.ofNullable(request.getContentType()))
                .body(request.getInputStream())
                .build());
    if (answer.content().isEmpty()) {
      begin(answer, response);
      return;
    }
    Content content = answer.content().get();
    try (InputStream from = content.stream()) { // whatever fails from here on, it is closed
      begin(answer, response);
      response.setContentType(content.mediaType());
      from.transferTo(response.getOutputStream());
    }
  }

  private static void begin(EndpointResponse answer, HttpServletResponse response) {
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
  }
}
