package org.okeenrolment.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.okeenrolment.adapter.oke.OkeCodec;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeResponse;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.endpoint.Content;
import org.okeenrolment.adapter.oke.endpoint.EndpointRequest;
import org.okeenrolment.adapter.oke.endpoint.EndpointResponse;
import org.okeenrolment.adapter.oke.wire.Problem;

/** How a planning system and its partners reach each other. */
interface Wire extends AutoCloseable {
  /** The three systems, as what they answer. */
  record Systems(
      Function<EndpointRequest, EndpointResponse> planning,
      Function<EndpointRequest, EndpointResponse> registration,
      Function<EndpointRequest, EndpointResponse> supplier) {
    Function<EndpointRequest, EndpointResponse> partner(OkeRequest request) {
      return request.partner().equals(School.SIS) ? registration : supplier;
    }
  }

  /** Hands a request of a partner to the planning system. */
  OkeResponse toPlanning(OkeRequest request);

  /** Hands a request of the planning system to the partner. */
  OkeResponse toPartner(OkeRequest request);

  /** Fetches a document of the planning system, as the registration system. */
  Optional<byte[]> fetch(String document);

  @Override
  void close();

  /** What passes between a planning system and a partner. */
  static OkeScope scope(OkeRequest request) {
    return request.partner().equals(School.SIS) ? OkeScope.FLOW_1_5 : OkeScope.FLOW_2_3_4;
  }

  /** All in one process, without a network. */
  static Wire inProcess(Systems systems) {
    OkeCodec codec = new OkeCodec();
    return new Wire() {
      @Override
      public OkeResponse toPlanning(OkeRequest request) {
        return ask(systems.planning(), request);
      }

      @Override
      public OkeResponse toPartner(OkeRequest request) {
        return ask(systems.partner(request), request);
      }

      @Override
      public Optional<byte[]> fetch(String document) {
        EndpointRequest request =
            EndpointRequest.builder()
                .partner(School.SIS)
                .scopes(Set.of(OkeScope.FLOW_1_5))
                .method("GET")
                .target("/documents/" + document)
                .build();
        EndpointResponse answer = systems.planning().apply(request);
        return answer.content().filter(any -> answer.isSuccess()).map(this::bytes);
      }

      private byte[] bytes(Content content) {
        try (InputStream body = content.stream()) {
          return body.readAllBytes();
        } catch (IOException broken) {
          throw new UncheckedIOException(broken);
        }
      }

      private OkeResponse ask(
          Function<EndpointRequest, EndpointResponse> system, OkeRequest request) {
        EndpointResponse answer = system.apply(EndpointRequest.of(request, Set.of(scope(request))));
        return new OkeResponse(
            answer.status(), answer.content().map(this::problem), answer.findings());
      }

      private Problem problem(Content content) {
        try (InputStream body = content.stream()) {
          return codec.read(body, Problem.class).value();
        } catch (IOException broken) {
          throw new UncheckedIOException(broken);
        }
      }

      @Override
      public void close() {}
    };
  }
}
