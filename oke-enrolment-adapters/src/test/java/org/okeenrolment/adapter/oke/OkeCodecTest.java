package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.okeenrolment.adapter.conversation.HttpMessage;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.Group;
import org.okeenrolment.adapter.oke.wire.MembershipItem;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Organization;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.adapter.oke.wire.Problem;
import org.okeenrolment.adapter.oke.wire.Program;
import org.okeenrolment.adapter.oke.wire.Result;
import org.okeenrolment.adapter.oke.wire.Service;

class OkeCodecTest {
  private static final ObjectMapper JSON = OkeMessages.JSON;

  private static final Pattern PATH = Pattern.compile("[/?]");
  private static final Map<String, Class<?>> TYPES =
      Map.of(
          "components", Component.class,
          "offerings", Offering.class,
          "associations", Association.class,
          "persons", Person.class,
          "groups", Group.class,
          "organizations", Organization.class,
          "", Service.class,
          "members", MembershipItem.class);

  private final OkeCodec codec = new OkeCodec();

  @TestFactory
  Stream<DynamicTest> everyMessageOfAnExamIsWrittenBackAsItWas() {
    return OkeMessages.all().stream().map(this::roundTrip);
  }

  /** The messages of the standard's reference data, where it is there. */
  @TestFactory
  Stream<DynamicTest> everyCanonicalMessageIsWrittenBackAsItWas() {
    return OkeMessages.canonical().stream().map(this::roundTrip);
  }

  private DynamicTest roundTrip(HttpMessage message) {
    return DynamicTest.dynamicTest(
        message.name(),
        () -> {
          Reading<?> read = read(message);
          assertThat(read.findings()).isEmpty();
          assertThat(JSON.readTree(codec.write(read.value())))
              .isEqualTo(JSON.readTree(message.body()));
        });
  }

  private Reading<?> read(HttpMessage message) {
    if (message.target().endsWith("/url")) {
      return codec.readUrl(message.body());
    }
    String[] path = PATH.split(message.target(), -1);
    String kind = path.length > 3 && !path[3].contains("=") ? path[3] : path[1];
    return message.body().contains("\"items\"")
        ? codec.readPage(message.body(), TYPES.getOrDefault(kind, Problem.class))
        : codec.read(message.body(), TYPES.getOrDefault(kind, Problem.class));
  }

  @Test
  void whatIsUnknownIsKeptAndWrittenBackAlsoOfOtherConsumers() throws IOException {
    String message =
        """
        {"associationType":"x","consumers":[{"consumerKey":"other","attempt":"many"}],"new":{"a":[1]}}
        """;
    Association read = codec.read(message, Association.class).value();
    assertThat(JSON.readTree(codec.write(read))).isEqualTo(JSON.readTree(message));
  }

  @Test
  void aFieldMayHaveTheNameUnderWhichARecordKeepsUnknownFields() {
    for (String value : List.of("\"a\"", "{\"a\":1}", "null")) {
      String message = "{\"unknown\":%s}".formatted(value);
      assertThat(codec.write(read(message)).replaceAll("\\s", "")).isEqualTo(message);
    }
  }

  @Test
  void absentAndNullAndAValueAreThreeThings() {
    assertThat(read("{}").result().isPresent()).isFalse();
    assertThat(read("{\"result\":null}").result().isPresent()).isTrue();
    assertThat(read("{\"result\":null}").result().value()).isEmpty();
    assertThat(
            read("{\"result\":{\"score\":\"7\"}}")
                .result()
                .value()
                .flatMap(result -> result.score().value()))
        .contains("7");
    assertThat(codec.write(read("{\"result\":null}"))).contains("\"result\":null");
    assertThat(codec.write(read("{}"))).doesNotContain("result");
  }

  @Test
  void aFieldOfTheWrongTypeIsLeftOutWithAFindingAndTheRestIsRead() {
    Reading<Association> read =
        codec.read("{\"role\":[\"student\"],\"state\":\"associated\"}", Association.class);
    assertThat(read.value().state()).isEqualTo("associated");
    assertThat(read.findings()).extracting(OkeFinding::pointer).containsExactly("/role");
  }

