package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.okeenrolment.adapter.oke.wire.AssignedNeed;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Code;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.ComponentOffering;
import org.okeenrolment.adapter.oke.wire.LanguageString;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Organization;
import org.okeenrolment.adapter.oke.wire.Page;
import org.okeenrolment.adapter.oke.wire.Patch;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.adapter.oke.wire.Problem;
import org.okeenrolment.adapter.oke.wire.Program;
import org.okeenrolment.adapter.oke.wire.ProgramOffering;
import org.okeenrolment.adapter.oke.wire.Result;
import org.okeenrolment.adapter.oke.wire.TestToBeUsed;

/**
 * The table of divergences (section 5): each row is read as its last column says, with a finding.
 */
class DivergencesTest {
  private static final Path FACTS =
      Path.of(System.getProperty("project.root", "..")).resolve("../shared/oke/facts.md");
  private static final int ROWS = 54;

  /** Rows of which nothing stands in a message, and who reads them. */
  private static final Map<Integer, String> READ_ELSEWHERE =
      Map.of(
          14, "what the dates mean: the mapping takes the meaning of the tables",
          22, "scopes are verified by the host and checked by the receiving side",
          23, "scopes are verified by the host and checked by the receiving side",
          24, "a path: the receiving side takes both",
          25, "query parameters: the receiving side takes them",
          26, "a query parameter: the receiving side takes both",
          27, "a query parameter: the receiving side takes both",
          28, "a media type: the receiving side takes both",
          39, "names are free text, and are never parsed",
          50, "that results are accepted in every state is up to who records them");

  /** What is written, and how it is read; no pointer: both forms are the standard's. */
  private record Divergence<T>(
      int row, OkeUse<T> use, String message, String pointer, Function<T, Object> read, Object as) {
    T value(OkeCodec codec) {
      return reading(codec).value();
    }

    Reading<T> reading(OkeCodec codec) {
      return codec.read(json(message), use.type());
    }

    Divergence<T> at(String other) {
      return new Divergence<>(row, use, message, other, read, as);
    }

    Divergence<T> by(OkeUse<T> other) {
      return new Divergence<>(row, other, message, pointer, read, as);
    }

    @Override
    public String toString() {
      return "%d %s".formatted(row, message);
    }
  }

  private static String json(String quoted) {
    return quoted.replace('\'', '"');
  }

  private static <T> Divergence<T> on(
      int row, OkeUse<T> use, String message, String pointer, Function<T, Object> read, Object as) {
    return new Divergence<>(row, use, message, pointer, read, as);
  }

  /** A field of the additions to an offering, read from its block. */
  private static Divergence<ComponentOffering> offering(
      int row, String field, Function<ConsumerBlock, Object> read, Object as) {
    String name = field.substring(1, field.indexOf('\'', 1));
    String message = "{'consumers':[{'consumerKey':'nl-test-admin'," + field + "}]}";
    return on(
        row,
        OkeUse.SITTING,
        message,
        "/consumers/0/" + name,
        offering -> read.apply(in(offering)),
        as);
  }

  private static Divergence<Association> association(
      int row,
      OkeUse<Association> use,
      String field,
      Function<ConsumerBlock, Object> read,
      Object as) {
    String name = field.substring(1, field.indexOf('\'', 1));
    String message =
        "{'role':'student','consumers':[{'consumerKey':'nl-test-admin'," + field + "}]}";
    return on(
        row,
        use,
        message,
        "/consumers/0/" + name,
        association -> read.apply(ConsumerBlock.in(association.consumers())),
        as);
  }

  private static Divergence<Association> result(
      int row, String field, Function<ConsumerBlock, Object> read, Object as) {
    String name = field.substring(1, field.indexOf('\'', 1));
    String message = "{'result':{'consumers':[{'consumerKey':'nl-test-admin'," + field + "}]}}";
    return on(
        row,
        OkeUse.RESULT,
        message,
        "/result/consumers/0/" + name,
        association -> read.apply(ConsumerBlock.ofResult(association)),
        as);
  }

  private static ConsumerBlock in(Offering offering) {
    return ConsumerBlock.in(offering.consumers());
  }

  private static Stream<Divergence<?>> divergences() {
    return Stream.of(keysAndTimes(), offerings(), results(), associations(), names(), persons())
        .flatMap(List::stream);
  }

