package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.okeenrolment.adapter.conversation.ConversationReader;
import org.okeenrolment.adapter.conversation.HttpMessage;

/** The account of the main job, recounted from the messages and the journal it wrote. */
class SchoolYearTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;

  @BeforeAll
  static void runTheYear() {
    assertThat(Main.run("school-year", "--out", folder.resolve("year").toString())).isZero();
  }

  @Test
  void theFiguresAddUp() throws IOException {
    assertThat(
            figure("passed")
                + figure("carried over")
                + figure("exempted")
                + figure("withdrawn")
                + figure("decision needed"))
        .isEqualTo(figure("enrolments"));
    assertThat(
            figure("attempts passed") + figure("attempts not passed") + figure("attempts absent"))
        .isEqualTo(figure("attempts"));
    assertThat(figure("on rosters")).isEqualTo(figure("sign-ups") - figure("sign-ups cancelled"));
    assertThat(figure("reports verified"))
        .isEqualTo(figure("reports closed") + figure("reports closed incomplete"));
    assertThat(figure("without result WITHDRAWN")).isEqualTo(figure("withdrawn"));
    assertThat(figure("without result EXEMPTED")).isEqualTo(figure("exempted"));
    assertThat(figure("extra attempts asked") - figure("extra attempts granted"))
        .isEqualTo(figure("decision needed"));
    assertThat(figure("messages waiting")).isZero();
    assertThat(figure("enrolments")).isEqualTo(240);
  }

  @Test
  void overHttpTheYearIsTheSame() throws IOException {
    Path overHttp = folder.resolve("http");
    assertThat(Main.run("school-year", "--http", "--out", overHttp.toString())).isZero();
    for (String file : List.of("account.json", "journal.json", "messages/5-results.http")) {
      assertThat(overHttp.resolve(file)).hasSameTextualContentAs(folder.resolve("year/" + file));
    }
  }

  @Test
  void theAccountEqualsWhatTheMessagesShow() throws IOException {
    assertThat(count("2-sittings", is("PUT", "/offerings/"))).isEqualTo(figure("sittings"));
    assertThat(count("2-sittings", associated("student"))).isEqualTo(figure("sign-ups"));
    assertThat(count("2-sittings", associated("invigilator"))).isEqualTo(figure("sittings"));
    assertThat(count("2-sittings", is("PATCH", "/associations/")))
        .isEqualTo(figure("sign-ups cancelled"));
    assertThat(count("1-enrolments", is("PUT", "/associations/"))).isEqualTo(figure("enrolments"));
    assertThat(count("1-withdrawals", message -> true)).isEqualTo(figure("withdrawn"));
    assertThat(count("4-reports", message -> true)).isEqualTo(figure("sittings"));
    assertThat(targets("5-results")).hasSize(figure("attempts"));
    assertThat(figure("attempts at the registration system")).isEqualTo(figure("attempts"));
  }

  @Test
  void theYearReviewCountsTheSame() throws IOException {
    for (String name : List.of("sittings", "sign-ups", "attempts", "attempts absent")) {
      assertThat(figure("review " + name)).as(name).isEqualTo(figure(name));
    }
    assertThat(figure("review exams passed")).isEqualTo(figure("passed"));
  }

  @Test
  void theLastResultOfEachAttemptAtTheRegistrationSystemIsThatOfTheAccount() throws IOException {
    Map<String, String> last = new TreeMap<>();
    messages("5-results").forEach(message -> last.put(message.target(), message.body()));
    assertThat(last.values().stream().filter(body -> body.contains("notPresent")))
        .hasSize(figure("attempts absent"));
    assertThat(last.values().stream().filter(body -> body.contains("\"passed\"")))
        .hasSize(figure("attempts passed"));
  }

  @Test
  void theAccountEqualsWhatTheJournalShows() throws IOException {
    assertThat(effects("enrolled")).hasSize(figure("enrolments"));
    assertThat(effects("exempted")).hasSize(figure("exempted"));
    assertThat(effects("withdrawn")).hasSize(figure("withdrawn"));
    assertThat(effects("carried over")).hasSize(figure("carried over"));
    assertThat(effects("completed")).hasSize(figure("passed"));
    assertThat(effects("signed up")).hasSize(figure("sign-ups"));
    assertThat(effects("sign-up cancelled")).hasSize(figure("sign-ups cancelled"));
    assertThat(effects("attempt booked")).hasSize(figure("attempts"));
    assertThat(effects("sitting opened")).hasSize(figure("sittings"));
  }

  @Test
  void theYearHasEverythingThatCanHappen() throws IOException {
    assertThat(figure("sign-ups automatic")).isPositive();
    assertThat(figure("sign-ups by student")).isPositive();
    assertThat(figure("sign-ups by staff")).isPositive();
    assertThat(figure("attempts absent")).isPositive();
    assertThat(figure("decision needed")).isPositive();
    assertThat(count("5-results", is("PUT", "/associations/"))).isPositive();
    assertThat(count("5-results", is("PATCH", "/associations/"))).isPositive();
    assertThat(count("3-results", message -> message.body().contains("Opgave 12 vervallen")))
        .isEqualTo(1);
    assertThat(figure("attempts")).isEqualTo(figure("sign-ups") - figure("sign-ups cancelled") + 1);
  }

  @Test
  void theSameInputGivesTheSameOutputByteForByte() throws IOException {
    Path again = folder.resolve("again");
    assertThat(Main.run("school-year", "--out", again.toString())).isZero();
    List<Path> files = files(folder.resolve("year"));
    assertThat(files).hasSizeGreaterThan(60);
    for (Path file : files) {
      Path other = again.resolve(folder.resolve("year").relativize(file).toString());
      assertThat(Files.mismatch(file, other)).as(file.toString()).isEqualTo(-1);
    }
  }

  @Test
  void theMessagesOfAYearCanBePlayedInAgain() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    for (String name : List.of("1-basics", "1-enrolments")) {
      Files.copy(year().resolve("messages").resolve(name + ".http"), in.resolve(name + ".http"));
    }
    Files.writeString(
        in.resolve("2-broken.http"),
        "### broken\nNONSENSE\n\n### unknown\nPATCH {{host}}/associations/x HTTP/1.1\n\n{\"state\":\"canceled\"}\n");
    Path out = folder.resolve("played");
    assertThat(Main.run("school-year", "--in", in.toString(), "--out", out.toString())).isZero();
    JsonNode account = JSON.readTree(out.resolve("account.json").toFile());
    assertThat(account.get("enrolments OKE").asInt()).isEqualTo(240);
    assertThat(account.get("attempts").asInt()).isPositive();
  }

  @Test
  void wrongArgumentsAreExitCodeTwo() {
    assertThat(Main.run("school-year", "--students", "many")).isEqualTo(2);
    assertThat(Main.run("school-year", "--students", "0")).isEqualTo(2);
    assertThat(Main.run("school-year", "--in", folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(Main.run("school-month")).isEqualTo(2);
  }

  private static Path year() {
    return folder.resolve("year");
  }

  private static int figure(String name) throws IOException {
    return JSON.readTree(year().resolve("account.json").toFile()).get(name).asInt();
  }

  private static Predicate<HttpMessage> is(String method, String path) {
    return message -> message.method().equals(method) && message.target().startsWith(path);
  }

  private static Predicate<HttpMessage> associated(String role) {
    return is("PUT", "/associations/")
        .and(message -> message.body().contains("\"role\":\"%s\"".formatted(role)));
  }

  private static int count(String flow, Predicate<HttpMessage> which) {
    return (int) messages(flow).stream().filter(which).count();
  }

  private static Set<String> targets(String flow) {
    Set<String> targets = new HashSet<>();
    messages(flow).forEach(message -> targets.add(message.target()));
    return targets;
  }

  private static List<HttpMessage> messages(String flow) {
    Path file = year().resolve("messages").resolve(flow + ".http");
    try (Stream<HttpMessage> read =
        ConversationReader.create().read(file).map(entry -> entry.message().orElseThrow())) {
      return read.toList();
    }
  }

  /** The objects to which something was done; twice to the same one counts once. */
  private static Set<String> effects(String kind) throws IOException {
    Set<String> objects = new HashSet<>();
    for (JsonNode entry : JSON.readTree(year().resolve("journal.json").toFile())) {
      for (JsonNode effect : entry.get("effects")) {
        if (effect.get("kind").asText().equals(kind)) {
          objects.add(effect.get("object").asText());
        }
      }
    }
    return objects;
  }

  private static List<Path> files(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
