package org.okeenrolment.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
            figure("attempts passed")
                + figure("attempts not passed")
                + figure("attempts absent")
                + figure("attempts void"))
        .isEqualTo(figure("attempts"));
    assertThat(figure("requests granted") + figure("requests refused"))
        .isEqualTo(figure("requests"));
    assertThat(figure("enrolments"))
        .isEqualTo(240 + figure("enrolments by a move") + figure("enrolments MANUAL"));
    assertThat(
            figure("withdrawn by registration")
                + figure("withdrawn by a move")
                + figure("withdrawn by hand"))
        .isEqualTo(figure("withdrawn"));
    assertThat(
            figure("results sent again")
                + figure("withdrawn there too")
                + figure("differences left"))
        .isEqualTo(figure("differences"));
  }

  @Test
  void everyStudentAndInvigilatorHasHisTimetable() throws IOException {
    Path timetables = folder.resolve("year/timetables");
    try (Stream<Path> files = Files.walk(timetables)) {
      Map<String, Long> kinds =
          files
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString().replaceAll(".*\\.", ""))
              .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
      assertThat(kinds).containsOnlyKeys("ics", "json");
      assertThat(kinds.get("ics")).isEqualTo(kinds.get("json")).isGreaterThan(60);
    }
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
    assertThat(targets("2-sittings", is("PUT", "/offerings/"))).hasSize(supplied("sittings"));
    assertThat(targets("2-sittings", is("PATCH", "/offerings/")))
        .hasSize(figure("sittings called off"));
    assertThat(targets("2-sittings", associated("student"))).hasSize(supplied("sign-ups"));
    assertThat(targets("2-sittings", associated("invigilator"))).hasSize(supplied("sittings"));
    assertThat(targets("2-sittings", is("PATCH", "/associations/")))
        .hasSize(cancelled() - figure("sign-ups called off"));
    assertThat(count("1-enrolments", is("PUT", "/associations/")))
        .isEqualTo(figure("enrolments") - figure("enrolments MANUAL"));
    assertThat(count("1-withdrawals", message -> true))
        .isEqualTo(figure("withdrawn by registration"));
    assertThat(count("1-programmes", message -> true))
        .isEqualTo(figure("students who moved") + figure("students who left"));
    assertThat(count("4-reports", message -> true))
        .isEqualTo(supplied("sittings") - figure("sittings called off"));
    assertThat(targets("5-results", message -> true)).hasSize(delivered());
    assertThat(figure("attempts at the registration system")).isEqualTo(delivered());
  }

  @Test
  void theYearReviewCountsTheSame() throws IOException {
    for (String name : List.of("sittings", "sign-ups", "attempts", "attempts absent")) {
      assertThat(figure("review " + name)).as(name).isEqualTo(figure(name));
    }
    assertThat(figure("review exams passed"))
        .isEqualTo(
            figure("passed") - figure("optional exams passed") + figure("optional parts passed"));
  }

  @Test
  void theLastResultOfEachAttemptAtTheRegistrationSystemIsThatOfTheAccount() throws IOException {
    Map<String, String> last = new TreeMap<>();
    messages("5-results").forEach(message -> last.put(message.target(), message.body()));
    assertThat(last.values().stream().filter(body -> body.contains("notPresent")))
        .hasSize(figure("attempts absent"));
    assertThat(last.values().stream().filter(body -> body.contains("ongeldig verklaard")))
        .hasSize(figure("attempts void"));
    assertThat(
            last.values().stream()
                .filter(body -> body.contains("\"passed\""))
                .filter(body -> !body.contains("ongeldig verklaard")))
        .hasSize(figure("attempts passed") - figure("optional parts passed"));
  }

  @Test
  void theAccountEqualsWhatTheJournalShows() throws IOException {
    assertThat(effects("enrolled")).hasSize(figure("enrolments"));
    assertThat(effects("exempted")).hasSize(figure("exempted") + figure("enrolments opened again"));
    assertThat(effects("withdrawn")).hasSize(figure("withdrawn"));
    assertThat(effects("carried over")).hasSize(figure("carried over"));
    assertThat(effects("completed")).hasSize(figure("passed"));
    assertThat(effects("signed up")).hasSize(figure("sign-ups"));
    assertThat(effects("sign-up cancelled")).hasSize(cancelled());
    assertThat(effects("attempt booked")).hasSize(figure("attempts"));
    assertThat(effects("sitting opened")).hasSize(figure("sittings"));
    assertThat(effects("sitting cancelled")).hasSize(figure("sittings called off"));
    assertThat(effects("sitting changed")).hasSize(figure("sittings postponed"));
    assertThat(effects("capacity changed"))
        .hasSize(figure("sittings enlarged") + figure("sittings reduced"));
    assertThat(effects("sign-up moved along")).hasSize(figure("sign-ups moved along"));
    assertThat(effects("sat without a sign-up")).hasSize(figure("attempts without sign-up"));
    assertThat(effects("admitted late")).hasSize(figure("admitted late"));
    assertThat(effects("irregularity recorded")).hasSize(figure("irregularities"));
    assertThat(effects("cost decided")).hasSize(figure("attempts excused"));
    assertThat(effects("decision granted")).hasSize(figure("requests granted"));
    assertThat(effects("decision refused")).hasSize(figure("requests refused"));
    assertThat(allEffects("extra attempts granted"))
        .hasSize(figure("requests granted") + figure("extra attempts unasked"));
    assertThat(effects("extra attempts revoked")).hasSize(figure("extra attempts revoked"));
    assertThat(effects("permission granted")).hasSize(figure("second exams on a day"));
    assertThat(effects("result sent again")).hasSize(figure("results sent again"));
    assertThat(effects("finding settled"))
        .hasSize(figure("findings settled") + figure("messages sent again"));
    assertThat(effects("erased")).hasSize(figure("students erased"));
    assertThat(effects("pseudonymised"))
        .hasSize(figure("students pseudonymised") + figure("students pseudonymised on request"));
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
    assertThat(figure("attempts"))
        .isEqualTo(
            figure("sign-ups")
                - cancelled()
                + figure("attempts without sign-up")
                + figure("attempts after cancelling"));
  }

  @Test
  void theCommitteeReadsTheYearAndTheLogOfMessagesWithoutAnyStudent() throws IOException {
    String students;
    try (Stream<Path> files = Files.list(year().resolve("exam-files"))) {
      students =
          files
              .map(file -> Pattern.quote(file.getFileName().toString().replaceAll("\\.\\w+$", "")))
              .collect(Collectors.joining("|"));
    }
    for (String name : List.of("year-review", "message-log")) {
      for (String type : List.of(".html", ".csv")) {
        String text = Files.readString(year().resolve(name + type));
        assertThat(text).as(name + type).isNotBlank().doesNotContainPattern(students);
      }
    }
    assertThat(Files.readString(year().resolve("year-review.csv")))
        .contains("\"%d\";;\"outcomes.NO_SHOW\"".formatted(figure("attempts absent")));
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
    assertThat(account.get("enrolments OKE").asInt())
        .isEqualTo(figure("enrolments") - figure("enrolments MANUAL"));
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

  /** What is not of the optional exam, of which no partner is told. */
  private static int supplied(String name) throws IOException {
    return figure(name) - figure("optional " + name);
  }

  /** Each sign-up for the optional exam is an attempt. */
  private static int delivered() throws IOException {
    return figure("attempts") - figure("optional sign-ups");
  }

  /** Sign-ups that came to nothing, for whatever reason. */
  private static int cancelled() throws IOException {
    return figure("sign-ups cancelled")
        + figure("sign-ups cancelled without Go")
        + figure("sign-ups called off")
        + figure("sign-ups given up")
        + figure("sign-ups left for another");
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

  private static Set<String> targets(String flow, Predicate<HttpMessage> which) {
    Set<String> targets = new HashSet<>();
    messages(flow).stream().filter(which).forEach(message -> targets.add(message.target()));
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
    return Set.copyOf(allEffects(kind));
  }

  private static List<String> allEffects(String kind) throws IOException {
    List<String> objects = new ArrayList<>();
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