  private static List<Divergence<?>> keysAndTimes() {
    return List.of(
        on(
            1,
            OkeUse.SITTING,
            "{'consumers':[{'consumerKey':'NL-TEST-ADMIN','locationCode':'A-22'}]}",
            "/consumers/0/consumerKey",
            sitting -> in(sitting).text("locationCode"),
            Optional.of("A-22")),
        association(
            2,
            OkeUse.PARTICIPATION,
            "'extraTimeInMin':30",
            block -> block.number("additionalTimeInMin"),
            Optional.of(30)),
        component(3, "'extraTime':30", "additionalTestingTime", 30),
        component(3, "'extraTime':'P60M'", "additionalTestingTime", 60),
        offering(4, "'duration':60", ConsumerBlock::minutes, OptionalInt.of(60)),
        offering(4, "'duration':'P60M'", ConsumerBlock::minutes, OptionalInt.of(60)),
        offering(4, "'duration':'PT1H30M'", ConsumerBlock::minutes, OptionalInt.of(90)),
        on(4, OkeUse.COMPONENT, "{'duration':60}", "/duration", Component::duration, "PT60M"),
        lastStart("lastPossibleStartTime"),
        lastStart("entryDateTime"),
        offering(
            6,
            "'durtionFrom':'startDateTime'",
            block -> block.text("durationFrom"),
            Optional.of("startDateTime")),
        offering(
            6,
            "'startOptions':'indivdualStart'",
            block -> block.text("startOptions"),
            Optional.of("individualStart")),
        offering(
            45,
            "'lastPossibleStartDateTime':'2024-06-12T09:15:00'",
            block -> block.text("lastPossibleStartDateTime"),
            Optional.of("2024-06-12T09:15:00")),
        on(
            45,
            OkeUse.SITTING,
            "{'startDateTime':'2024-06-12T09:00:00'}",
            "/startDateTime",
            ComponentOffering::startDateTime,
            "2024-06-12T09:00:00"));
  }

  private static Divergence<ComponentOffering> lastStart(String name) {
    return offering(
        5,
        "'%s':'2024-06-12T09:15:00+02:00'".formatted(name),
        block -> block.text("lastPossibleStartDateTime"),
        Optional.of("2024-06-12T09:15:00+02:00"));
  }

  private static Divergence<Component> component(int row, String field, String name, int as) {
    String written = field.substring(1, field.indexOf('\'', 1));
    return on(
        row,
        OkeUse.COMPONENT,
        "{'consumers':[{'consumerKey':'nl-test-admin'," + field + "}]}",
        "/consumers/0/" + written,
        exam -> ConsumerBlock.in(exam.consumers()).number(name),
        Optional.of(as));
  }

  private static List<Divergence<?>> offerings() {
    return List.of(
        finalResults("'finalResultsAllowed':false"),
        finalResults("'finalResultAllowed':false"),
        offering(
            8,
            "'testToBeUsed':[{'testProvider':'CEM','componentId':'c'}]",
            ConsumerBlock::testsToBeUsed,
            List.of(new TestToBeUsed("CEM", "c"))),
        location("'location':['Campus Groningen']"),
        location("'locationCode':'Campus Groningen'"),
        offering(12, "'offeringState':'cancelled'", ConsumerBlock::offeringState, "canceled"),
        offering(
                20,
                "'documents':[{'documentId':'d','documentType':'plagiarismScan'}]",
                block -> block.documents().get(0).documentType(),
                "other")
            .at("/consumers/0/documents/0/documentType")
            .by(OkeUse.SESSION_REPORT),
        offering(
                21,
                "'documents':[{'documentId':123454}]",
                block -> block.documents().get(0).documentId(),
                "123454")
            .at("/consumers/0/documents/0/documentId"),
        offering(
                36,
                "'safety':['Fixed Location','Surveillance']",
                block -> block.texts("safety"),
                List.of("fixedLocation", "surveillance"))
            .at("/consumers/0/safety/0"),
        on(
            37,
            OkeUse.PLANNABLE_EXAM,
            "{'resultValueType':'1.0-10.0'}",
            "/resultValueType",
            ComponentOffering::resultValueType,
            Patch.of("1.0-10.0")),
        on(
            42,
            OkeUse.PLANNABLE_EXAM,
            "{'consumers':[{'consumerKey':'nl-test-admin'}]}",
            "/consumers/0/offeringState",
            exam -> in(exam).offeringState(),
            "active"),
        on(
            47,
            OkeUse.PLANNABLE_EXAM,
            "{'resultsExpected':'false'}",
            "/resultsExpected",
            ComponentOffering::resultExpected,
            false),
        on(
            16,
            OkeUse.SESSION_REPORT,
            "{'consumers':[]}",
            "/offeringType",
            ComponentOffering::offeringType,
            Optional.empty()),
        on(
            19,
            OkeUse.SESSION_REPORT,
            "{'consumers':[{'consumerKey':'nl-test-admin','irregularities':'-'}]}",
            "",
            report -> in(report).documents(),
            List.of()));
  }

