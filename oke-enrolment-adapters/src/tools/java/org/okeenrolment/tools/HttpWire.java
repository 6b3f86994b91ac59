package org.okeenrolment.tools;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.adapter.oke.OkeResponse;
import org.okeenrolment.adapter.oke.OkeScope;
import org.okeenrolment.adapter.oke.client.ClientCredentials;
import org.okeenrolment.adapter.oke.client.OkeClient;
import org.okeenrolment.adapter.oke.client.OkeClientSettings;
import org.okeenrolment.adapter.oke.endpoint.EndpointRequest;
import org.okeenrolment.adapter.oke.endpoint.EndpointResponse;
import org.okeenrolment.catalogue.PartnerId;

/** Each system listens on this machine, and calls the others as a client with a token. */
final class HttpWire implements Wire {
  private static final PartnerId PLANNING = new PartnerId("planning");
  private static final String SECRET = "secret";

  private final List<OkeServer> servers;
  private final OkeClient ofRegistration;
  private final Function<OkeRequest, OkeResponse> toPlanning;
  private final Function<OkeRequest, OkeResponse> toPartner;

  private HttpWire(Systems systems, List<OkeServer> servers) {
    this.servers = servers;
    URI planning = serve(systems.planning(), School.SIS, School.SUPPLIER);
    URI registration = serve(systems.registration(), PLANNING);
    URI supplier = serve(systems.supplier(), PLANNING);
    ofRegistration = client(School.SIS, planning, OkeScope.FLOW_1_5, School.SIS);
    toPlanning =
        OkeClient.transport(
            List.of(
                ofRegistration,
                client(School.SUPPLIER, planning, OkeScope.FLOW_2_3_4, School.SUPPLIER)));
    toPartner =
        OkeClient.transport(
            List.of(
                client(School.SIS, registration, OkeScope.FLOW_1_5, PLANNING),
                client(School.SUPPLIER, supplier, OkeScope.FLOW_2_3_4, PLANNING)));
  }

  /** Where one of the systems cannot listen, none does. */
  static Wire open(Systems systems) {
    List<OkeServer> servers = new ArrayList<>();
    try {
      return new HttpWire(systems, servers);
    } catch (RuntimeException failed) {
      servers.forEach(OkeServer::close);
      throw failed;
    }
  }

  private URI serve(Function<EndpointRequest, EndpointResponse> system, PartnerId... callers) {
    try {
      OkeServer server = OkeServer.start(system, Map.of(), 0);
      servers.add(server);
      for (PartnerId caller : callers) {
        server.knows(caller, SECRET, Set.of(OkeScope.values()));
      }
      return server.address();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static OkeClient client(PartnerId partner, URI at, OkeScope scope, PartnerId caller) {
    URI token = at.resolve("/token");
    return OkeClient.builder(
            OkeClientSettings.of(partner, at, scope)
                .credentials(ClientCredentials.of(token, caller.value(), SECRET))
                .build())
        .build();
  }

  @Override
  public OkeResponse toPlanning(OkeRequest request) {
    return toPlanning.apply(request);
  }

  @Override
  public OkeResponse toPartner(OkeRequest request) {
    return toPartner.apply(request);
  }

  @Override
  public Optional<byte[]> fetch(String document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    return ofRegistration.document(document, bytes).isPresent()
        ? Optional.of(bytes.toByteArray())
        : Optional.empty();
  }

  @Override
  public void close() {
    servers.forEach(OkeServer::close);
  }
}