  @Test
  void onlyWhatIsNoReadableJsonThrowsAndTheMessageQuotesNothingOfIt() {
    for (String broken :
        List.of("{\"person\":\"Jan Jansen", "", "[]", "{\"a\":1}{\"b\":2}", "{\"a\":1,\"a\":2}")) {
      assertThatThrownBy(() -> codec.read(broken, Association.class))
          .as(broken)
          .isInstanceOf(UnreadableMessageException.class)
          .hasMessageNotContaining("Jansen");
    }
  }

  /** What the limits and the strictness of the reader keep out. */
  private static List<byte[]> unreadable() {
    return Stream.of(
            "{\"a\":NaN}",
            "{\"a\":Infinity}",
            "{'a':1}",
            "{\"a\":01}",
            "{\"a\":1} x",
            "\"text\"",
            "12",
            "null",
            "{\"person\":{\"surname\":\"a\",\"surname\":\"b\"}}",
            "{\"x\":{\"a\":1,\"a\":2}}",
            "{\"score\":" + "9".repeat(101) + "}",
            "{\"state\":\"" + "a".repeat(1_000_001) + "\"}",
            "{\"x\":\"" + "a".repeat(10_000_001) + "\"}")
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @Test
  void whatIsNoJsonOrExceedsTheLimitsIsRefusedInEveryForm() throws IOException {
    List<byte[]> bodies = unreadable();
    bodies.add(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, '"', '}'});
    bodies.add("{}".getBytes(StandardCharsets.UTF_16));
    for (byte[] body : bodies) {
      assertThatThrownBy(() -> codec.read(body, Association.class))
          .as(new String(body, 0, Math.min(body.length, 40), StandardCharsets.ISO_8859_1))
          .isInstanceOf(UnreadableMessageException.class);
      assertThatThrownBy(() -> codec.read(new ByteArrayInputStream(body), Association.class))
          .isInstanceOf(UnreadableMessageException.class);
    }
  }

  @Test
  void ofAnEndlessMessageNoMoreThanTheLimitIsRead() {
    long[] read = new long[1];
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            read[0]++;
            return ' ';
          }
        };
    OkeCodec small = new OkeCodec(Tolerance.TOLERANT, ReadingLimits.defaults().withBytes(100_000));
    assertThatThrownBy(() -> small.read(endless, Association.class))
        .isInstanceOf(UnreadableMessageException.class);
    assertThat(read[0]).isLessThanOrEqualTo(100_001);
  }

  @Test
  void theEmbedderSetsTheLimits() {
    OkeCodec small = new OkeCodec(Tolerance.TOLERANT, new ReadingLimits(1000, 3, 10, 5));
    assertThat(small.read("{\"state\":\"associated\"}", Association.class).findings()).isEmpty();
    for (String body :
        List.of(
            "{\"state\":\"associated.\"}",
            "{\"x\":[[[]]]}",
            "{\"x\":123456}",
            "{\"x\":" + " ".repeat(1000) + "1}")) {
      assertThatThrownBy(() -> small.read(body, Association.class))
          .isInstanceOf(UnreadableMessageException.class);
    }
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheMessage() {
    byte[] body = "\uFEFF{\"state\":\"associated\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(codec.read(body, Association.class).value().state()).isEqualTo("associated");
  }

  @Test
  void aMessageOfNothingButMistakesHasSomeFindings() {
    String wrong = "{\"otherCodes\":[" + "1,".repeat(10_000) + "1]}";
    assertThat(codec.read(wrong, Person.class).findings()).hasSize(200);
  }

  /** Every wire record, with fields that it does not know. */
  @Test
  void everyRecordKeepsWhatItDoesNotKnowInItsOrder() throws IOException {
    String message = "{\"z\":null,\"a\":{\"b\":[1,null]},\"y\":1.50}";
    for (Class<?> type :
        List.of(
            Association.class,
            Component.class,
            Group.class,
            MembershipItem.class,
            Offering.class,
            Organization.class,
            Person.class,
            Problem.class,
            Program.class,
            Result.class,
            Service.class)) {
      String written = codec.write(codec.read(message, type).value());
      assertThat(written.replaceAll("\\s", "")).as(type.getSimpleName()).isEqualTo(message);
    }
  }

  @Test
  void aMessageThatIsNestedTooDeepIsRefused() {
    String deep = "{\"new\":" + "[".repeat(100) + "]".repeat(100) + "}";
    assertThatThrownBy(() -> codec.read(deep, Association.class))
        .isInstanceOf(UnreadableMessageException.class);
  }

  private Association read(String message) {
    return codec.read(message, Association.class).value();
  }
}