  private static Divergence<ComponentOffering> finalResults(String field) {
    return on(
        7,
        OkeUse.PLANNABLE_EXAM,
        "{'consumers':[{'consumerKey':'nl-test-admin'," + field + "}]}",
        "",
        exam -> in(exam).finalResultsAllowed(),
        false);
  }

  private static Divergence<ProgramOffering> location(String field) {
    String written = field.substring(1, field.indexOf('\'', 1));
    return on(
        9,
        OkeUse.PROGRAMME,
        "{'consumers':[{'consumerKey':'nl-test-admin'," + field + "}]}",
        "/consumers/0/" + written,
        programme -> in(programme).location(),
        Optional.of("Campus Groningen"));
  }

  private static List<Divergence<?>> results() {
    return List.of(
        attendance("'attendance':'notPresent'", "/consumers/0/attendance"),
        attendance(
            "'testMomentEnrollmentDetails':{'attendance':'notPresent'}",
            "/consumers/0/testMomentEnrollmentDetails"),
        attendance(
            "'testEnrollmentDetails':{'attentdance':'notPresent'}",
            "/consumers/0/testEnrollmentDetails"),
        result(
            11,
            "'attendance':'notpresent'",
            block -> block.text("attendance"),
            Optional.of("notPresent")),
        result(
            11,
            "'attentdance':'present'",
            block -> block.text("attendance"),
            Optional.of("present")),
        result(
            13,
            "'testDate':'2024-06-12'",
            block -> block.text("testDate"),
            Optional.of("2024-06-12")),
        ofResult(15, "{}", "/result/weight", Result::weight),
        on(
            16,
            OkeUse.RESULT,
            "{'result':{}}",
            "/associationType",
            Association::associationType,
            Optional.empty()),
        on(
            17,
            OkeUse.STUDENT_RESULT,
            "{'result':{'consumers':[{'consumerKey':'nl-test-admin','attendance':'present'}]}}",
            "/result/consumers/0/executedOfferingName",
            association -> ConsumerBlock.ofResult(association).text("executedOfferingName"),
            Optional.empty()),
        on(
            18,
            OkeUse.STUDENT_RESULT,
            "{'consumers':[{'consumerKey':'nl-test-admin','attempt':1}]}",
            "/consumers/0/orgAssociationId",
            association ->
                ConsumerBlock.in(association.consumers()).originalAssociation("in the path"),
            "in the path"));
  }

  private static Divergence<Association> attendance(String field, String pointer) {
    return on(
        10,
        OkeUse.RESULT,
        "{'consumers':[{'consumerKey':'nl-test-admin'," + field + "}]}",
        pointer,
        association -> ConsumerBlock.ofResult(association).text("attendance"),
        Optional.of("notPresent"));
  }

  private static Divergence<Association> ofResult(
      int row, String result, String pointer, Function<Result, Object> read) {
    return on(
        row,
        OkeUse.RESULT,
        "{'result':" + result + "}",
        pointer,
        association -> association.result().value().map(read),
        Optional.empty());
  }

