package org.okeenrolment.adapter.oke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Dates and moments are those of the JDK, also where it is not asked. */
class IsoTextProperties {
  @Property(tries = 5000)
  void aDateIsWhatTheJdkReads(@ForAll("dates") String text) {
    assertThat(read(text, IsoText::date)).isEqualTo(read(text, LocalDate::parse));
  }

  @Property(tries = 20_000)
  void aMomentIsWhatTheJdkReads(@ForAll("moments") String text) {
    assertThat(read(text, IsoText::moment))
        .isEqualTo(read(text, given -> OffsetDateTime.parse(given).toInstant()));
  }

  private static <T> Optional<T> read(String text, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  @Provide
  Arbitrary<String> dates() {
    Arbitrary<String> years = Arbitraries.of("2024", "2023", "0000", "9999", "-2024", "20240", "x");
    Arbitrary<String> usual =
        Combinators.combine(years, upTo(13), upTo(32))
            .as((year, month, day) -> String.join("-", year, month, day));
    return Arbitraries.oneOf(usual, usual.flatMap(IsoTextProperties::withATypo));
  }

  @Provide
  Arbitrary<String> moments() {
    Arbitrary<String> offsets =
        Arbitraries.of(
            "Z",
            "z",
            "",
            "+01:00",
            "-00:00",
            "+00:00",
            "+18:00",
            "+18:01",
            "-19:00",
            "+01:60",
            "+0100",
            "+01",
            "+01:00:30",
            "+1:00",
            "٠",
            "+٠١:٠٠");
    Arbitrary<String> times =
        Combinators.combine(upTo(25), upTo(60), upTo(61))
            .as((hour, minute, second) -> String.join(":", hour, minute, second));
    Arbitrary<String> usual =
        Combinators.combine(dates(), Arbitraries.of("T", "t", " "), times, offsets)
            .as((date, sign, time, offset) -> date + sign + time + offset);
    return Arbitraries.oneOf(usual, usual.flatMap(IsoTextProperties::withATypo));
  }

  private static Arbitrary<String> upTo(int most) {
    return Arbitraries.integers().between(0, most).map("%02d"::formatted);
  }

  private static Arbitrary<String> withATypo(String text) {
    return Combinators.combine(
            Arbitraries.integers().between(0, text.length()), Arbitraries.of("", "0", ":", "x"))
        .as((at, sign) -> new StringBuilder(text).insert(at, sign).toString());
  }
}
