package org.okeenrolment.adapter.oke.endpoint;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.okeenrolment.adapter.oke.OkeTimes;

/** The parameters of a request, decoded; of one that is given twice the last, but in lists. */
final class Query {
  private static final Pattern BETWEEN = Pattern.compile("&");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final Map<String, List<String>> parameters = new LinkedHashMap<>();

  Query(String encoded) {
    for (String parameter : BETWEEN.split(encoded, -1)) {
      String[] parts = parameter.split("=", 2);
      if (parts.length == 2 && !parts[1].isBlank()) {
        parameters
            .computeIfAbsent(decoded(parts[0]), any -> new ArrayList<>())
            .add(decoded(parts[1]).strip());
      }
    }
  }

  /** Answers a step of a path, in which a plus is no blank. */
  static String decodedStep(String encoded) {
    return decoded(encoded.replace("+", "%2B"));
  }

  private static String decoded(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw Refusal.badRequest(
          "The address is not percent-encoded as it should be. Maybe a % stands for itself: write %25.");
    }
  }

  Optional<String> text(String name) {
    List<String> given = parameters.getOrDefault(name, List.of());
    return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
  }

  Set<String> texts(String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .flatMap(COMMA::splitAsStream)
        .map(String::strip)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Answers a whole number from 1 on. */
  int number(String name, int otherwise, int most) {
    Optional<String> given = text(name);
    if (given.isEmpty()) {
      return otherwise;
    }
    int number = NUMBER.matcher(given.get()).matches() ? Integer.parseInt(given.get()) : 0;
    if (number < 1 || number > most) {
      throw Refusal.badRequest(
          "The parameter %s (%s) is no number from 1 to %d. Maybe leave it out: then it is %d."
              .formatted(name, given.get(), most, otherwise));
    }
    return number;
  }

  /** Answers a moment; a day is the first moment of it. */
  Optional<Instant> since(OkeTimes times) {
    return moment("since", LocalTime.MIN, times);
  }

  /** Answers a moment; a day is the last moment of it. */
  Optional<Instant> until(OkeTimes times) {
    return moment("until", LocalTime.MAX, times);
  }

  /** An offset of which the plus was not encoded comes as a blank. */
  private Optional<Instant> moment(String name, LocalTime ofDay, OkeTimes times) {
    return text(name)
        .map(
            text -> {
              Optional<LocalDate> day = times.date(text);
              return day.map(date -> times.instant(date.atTime(ofDay)))
                  .or(() -> times.instant(text.replace(' ', '+')))
                  .orElseThrow(() -> noMoment(name, text));
            });
  }

  private static Refusal noMoment(String name, String text) {
    return Refusal.badRequest(
        "The parameter %s (%s) is no day and no moment. Maybe write it as 2027-01-31."
            .formatted(name, text));
  }
}
