package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.oke.endpoint.Content;
import org.okeenrolment.adapter.oke.endpoint.EndpointRequest;
import org.okeenrolment.adapter.oke.endpoint.EndpointResponse;

/** How an endpoint is mounted. */
class OkeServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final CountDownLatch closed = new CountDownLatch(1);

  @Test
  void onlyToAskWhatTheServiceSpeaksIsForEverybody() throws IOException, InterruptedException {
    try (OkeServer server = serving(EndpointResponse.builder().status(200).build())) {
      assertThat(status(server, "GET", "/")).isEqualTo(200);
      assertThat(status(server, "PUT", "/")).isEqualTo(401);
      assertThat(status(server, "GET", "/persons/p-1")).isEqualTo(401);
    }
  }

  @Test
  void aDocumentIsClosedWhenItIsSent() throws IOException, InterruptedException {
    try (OkeServer server = serving(document("application/octet-stream"))) {
      assertThat(status(server, "GET", "/")).isEqualTo(200);
      assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aDocumentIsClosedAlsoWhereItCannotBeSent() throws IOException, InterruptedException {
    try (OkeServer server = serving(document("not\r\nto be sent"))) {
      assertThatThrownBy(() -> status(server, "GET", "/")).isInstanceOf(IOException.class);
      assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private EndpointResponse document(String mediaType) {
    InputStream stream =
        new ByteArrayInputStream(new byte[9]) {
          @Override
          public void close() {
            closed.countDown();
          }
        };
    return EndpointResponse.builder()
        .status(200)
        .content(new Content(mediaType, OptionalLong.of(9), stream))
        .build();
  }

  private static OkeServer serving(EndpointResponse answer) throws IOException {
    Function<EndpointRequest, EndpointResponse> always = request -> answer;
    return OkeServer.start(always, Map.of(), 0);
  }

  private static int status(OkeServer server, String method, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .method(method, BodyPublishers.noBody())
            .build();
    return CLIENT.send(request, BodyHandlers.ofString()).statusCode();
  }
}
