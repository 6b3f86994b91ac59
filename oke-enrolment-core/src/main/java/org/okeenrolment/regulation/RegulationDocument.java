package org.okeenrolment.regulation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;

/**
 * One document with exam rules (examenreglement, OER, of een deel daarvan), one version of it.
 *
 * <p>An established document is never changed: a change is a new version. Immutable and
 * thread-safe.
 *
 * @param id its name, shared by its versions
 * @param version its version; higher is newer
 * @param title its title, for people
 * @param source where it was taken from, for people
 * @param constructed whether it is an example and not a rendering of a real regulation
 * @param authority its layer
 * @param scope what it asks of the context, by field; empty: it applies everywhere
 * @param effective the days on which it is in force
 * @param pin which day is compared with those days
 * @param bounds its bounds, in order
 * @param params what it sets, without doubles
 */
@Value.Builder
public record RegulationDocument(
    @NotBlank(message = "The id is blank.\nMaybe name it after the regulation and its first year.")
        String id,
    @Positive(message = "The version is less than 1.\nMaybe count the versions from 1.")
        int version,
    Optional<String> title,
    Optional<String> source,
    boolean constructed,
    Authority authority,
    Map<String, @Valid Selector> scope,
    @Valid Days effective,
    Pin pin,
    List<@Valid Bound> bounds,
    List<ParameterValue<?>> params)
    implements WithRegulationDocument {
  /** Takes copies of the collections, and sorts what is set by its path. */
  public RegulationDocument {
    scope = Collections.unmodifiableMap(new TreeMap<>(scope));
    bounds = List.copyOf(bounds);
    params =
        params.stream().sorted(Comparator.comparing(param -> param.parameter().path())).toList();
    for (int i = 1; i < params.size(); i++) {
      if (params.get(i).parameter().equals(params.get(i - 1).parameter())) {
        throw new IllegalArgumentException(
            "Document (%s) sets (%s) twice, as (%s) and as (%s).%nMaybe remove one of them."
                .formatted(id, params.get(i).parameter(), params.get(i - 1), params.get(i)));
      }
    }
  }

  /**
   * Answers a builder for version 1 of a document that is always in force, everywhere.
   *
   * @param id its name
   * @param authority its layer
   */
  public static RegulationDocumentBuilder of(String id, Authority authority) {
    return new RegulationDocumentBuilder()
        .id(id)
        .version(1)
        .constructed(false)
        .authority(authority)
        .effective(Days.all())
        .pin(Pin.EVENT_DATE);
  }

  /** Answers id and version, for people. */
  public String name() {
    return id + " v" + version;
  }

  boolean isSameVersion(RegulationDocument other) {
    return id.equals(other.id) && version == other.version;
  }

  /** Answers whether the scope matches, and the document is in force. */
  boolean holdsFor(Context context) {
    Optional<LocalDate> day = context.day(pin);
    return day.isPresent() && effective.contains(day.get()) && speaksOf(context);
  }

  /** Answers whether the scope matches, whatever the day. */
  boolean speaksOf(Context context) {
    for (Map.Entry<String, Selector> selector : scope.entrySet()) {
      if (!context.matches(selector.getKey(), selector.getValue())) {
        return false;
      }
    }
    return true;
  }
}