  private static List<Divergence<?>> associations() {
    return List.of(
        on(
            12,
            OkeUse.ASSOCIATION_CANCELLATION,
            "{'state':'cancelled'}",
            "/state",
            Association::state,
            "canceled"),
        on(
            43,
            OkeUse.PARTICIPATION,
            "{'role':'invigilator','consumers':[{'consumerKey':'nl-test-admin'}]}",
            "/consumers",
            association -> ConsumerBlock.in(association.consumers()).isPresent(),
            true),
        association(
            44,
            OkeUse.ENROLMENT,
            "'personalNeeds':['spoken']",
            block -> block.texts("personalNeeds"),
            List.of("spoken")),
        on(
            48,
            OkeUse.PROGRAMME_ENROLMENT,
            "{'otherCodes':[{'codeType':'opleidingsblad','code':'1.1'}]}",
            "/otherCodes",
            association -> association.unknown().keySet(),
            Set.of("otherCodes")),
        on(
            52,
            OkeUse.PROGRAMME_ENROLMENT,
            "{'consumers':[{'consumerKey':'nl-test-admin','sequenceCode':'1.1'}]}",
            "",
            association -> ConsumerBlock.in(association.consumers()).text("sequenceCode"),
            Optional.of("1.1")),
        on(
            53,
            OkeUse.PARTICIPATION,
            "{'person':'p'}",
            "/person",
            association -> association.person().id(Person::personId),
            Optional.of("p")),
        attemptLeft("", Patch.absent()),
        attemptLeft(",'attemptLeft':null", Patch.remove()),
        attemptLeft(",'attemptLeft':2", Patch.of(2)));
  }

  private static Divergence<Association> attemptLeft(String field, Patch<Integer> as) {
    return on(
        54,
        OkeUse.ENROLMENT,
        "{'consumers':[{'consumerKey':'nl-test-admin'" + field + "}]}",
        "",
        association -> ConsumerBlock.in(association.consumers()).attemptLeft(),
        as);
  }

  private static List<Divergence<?>> names() {
    return List.of(
        on(
            31,
            OkeUse.SITTING,
            "{'name':'Rekenen'}",
            "/name",
            ComponentOffering::name,
            LanguageString.dutch("Rekenen")),
        on(
            32,
            OkeUse.COMPONENT,
            "{'primaryCode':'REK2F'}",
            "/primaryCode",
            Component::primaryCode,
            new Code("componentCode", "REK2F")),
        on(
            32,
            OkeUse.COMPONENT,
            "{'primaryCode':{'codeType':'testId','code':'5'}}",
            "/primaryCode/codeType",
            Component::primaryCode,
            new Code("testId", "5")),
        on(
            33,
            OkeUse.ORGANIZATION,
            "{'organizationID':'o'}",
            "/organizationID",
            Organization::organizationId,
            "o"),
        on(
            33,
            OkeUse.ORGANIZATION,
            "{'shortname':'ROC'}",
            "/shortname",
            Organization::shortName,
            "ROC"),
        on(
            33,
            OkeUse.PERSON,
            "{'displayname':'Bakker, Ans'}",
            "/displayname",
            Person::displayName,
            "Bakker, Ans"),
        on(
            34,
            OkeUse.PERSON,
            "{'otherCodes':[{'codeType':'username','code':'ans'}]}",
            "/otherCodes/0/codeType",
            Person::otherCodes,
            List.of(new Code("userName", "ans"))),
        on(
            34,
            OkeUse.PERSON,
            "{'otherCodes':[{'codeType':'emailAddress','code':'a@b'}]}",
            "/otherCodes/0/codeType",
            Person::otherCodes,
            List.of(new Code("emailAdress", "a@b"))),
        on(
            35,
            OkeUse.PROGRAM,
            "{'modeOfStudy':'selfpaced'}",
            "/modeOfStudy",
            Program::modeOfStudy,
            "self-paced"),
        on(
            51,
            OkeUse.COMPONENT,
            "{'otherCodes':[{'codeType':'testSystem','code':'Remindo'}]}",
            "/otherCodes/0/codeType",
            Component::otherCodes,
            List.of(new Code("x-testSystem", "Remindo"))),
        on(49, OkeUse.PROBLEM, "{'status':404,'type':'error'}", "/status", Problem::status, "404"));
  }

  private static List<Divergence<?>> persons() {
    return List.of(
        on(
            38,
            OkeUse.PERSON,
            "{'consumers':[{'consumerKey':'nl-test-admin','assignedNeeds':{'code':'ExtraTime'}}]}",
            "/consumers/0/assignedNeeds",
            person -> ConsumerBlock.of(person).assignedNeeds(),
            List.of(new AssignedNeed("ExtraTime", null, null, null))),
        on(
            40,
            OkeUse.PERSON,
            "{'preferredName':'Jaap'}",
            "/preferredName",
            person -> ConsumerBlock.of(person).text("preferredName"),
            Optional.of("Jaap")),
        on(
            41,
            OkeUse.PERSON,
            "{'personId':'500e6ac0-b5ab-4071-a207-7983ccd26f7b'}",
            "",
            Person::affiliations,
            Optional.empty()),
        on(
            46,
            OkeUse.PERSON,
            "{'personId':'111-2222-33-4444-222'}",
            "/personId",
            Person::personId,
            "111-2222-33-4444-222"));
  }

