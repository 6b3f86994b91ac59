package planning;

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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

// docs: mount
/** Mounts the endpoint. A school verifies tokens of OAuth2; here there are two that are fixed. */
@RestController
class OkeController {
  private static final String BASE = "/ooapi";

  record Caller(PartnerId partner, OkeScope scope) {}

  private final OkeEndpoint endpoint;
  private final Map<String, Caller> callers;

  OkeController(
      OkeEndpoint endpoint,
      @Value("${oke.sis.token}") String sis,
      @Value("${oke.supplier.token}") String supplier) {
    this.endpoint = endpoint;
    callers =
        Map.of(
            "Bearer " + sis, new Caller(new PartnerId("sis"), OkeScope.FLOW_1_5),
            "Bearer " + supplier, new Caller(new PartnerId("supplier"), OkeScope.FLOW_2_3_4));
  }

  @RequestMapping(BASE + "/**")
  void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Caller caller = callers.get(Optional.ofNullable(request.getHeader("Authorization")).orElse(""));
    if (caller == null) {
      response.setStatus(401);
      return;
    }
    String path = request.getRequestURI().substring(BASE.length());
    String query = request.getQueryString();
    EndpointResponse answer =
        endpoint.answer(
            EndpointRequest.builder()
                .partner(caller.partner())
                .scopes(Set.of(caller.scope()))
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
    try (InputStream from = content.stream()) {
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
// docs: end
