package org.okeenrolment.regulation;

import java.util.List;
import java.util.stream.Collectors;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.decision.Reason;

/**
 * Documents that are equally strong contradict each other ({@code AMBIGUOUS_POLICY}): somebody has
 * to mend them before anything can be decided by them. Thread-safe.
 */
public final class AmbiguousRegulationException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final transient List<Clash> clashes;

  /**
   * Documents that give one parameter different values (tegenstrijdigheid).
   *
   * <p>Immutable and thread-safe.
   *
   * @param path the path of the parameter
   * @param places the places in the documents that set it
   */
  public record Clash(String path, List<Basis> places) {
    /** Takes a copy of the list. */
    public Clash {
      places = List.copyOf(places);
    }

    /** Answers the documents, by name and version. */
    public List<String> documents() {
      return places.stream().map(place -> place.document() + " v" + place.version()).toList();
    }
  }

  /**
   * Says what contradicts what.
   *
   * @param clashes all contradictions, in the order of their paths
   */
  AmbiguousRegulationException(List<Clash> clashes) {
    super(
        clashes.stream()
            .map(clash -> "(%s) in %s".formatted(clash.path(), clash.documents()))
            .collect(
                Collectors.joining(
                    ", ",
                    "Documents that are equally strong set different values: ",
                    ".%nMaybe give one of them a narrower scope or a later start.".formatted())));
    this.clashes = List.copyOf(clashes);
  }

  /** Answers this as a reason why nothing can be decided. */
  public Reason reason() {
    return Reason.of("AMBIGUOUS_POLICY")
        .putFacts("paths", clashes.stream().map(Clash::path).toList())
        .putFacts(
            "documents",
            clashes.stream().flatMap(clash -> clash.documents().stream()).distinct().toList())
        .build();
  }

  /** Answers the places in the documents that contradict each other. */
  public List<Basis> basis() {
    return clashes.stream().flatMap(clash -> clash.places().stream()).toList();
  }

  /** Answers all contradictions, in the order of their paths. */
  public List<Clash> clashes() {
    return clashes;
  }
}