  @ParameterizedTest
  @MethodSource("divergences")
  <T> void isReadAsTheStandardMeansIt(Divergence<T> divergence) {
    Object read = divergence.read().apply(divergence.value(new OkeCodec()));
    assertThat(read == null ? Optional.empty() : read).isEqualTo(divergence.as());
  }

  @ParameterizedTest
  @MethodSource("divergences")
  <T> void isFoundWithItsPlaceAndAdvice(Divergence<T> divergence) {
    List<OkeFinding> findings = findings(divergence, Tolerance.TOLERANT);
    if (divergence.pointer().isEmpty()) {
      assertThat(divergence.reading(new OkeCodec()).findings()).isEmpty();
      return;
    }
    assertThat(findings)
        .filteredOn(finding -> finding.pointer().equals(divergence.pointer()))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.isError()).isFalse())
        .allSatisfy(finding -> assertThat(finding.detail()).isNotBlank())
        .allSatisfy(finding -> assertThat(finding.advice()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("divergences")
  <T> void isAnErrorForAStrictReader(Divergence<T> divergence) {
    List<OkeFinding> tolerant = findings(divergence, Tolerance.TOLERANT);
    List<OkeFinding> strict = findings(divergence, Tolerance.STRICT);
    assertThat(strict).allSatisfy(finding -> assertThat(finding.isError()).isTrue());
    assertThat(strict)
        .extracting(OkeFinding::pointer)
        .isEqualTo(tolerant.stream().map(OkeFinding::pointer).toList());
  }

  private static <T> List<OkeFinding> findings(Divergence<T> divergence, Tolerance tolerance) {
    OkeCodec codec = new OkeCodec(tolerance, ReadingLimits.defaults());
    Reading<T> reading = divergence.reading(codec);
    List<OkeFinding> all = new ArrayList<>(reading.findings());
    all.addAll(new OkeCheck(tolerance).of(divergence.use(), reading.value()));
    return all;
  }

  /** Rows 29 and 30 are about messages that are no objects. */
  @Test
  void anAddressIsReadWithAndWithoutQuotes() {
    OkeCodec codec = new OkeCodec();
    assertThat(codec.readUrl("\"https://ta.example/start/123\"").findings()).isEmpty();
    Reading<String> bare = codec.readUrl("https://ta.example/start/123\n");
    assertThat(bare.value()).isEqualTo("https://ta.example/start/123");
    assertThat(bare.findings()).hasSize(1);
  }

  @Test
  void aListAloneIsReadAsItsOnlyPage() {
    Reading<Page<Person>> page = new OkeCodec().readPage("[{\"personId\":\"p\"}]", Person.class);
    assertThat(page.value().items()).extracting(Person::personId).containsExactly("p");
    assertThat(page.value().hasNextPage()).isFalse();
    assertThat(page.findings()).hasSize(1);
  }

  @Test
  void everyRowIsReadHereOrElsewhereForAReason() {
    TreeSet<Integer> rows =
        divergences().map(Divergence::row).collect(Collectors.toCollection(TreeSet::new));
    rows.addAll(READ_ELSEWHERE.keySet());
    rows.addAll(List.of(29, 30));
    assertThat(rows).containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS).boxed().toList());
  }

  /** The facts of the standard, where they are there. */
  @Test
  void theTableHasNoMoreRows() throws IOException {
    if (Files.exists(FACTS)) {
      List<String> lines = Files.readAllLines(FACTS);
      int start =
          lines.indexOf(
              lines.stream().filter(line -> line.startsWith("## 5.")).findAny().orElseThrow());
      long rows =
          lines.stream()
              .skip(start)
              .takeWhile(line -> !line.startsWith("## 6."))
              .filter(line -> line.matches("\\| \\d+ \\|.*"))
              .count();
      assertThat(rows).isEqualTo(ROWS);
    }
  }
}
