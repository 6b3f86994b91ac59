package planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.okeenrolment.adapter.oke.OkeDelivery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The way of an exam through the planning system, as its users and partners go it. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "spring.datasource.url=jdbc:h2:mem:planning",
      "oke.pause=3600000"
    })
class PlanningTest {
  private static final String JANSEN = basic("jansen:office");
  private static final String BAKKER = basic("bakker:teacher");
  private static final String CHAIR = basic("chair:chair");
  private static final String ANNA = basic("p-1:student");
  private static final String SIS = "Bearer token-of-the-sis";
  private static final String SUPPLIER = "Bearer token-of-the-supplier";
  private static final PartnersOnThisMachine PARTNERS = partners();

  @Autowired private ServletWebServerApplicationContext server;
  @Autowired private OkeDelivery delivery;

  private static PartnersOnThisMachine partners() {
    try {
      return new PartnersOnThisMachine(0);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry properties) {
    String address = "http://127.0.0.1:" + PARTNERS.server.getAddress().getPort();
    properties.add("oke.sis.address", () -> address + "/sis");
    properties.add("oke.supplier.address", () -> address + "/supplier");
  }

  @AfterAll
  static void stop() {
    PARTNERS.server.stop(0);
  }

  @Test
  void anExamGoesItsWholeWay() throws Exception {
    assertThat(put(SIS, "/ooapi/persons/p-1", "person")).isEqualTo(201);
    assertThat(put(SIS, "/ooapi/offerings/o-1", "offering")).isEqualTo(201);
    assertThat(put(SIS, "/ooapi/associations/a-1", "association")).isEqualTo(201);
    assertThat(send(JANSEN, "PUT", "/exams/rekenen-3f/teachers", "[\"bakker\"]").statusCode())
        .isEqualTo(200);

    String awaiting = get(BAKKER, "/exams/rekenen-3f/awaiting-go");
    String enrolment = awaiting.substring(2, awaiting.length() - 2); // ["id"]
    assertThat(get(ANNA, "/me/exams"))
        .contains("\"attemptsLeft\":2", "De vakdocent moet de student nog examenrijp vinden.");
    String sitting = post(JANSEN, "/sittings", Files.readString(Path.of("messages/sitting.json")));
    HttpResponse<String> early =
        send(ANNA, "POST", "/me/exams/" + enrolment + "/sittings/" + sitting, "");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(
            send(
                    JANSEN,
                    "POST",
                    "/sittings",
                    "{\"exam\":\"rekenen-3f\",\"name\":\"\",\"start\":\"2037-01-20T09:00:00Z\",\"end\":\"2037-01-20T11:00:00Z\",\"capacity\":-1}")
                .statusCode())
        .isEqualTo(400);
    post(BAKKER, "/enrolments/" + enrolment + "/go", "");
    assertThat(get(ANNA, "/me/exams/" + enrolment + "/sittings"))
        .contains("\"seatsLeft\":30", "\"whyNot\":[]");
    String seat = post(ANNA, "/me/exams/" + enrolment + "/sittings/" + sitting, "");

    delivery.deliver();
    assertThat(PARTNERS.received)
        .contains("PUT /supplier/offerings/" + sitting, "PUT /supplier/associations/" + seat);
    String result = Files.readString(Path.of("messages/result.json"));
    assertThat(send(SUPPLIER, "PATCH", "/ooapi/associations/" + seat, result).statusCode())
        .isEqualTo(200);
    assertThat(send(BAKKER, "POST", "/participations/" + seat + "/establish", "").statusCode())
        .isEqualTo(409);
    post(CHAIR, "/participations/" + seat + "/establish", "");
    delivery.deliver();
    assertThat(PARTNERS.received).contains("PATCH /sis/associations/a-1");
    assertThat(get(ANNA, "/me/exams")).isEqualTo("[]");
  }

  @Test
  void whoHasNoLoginLearnsNothing() throws Exception {
    assertThat(send("", "GET", "/me/exams", "").statusCode()).isEqualTo(401);
    assertThat(send(ANNA, "GET", "/ooapi/persons/p-1", "").statusCode()).isEqualTo(401);
  }

  private static String basic(String login) {
    byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private int put(String login, String path, String message) throws Exception {
    return send(login, "PUT", path, Files.readString(Path.of("messages", message + ".json")))
        .statusCode();
  }

  private String get(String login, String path) throws Exception {
    return done(send(login, "GET", path, ""));
  }

  private String post(String login, String path, String body) throws Exception {
    return done(send(login, "POST", path, body));
  }

  private static String done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> send(String login, String method, String path, String body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getWebServer().getPort() + path))
            .header("Accept-Language", "nl")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (!login.isEmpty()) {
      request.header("Authorization", login);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
