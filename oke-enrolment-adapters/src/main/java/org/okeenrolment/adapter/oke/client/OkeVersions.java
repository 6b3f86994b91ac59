package org.okeenrolment.adapter.oke.client;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.okeenrolment.adapter.oke.ConsumerBlock;
import org.okeenrolment.adapter.oke.wire.Service;
import org.okeenrolment.adapter.oke.wire.SupportedConsumer;

/**
 * Which version of OKE two parties both speak (versie-afspraak). Pure functions.
 *
 * <p>Thread-safe.
 */
public final class OkeVersions {
  private static final Pattern VERSION = Pattern.compile("[vV]?(\\d{1,4})(?:\\.(\\d{1,4}))?.*");

  private OkeVersions() {}

  private record Version(int major, int minor) {}

  /**
   * Answers the highest version that both speak. Versions are the same when their first two numbers
   * are: 1.0.1 only corrects 1.0.
   *
   * @param service what the partner says of himself
   * @param spoken the versions that the asking party speaks, such as {@code 1.0.1}
   * @return the version in the spelling of {@code spoken}; empty when there is none, or when the
   *     partner names none
   */
  public static Optional<String> common(Service service, Collection<String> spoken) {
    List<Version> theirs =
        Optional.ofNullable(service.supportedConsumers()).orElse(List.of()).stream()
            .filter(consumer -> ConsumerBlock.KEY.equalsIgnoreCase(consumer.consumerKey()))
            .map(SupportedConsumer::version)
            .flatMap(version -> version(String.valueOf(version)).stream())
            .toList();
    return spoken.stream()
        .filter(version -> version(version).filter(theirs::contains).isPresent())
        .max(Comparator.comparing(OkeVersions::order));
  }

  private static Optional<Version> version(String text) {
    Matcher parts = VERSION.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String minor = Optional.ofNullable(parts.group(2)).orElse("0");
    return Optional.of(new Version(Integer.parseInt(parts.group(1)), Integer.parseInt(minor)));
  }

  private static int order(String text) {
    return version(text).map(version -> version.major() * 10_000 + version.minor()).orElse(0);
  }
}
