package org.okeenrolment.adapter.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kit finds products that do not speak OKE. */
class OkeConversationTest {
  /** What a planning system took in cannot be asked, so that there only refusals are seen. */
  @Test
  void aPlanningSystemThatAgreesToEverythingFailsWhereItShouldRefuse() throws IOException {
    assertThat(passing(200, "", OkeConversation.planning()))
        .doesNotContain(
            "0-service",
            "0-no-token",
            "0-other-scope",
            "0-unknown-operation",
            "1-student",
            "1-unreadable",
            "1-exam-unknown",
            "1-enrolment-unknown",
            "3-unknown",
            "4-report-unknown",
            "5-document");
  }

  @Test
  void aRegistrationSystemOrSupplierThatAgreesToEverythingPassesNothing() throws IOException {
    for (String type : List.of("", Stub.JSON)) {
      assertThat(passing(200, type, OkeConversation.registration())).isEmpty();
      assertThat(passing(200, type, OkeConversation.delivery())).isEmpty();
    }
  }

  @Test
  void aProductThatFailsFailsEveryConversation() throws IOException {
    assertThat(passing(500, "", OkeConversation.planning())).isEmpty();
    assertThat(passing(500, "", OkeConversation.registration())).isEmpty();
    assertThat(passing(500, "", OkeConversation.delivery())).isEmpty();
  }

  @Test
  void whatIsHandedOutOtherwiseThanTheStandardSaysIsFound() throws IOException {
    String page =
        "{\"pageSize\":10,\"pageNumber\":1,\"hasPreviousPage\":false,\"hasNextPage\":false,";
    String state = page + "\"items\":[{\"offeringType\":\"component\",\"offeringId\":5}]}";
    OkeConversation exams = named("1-exams");
    assertThat(played(Stub.JSON, state, exams).failures())
        .anyMatch(one -> one.contains("table 2.2"));
    assertThat(played("text/html", "<html>", exams).failures()).isNotEmpty();
  }

  @Test
  void aConversationWithoutItsVariablesIsNotPlayedAndSaysWhichItMisses() {
    OkeProduct nowhere = OkeProduct.at(URI.create("http://localhost:1/ooapi")).build();
    ConversationOutcome outcome = named("5-after-cancellation").with(nowhere);
    assertThat(outcome.missing()).containsExactly("cancelledEnrolment", "planningToken");
    assertThat(outcome.passed()).isFalse();
  }

  @Test
  void aProductThatDoesNotAnswerFails() {
    OkeProduct nowhere =
        OkeProduct.at(URI.create("http://localhost:1/ooapi")).variables(Stub.ANYTHING).build();
    assertThat(named("1-person").with(nowhere).failures()).isNotEmpty();
  }

  @Test
  void aSlashAtTheEndOfTheBaseAddressIsNoStep() throws IOException {
    try (Stub stub = Stub.answering(200, Stub.JSON, "{}")) {
      OkeProduct product = stub.product();
      URI slash = URI.create(product.baseAddress() + "/");
      named("1-person").with(product.withBaseAddress(slash));
      assertThat(stub.asked()).first().isEqualTo("/ooapi/persons/x ");
    }
  }

  @Test
  void aVariableThatCannotBeAskedFailsItsConversationOnly() throws IOException {
    try (Stub stub = Stub.answering(200, Stub.JSON, "{}")) {
      for (String student : List.of("a b", "", "%", "é", "a\"b")) {
        OkeProduct product = stub.product().withVariables(with("student", student));
        assertThat(named("1-person").with(product).failures()).as(student).isNotEmpty();
      }
      OkeProduct product = stub.product().withVariables(with("student", "a b"));
      assertThat(named("1-person").with(product).failures())
          .anyMatch(failure -> failure.contains("Maybe"));
      OkeProduct token = stub.product().withVariables(with("planningToken", "a\u0001b"));
      assertThat(named("1-person").with(token).failures()).isNotEmpty();
    }
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> variables = new HashMap<>(Stub.ANYTHING);
    variables.put(name, value);
    return variables;
  }

  @Test
  void aRealStudentIsNotOverwritten() throws IOException {
    try (Stub stub = Stub.answering(200, "", "")) {
      OkeProduct product = stub.product().withVariables(with("student", "the-real-one"));
      OkeConversation.planning().forEach(one -> one.with(product));
      OkeConversation.delivery().forEach(one -> one.with(product));
      assertThat(stub.asked()).noneMatch(asked -> asked.contains("the-real-one"));
    }
  }

  @Test
  void everyFileOfTheKitIsPlayed() throws IOException {
    Map<String, List<OkeConversation>> roles =
        Map.of(
            "planning", OkeConversation.planning(),
            "registration", OkeConversation.registration(),
            "delivery", OkeConversation.delivery());
    for (String role : roles.keySet()) {
      List<OkeConversation> played = roles.get(role);
      Path folder = Path.of("src/main/resources/org/okeenrolment/adapter/kit", role);
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrderElementsOf(
                played.stream().map(one -> one.name() + ".http").toList());
      }
    }
  }

  private static OkeConversation named(String name) {
    return OkeConversation.registration().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> passing(int status, String type, List<OkeConversation> all)
      throws IOException {
    try (Stub stub = Stub.answering(status, type, "")) {
      return all.stream()
          .filter(one -> one.with(stub.product()).passed())
          .map(OkeConversation::name)
          .toList();
    }
  }

  private static ConversationOutcome played(String type, String body, OkeConversation one)
      throws IOException {
    try (Stub stub = Stub.answering(200, type, body)) {
      return one.with(stub.product());
    }
  }
}
