package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.okeenrolment.adapter.conversation.HttpMessage;
import org.okeenrolment.adapter.oke.wire.Association;
import org.okeenrolment.adapter.oke.wire.Component;
import org.okeenrolment.adapter.oke.wire.Group;
import org.okeenrolment.adapter.oke.wire.MembershipItem;
import org.okeenrolment.adapter.oke.wire.Offering;
import org.okeenrolment.adapter.oke.wire.Person;
import org.okeenrolment.adapter.oke.wire.Problem;
import org.okeenrolment.adapter.oke.wire.Result;
import org.okeenrolment.adapter.oke.wire.Service;

/**
 * By whichever library a message is read: the same record, findings and bytes, and the same refusal
 * in the same line, where the libraries count the columns from the start or the end of a sign.
 */
class JsonLibraryProperties {
  private static final List<Class<?>> TYPES =
      List.of(
          Association.class,
          Component.class,
          Group.class,
          MembershipItem.class,
          Offering.class,
          Person.class,
          Problem.class,
          Result.class,
          Service.class);
  private static final Pattern COLUMN = Pattern.compile(", column \\d+");
  private static final List<String> MESSAGES =
      Stream.concat(OkeMessages.all().stream(), OkeMessages.canonical().stream())
          .map(HttpMessage::body)
          .toList();

