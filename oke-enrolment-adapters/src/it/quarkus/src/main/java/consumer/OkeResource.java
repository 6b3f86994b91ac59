package consumer;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.endpoint.EndpointRequest;
import org.okeenrolment.adapter.oke.endpoint.EndpointResponse;
import org.okeenrolment.adapter.oke.endpoint.OkeEndpoint;
import org.okeenrolment.catalogue.PartnerId;

// docs: resource
/** Mounts the endpoint; a host with OIDC takes partner and scopes from the token. */
@Path("/ooapi{path: (/.*)?}")
@Consumes(MediaType.WILDCARD)
public class OkeResource {
  private static final String BASE = "/ooapi";
  private static final Map<String, OkeScope> TOKENS =
      Map.of("sis", OkeScope.FLOW_1_5, "supplier", OkeScope.FLOW_2_3_4);

  private final OkeEndpoint endpoint;

  OkeResource(OkeEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  @GET
  public Response get(
      @Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
    return answer(uri, headers, request, InputStream.nullInputStream());
  }

  @PUT
  public Response put(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context Request request,
      InputStream body) {
    return answer(uri, headers, request, body);
  }

  @PATCH
  public Response patch(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context Request request,
      InputStream body) {
    return answer(uri, headers, request, body);
  }

  @POST
  public Response post(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context Request request,
      InputStream body) {
    return answer(uri, headers, request, body);
  }

  @DELETE
  public Response delete(
      @Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
    return answer(uri, headers, request, InputStream.nullInputStream());
  }

  private Response answer(UriInfo uri, HttpHeaders headers, Request request, InputStream body) {
    String token = Optional.ofNullable(headers.getHeaderString("Authorization")).orElse("");
    String caller = token.replaceFirst("^Bearer ", "");
    String path = target(uri.getRequestUri());
    boolean service = request.getMethod().equals("GET") && path.equals("/");
    if (!TOKENS.containsKey(caller) && !service) {
      return Response.status(Response.Status.UNAUTHORIZED).build();
    }
    return response(
        endpoint.answer(
            EndpointRequest.builder()
                .partner(new PartnerId(caller.isEmpty() ? "anybody" : caller))
                .scopes(TOKENS.containsKey(caller) ? Set.of(TOKENS.get(caller)) : Set.of())
                .method(request.getMethod())
                .target(path)
                .contentType(Optional.ofNullable(headers.getHeaderString("Content-Type")))
                .body(body)
                .build()));
  }

  /** The path after the base and the query, both as they were asked for. */
  private static String target(URI uri) {
    String path = uri.getRawPath().substring(BASE.length());
    String query = uri.getRawQuery();
    return query == null ? path : path + "?" + query;
  }

  private static Response response(EndpointResponse answer) {
    ResponseBuilder response = Response.status(answer.status());
    answer.headers().forEach(response::header);
    answer
        .content()
        .ifPresent(content -> response.entity(content.stream()).type(content.mediaType()));
    return response.build();
  }
}
// docs: end
