package org.okeenrolment.adapter.oke.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.okeenrolment.adapter.oke.client.Peer.Given;
import org.okeenrolment.port.RetryableException;

class DocumentTest {
  private static final Given REPORT = Peer.body(200, "application/octet-stream", "proces-verbaal");

  private final Patience patience = new Patience();
  @TempDir private Path folder;

  @Test
  void aDocumentIsFetchedIntoAFile() throws IOException {
    try (Peer peer = Peer.inTurn(REPORT)) {
      assertThat(client(peer).document("d1", file())).hasValue(14);
      assertThat(file()).hasContent("proces-verbaal");
      assertThat(files()).containsExactly(file());
      assertThat(peer.lines()).containsExactly("GET /ooapi/documents/d1");
      assertThat(peer.got().get(0).header("Accept")).startsWith("application/octet-stream");
    }
  }

  @Test
  void aDocumentIsFetchedIntoAStream() throws IOException {
    try (Peer peer = Peer.inTurn(REPORT)) {
      ByteArrayOutputStream target = new ByteArrayOutputStream();
      assertThat(client(peer).document("d1", target)).hasValue(14);
      assertThat(target.toString(StandardCharsets.UTF_8)).isEqualTo("proces-verbaal");
    }
  }

  @Test
  void aDocumentMayBeEmpty() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.body(200, "application/octet-stream", ""))) {
      assertThat(client(peer).document("d1", file())).hasValue(0);
      assertThat(file()).isEmptyFile();
    }
  }

  @Test
  void aDocumentThatAPartnerDoesNotKnowLeavesEverythingAsItWas() throws IOException {
    Files.writeString(file(), "older");
    try (Peer peer = Peer.inTurn(Peer.status(404))) {
      assertThat(client(peer).document("d1", file())).isEmpty();
      assertThat(client(peer).document("d1", new ByteArrayOutputStream())).isEmpty();
      assertThat(file()).hasContent("older");
      assertThat(files()).containsExactly(file());
    }
  }

  @Test
  void aTruncatedDocumentIsFetchedAgainAndReplacesTheOlderOne() throws IOException {
    Files.writeString(file(), "older");
    try (Peer peer = Peer.inTurn(Peer.brokenOff("proces-verbaal and"), REPORT)) {
      assertThat(client(peer).document("d1", file())).hasValue(14);
      assertThat(file()).hasContent("proces-verbaal");
    }
  }

  @Test
  void aDocumentThatStaysTruncatedLeavesNoHalfFile() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.brokenOff("proces"))) {
      OkeClient client = client(peer);
      assertThatThrownBy(() -> client.document("d1", file()))
          .isInstanceOf(RetryableException.class)
          .hasMessageContainingAll("/documents/d1", "4 tries");
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void anOversizedDocumentLeavesNoHalfFile() throws IOException {
    Given untold =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("proces-verbaal".getBytes(StandardCharsets.UTF_8));
        };
    for (Given given : List.of(REPORT, untold)) {
      try (Peer peer = Peer.inTurn(given)) {
        AnswerLimits small = AnswerLimits.defaults().withDocument(13);
        OkeClient client = patience.client(peer.settings().limits(small).build());
        assertThatThrownBy(() -> client.document("d1", file()))
            .isInstanceOf(PartnerAnswerException.class)
            .hasMessageContaining("more than 13 bytes");
        assertThat(files()).isEmpty();
        assertThat(peer.got()).hasSize(1);
      }
    }
  }

  @Test
  void aStreamIsNotWrittenToTwice() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.brokenOff("proces"), REPORT)) {
      OkeClient client = client(peer);
      ByteArrayOutputStream target = new ByteArrayOutputStream();
      assertThatThrownBy(() -> client.document("d1", target))
          .isInstanceOf(RetryableException.class);
      assertThat(peer.got()).hasSize(1);
    }
  }

  @Test
  void aStreamThatNothingWasWrittenToIsTriedAgain() throws IOException {
    try (Peer peer = Peer.inTurn(Peer.status(503), REPORT)) {
      ByteArrayOutputStream target = new ByteArrayOutputStream();
      assertThat(client(peer).document("d1", target)).hasValue(14);
    }
  }

  @Test
  void aTargetThatIsFullIsNoReasonToAskAgain() throws IOException {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("No space left");
          }
        };
    try (Peer peer = Peer.inTurn(REPORT)) {
      OkeClient client = client(peer);
      assertThatThrownBy(() -> client.document("d1", full))
          .isInstanceOf(UncheckedIOException.class);
      assertThatThrownBy(() -> client.document("d1", folder.resolve("nowhere/file")))
          .isInstanceOf(UncheckedIOException.class);
      assertThat(peer.got()).hasSize(1);
    }
  }

  private Path file() {
    return folder.resolve("report.pdf");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  private OkeClient client(Peer peer) {
    return patience.client(peer.settings().build());
  }
}