  /** What a message is made of, and what readers of JSON take differently. */
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "/",
          " ",
          "\n",
          "\t",
          "\r",
          "\u0000",
          "'",
          "//",
          "/* */",
          "#",
          "NaN",
          "-Infinity",
          "+1",
          "01",
          ".5",
          "5.",
          "-",
          "-0",
          "-0.0",
          "1e5",
          "1E-7",
          "1e999999999",
          "12345678901",
          "9223372036854775808",
          "0.10",
          "true",
          "TRUE",
          "null",
          "{}",
          "[]",
          "\"result\":null,",
          "\"score\":null,",
          "\"\":1,",
          "\"a\":1,\"a\":2,",
          "\"\\ud800\"",
          "\"\\u00e9\"",
          "\"\\u0000\"",
          "\"\\/\"",
          "é",
          "\uFEFF",
          "\uD83D\uDE00",
          "\uD800",
          "\u2028",
          "\u007F",
          "\u0085");

  private final List<OkeCodec> codecs = codecs(Tolerance.TOLERANT, ReadingLimits.defaults());

  private static List<OkeCodec> codecs(Tolerance tolerance, ReadingLimits limits) {
    return Stream.of(JsonLibrary.values())
        .map(library -> new OkeCodec(tolerance, limits, library))
        .toList();
  }

  @Example
  void agreeOnEveryMessageOfTheTests() {
    assertThat(MESSAGES)
        .hasSizeGreaterThan(50)
        .allSatisfy(message -> TYPES.forEach(type -> assertAgreement(message, type)));
  }

  @Property(tries = 3000)
  void agreeOnMessagesThatWereMutated(
      @ForAll("mutated") String message, @ForAll("types") Class<?> type) {
    assertAgreement(message, type);
  }

  @Property
  void agreeOnAnyJson(@ForAll("objects") String message, @ForAll("types") Class<?> type) {
    assertAgreement(message, type);
  }

  @Property
  void agreeOnAnyText(@ForAll("texts") String message, @ForAll("types") Class<?> type) {
    assertAgreement(message, type);
  }

  @Property
  void agreeOnAnyBytes(@ForAll byte[] message) {
    assertThat(outcomes(codecs, codec -> codec.read(message, Association.class))).hasSize(1);
  }

  @Property
  void agreeWhereTheLimitsAreSmall(@ForAll("objects") String message) {
    List<OkeCodec> small = codecs(Tolerance.STRICT, new ReadingLimits(200, 3, 6, 5));
    assertThat(outcomes(small, codec -> codec.read(message, Association.class))).hasSize(1);
  }

  @Example
  void agreeAtTheLimits() {
    ReadingLimits limits = new ReadingLimits(200_000, 5, 20, 8);
    List<OkeCodec> small = codecs(Tolerance.TOLERANT, limits);
    for (int size = 1; size < 30; size++) {
      for (String message :
          List.of(
              "{\"x\":" + "[".repeat(size) + "]".repeat(size) + "}",
              "{\"x\":\"" + "é".repeat(size) + "\"}",
              "{\"x\":" + "9".repeat(size) + "}",
              "{\"x\":-" + "9".repeat(size) + "}",
              "{\"x\":1." + "9".repeat(size) + "}",
              "{\"x\":1e" + size + "}",
              "{\"x\":1e-" + size + "}",
              "{\"" + "n".repeat(985 + size) + "\":1}",
              "{\"" + "n".repeat(size * 5000) + "\":1}")) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        assertThat(outcomes(small, codec -> codec.read(message, Person.class)))
            .as(message)
            .hasSize(1);
        assertThat(outcomes(small, codec -> codec.read(bytes, Person.class)))
            .as(message)
            .hasSize(1);
      }
    }
  }

  private void assertAgreement(String message, Class<?> type) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    assertThat(outcomes(codecs, codec -> codec.read(message, type))).hasSize(1);
    assertThat(outcomes(codecs, codec -> codec.read(bytes, type))).hasSize(1);
    assertThat(outcomes(codecs, codec -> codec.readPage(message, type))).hasSize(1);
    assertThat(outcomes(codecs, codec -> codec.readUrl(message))).hasSize(1);
  }

  /** What is read, found, refused and written, of each codec; one where they agree. */
  private static List<Object> outcomes(List<OkeCodec> codecs, Function<OkeCodec, Reading<?>> step) {
    return codecs.stream().map(codec -> outcome(codec, step)).distinct().toList();
  }

  private static Object outcome(OkeCodec codec, Function<OkeCodec, Reading<?>> step) {
    try {
      Reading<?> read = step.apply(codec);
      return List.of(read, written(codec, read.value()));
    } catch (UnreadableMessageException refused) {
      return COLUMN.matcher(refused.getMessage()).replaceFirst("");
    }
  }

  private static String written(OkeCodec codec, Object value) {
    try {
      return codec.write(value);
    } catch (IllegalArgumentException unwritable) {
      return unwritable.getMessage();
    }
  }

  @Provide
  Arbitrary<Class<?>> types() {
    return Arbitraries.of(TYPES);
  }

  @Provide
  Arbitrary<String> mutated() {
    Arbitrary<Double> place = Arbitraries.doubles().between(0, 1);
    Arbitrary<Integer> length = Arbitraries.integers().between(0, 12);
    Arbitrary<String> piece = Arbitraries.of(PIECES);
    Arbitrary<Function<String, String>> mutation =
        Combinators.combine(place, length, piece).as(JsonLibraryProperties::mutation);
    return Combinators.combine(Arbitraries.of(MESSAGES), mutation.list().ofMinSize(1).ofMaxSize(4))
        .as(JsonLibraryProperties::after);
  }

  private static String after(String message, List<Function<String, String>> mutations) {
    String mutated = message;
    for (Function<String, String> mutation : mutations) {
      mutated = mutation.apply(mutated);
    }
    return mutated;
  }

  /** Replaces some signs somewhere by a piece. */
  private static Function<String, String> mutation(double place, int length, String piece) {
    return text -> {
      int from = (int) (place * text.length());
      int to = Math.min(text.length(), from + length);
      return text.substring(0, from) + piece + text.substring(to);
    };
  }

  @Provide
  Arbitrary<String> objects() {
    return object(3);
  }

  private static Arbitrary<String> object(int depth) {
    List<String> names = new ArrayList<>(List.of("unknown", "A", "x~/y"));
    names.addAll(List.of("result", "score", "state", "person", "offering", "consumers", "role"));
    names.addAll(List.of("personId", "otherCodes", "name", "attempt", "weight", "consumerKey"));
    Arbitrary<String> field =
        Combinators.combine(Arbitraries.of(names), value(depth)).as("\"%s\":%s"::formatted);
    return field.list().ofMaxSize(5).map(JsonLibraryProperties::braced);
  }

  private static String braced(List<String> fields) {
    return fields.stream().collect(Collectors.joining(",", "{", "}"));
  }

  private static Arbitrary<String> value(int depth) {
    Arbitrary<String> scalar =
        Arbitraries.oneOf(
            Arbitraries.of("null", "true", "false", "\"nl-test-admin\"", "\"associated\""),
            Arbitraries.bigIntegers().map(Object::toString),
            Arbitraries.bigDecimals().ofScale(12).map(Object::toString),
            Arbitraries.doubles().map(Object::toString),
            Arbitraries.integers().between(-400, 400).map("1.0e%d"::formatted),
            Arbitraries.strings().ofMaxLength(9).map(JsonLibraryProperties::quoted));
    return depth == 0
        ? scalar
        : Arbitraries.oneOf(
            scalar, object(depth - 1), value(depth - 1).list().ofMaxSize(3).map(Object::toString));
  }

  private static String quoted(String text) {
    return "\"" + text.replaceAll("[\\p{Cntrl}\"\\\\]", "") + "\"";
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces));
  }
}
