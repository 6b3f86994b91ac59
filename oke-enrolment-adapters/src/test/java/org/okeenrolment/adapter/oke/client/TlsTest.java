package org.okeenrolment.adapter.oke.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.port.RetryableException;

/** A partner with a certificate that the JDK's keytool makes for each run. */
class TlsTest {
  private static final char[] PASSWORD = "not-a-secret".toCharArray();
  private static final OkeRequest PUT = new OkeRequest(Peer.PARTNER, "PUT", "/persons/1", "{}");

  @TempDir private static Path folder;
  private static SSLContext certificates;

  private final Patience patience = new Patience();

  @BeforeAll
  static void makeCertificate() throws Exception {
    Path store = folder.resolve("peer.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes());
    assertThat(keytool.waitFor()).as(said).isZero();
    certificates = context(store);
  }

  private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory shown =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    shown.init(keys, PASSWORD);
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(shown.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  @Test
  void aPartnerWithATrustedCertificateIsCalledOverTls13() throws IOException {
    try (Peer peer = peer("TLSv1.2", "TLSv1.3")) {
      OkeClient client =
          patience.builder(settings(peer).build()).certificates(certificates).build();
      assertThat(client.send(PUT).isSuccess()).isTrue();
      assertThat(peer.got()).hasSize(1);
    }
  }

  @Test
  void anOlderProtocolIsSpokenOnlyWhereTheSettingsSaySo() throws IOException {
    try (Peer peer = peer("TLSv1.2")) {
      OkeClient strict =
          patience.builder(settings(peer).build()).certificates(certificates).build();
      assertThatThrownBy(() -> strict.send(PUT))
          .isInstanceOf(RetryableException.class)
          .hasRootCauseInstanceOf(SSLHandshakeException.class);
      OkeClientSettings older = settings(peer).addTlsProtocols("TLSv1.2").build();
      OkeClient client = patience.builder(older).certificates(certificates).build();
      assertThat(client.send(PUT).isSuccess()).isTrue();
    }
  }

  @Test
  void aCertificateThatIsNotTrustedIsNotTriedAgain() throws IOException {
    try (Peer peer = peer("TLSv1.3")) {
      OkeClient client = patience.client(settings(peer).build());
      assertThatThrownBy(() -> client.send(PUT))
          .isInstanceOf(RetryableException.class)
          .hasMessageContainingAll("1 tries", "SSLHandshakeException");
      assertThat(peer.got()).isEmpty();
    }
  }

  @Test
  void theHttpClientOfTheHostIsUsedWhereItIsAsStrict() throws IOException {
    try (Peer peer = peer("TLSv1.3")) {
      HttpClient strict =
          HttpClient.newBuilder()
              .sslContext(certificates)
              .sslParameters(new SSLParameters(null, new String[] {"TLSv1.3"}))
              .build();
      OkeClient client = patience.builder(settings(peer).build()).http(strict).build();
      assertThat(client.send(PUT).isSuccess()).isTrue();
    }
  }

  @Test
  void theHttpClientOfTheHostIsRefusedWhereItIsLessStrict() throws IOException {
    try (Peer peer = peer("TLSv1.3")) {
      OkeClientBuilder builder = patience.builder(settings(peer).build());
      assertThatThrownBy(() -> builder.http(HttpClient.newHttpClient()).build())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll("TLSv1.2", "Maybe");
      HttpClient following =
          HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
      assertThatThrownBy(() -> builder.http(following).build())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("redirects");
    }
  }

  private static OkeClientSettingsBuilder settings(Peer peer) {
    String address = peer.address().toString().replace("http://", "https://");
    return peer.settings().baseAddress(URI.create(address));
  }

  private static Peer peer(String... protocols) throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(certificates) {
          @Override
          public void configure(HttpsParameters parameters) {
            parameters.setSSLParameters(new SSLParameters(null, protocols));
          }
        });
    return Peer.on(server, request -> Peer.status(200));
  }
}
