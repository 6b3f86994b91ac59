package org.okeenrolment.regulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The exam regulations of an institution (examenreglementen): its documents and its calendar.
 *
 * <p>What is in force for a context depends on these alone. What was worked out for one combination
 * of documents is kept in this object. Immutable but for that, and thread-safe.
 */
public final class Regulations {
  private final List<RegulationDocument> documents;
  private final SchoolCalendar calendar;
  private final Map<BitSet, Regulation> resolved = new ConcurrentHashMap<>();

  private Regulations(List<RegulationDocument> documents, SchoolCalendar calendar) {
    this.documents = List.copyOf(documents);
    this.calendar = calendar;
  }

  /**
   * Answers the regulations that these documents make; their order does not matter.
   *
   * @param documents the documents, all versions
   * @param calendar the holidays by which terms are counted
   * @throws IllegalArgumentException when two documents have the same id and version
   */
  public static Regulations of(List<RegulationDocument> documents, SchoolCalendar calendar) {
    List<Integer> repeated = repeated(documents);
    if (!repeated.isEmpty()) {
      throw new IllegalArgumentException(
          "The document (%s) is there twice.%nMaybe give the changed one a higher version."
              .formatted(documents.get(repeated.get(0)).name()));
    }
    return new Regulations(documents, calendar);
  }

  /**
   * Answers the regulations that one document makes, without holidays.
   *
   * @param document the document
   */
  public static Regulations of(RegulationDocument document) {
    return of(List.of(document), SchoolCalendar.withoutHolidays());
  }

  /**
   * Answers the places of the documents of which id and version occurred before in the list.
   *
   * @param documents some documents
   */
  static List<Integer> repeated(List<RegulationDocument> documents) {
    Set<String> names = new HashSet<>();
    List<Integer> repeated = new ArrayList<>();
    for (int place = 0; place < documents.size(); place++) {
      if (!names.add(documents.get(place).name())) {
        repeated.add(place);
      }
    }
    return repeated;
  }

  /**
   * Answers these regulations with more documents, such as new versions that were established.
   *
   * @param more the documents; one that is there already is left as it is
   * @throws IllegalArgumentException when one has the id and version of another that is there: an
   *     established document is never changed
   */
  public Regulations with(List<RegulationDocument> more) {
    Set<RegulationDocument> all = new LinkedHashSet<>(documents);
    all.addAll(more);
    return of(List.copyOf(all), calendar);
  }

  /**
   * Answers the documents in which later regulations differ from these, by id and version.
   *
   * @param later the later regulations
   */
  public List<DocumentChange> changesTo(Regulations later) {
    return Stream.concat(
            documents.stream()
                .filter(document -> later.documents.stream().noneMatch(document::isSameVersion))
                .map(gone -> new DocumentChange(Optional.of(gone), Optional.empty())),
            later.documents.stream()
                .filter(document -> !documents.contains(document))
                .map(
                    added ->
                        new DocumentChange(former(added, added.version()), Optional.of(added))))
        .sorted(Comparator.comparing(change -> change.document().name()))
        .toList();
  }

  /** Answers all documents. */
  public List<RegulationDocument> documents() {
    return documents;
  }

  /** Answers the holidays by which terms are counted. */
  public SchoolCalendar calendar() {
    return calendar;
  }

  /**
   * Answers the regulation in force.
   *
   * @param context for whom and when
   * @throws AmbiguousRegulationException when documents that are equally strong contradict each
   *     other
   */
  public Regulation inForce(Context context) {
    BitSet applying = applying(context);
    Regulation known = resolved.get(applying);
    return known == null
        ? resolved.computeIfAbsent(
            applying, places -> resolve(places.stream().mapToObj(documents::get).toList()))
        : known;
  }

  /**
   * Answers what the former versions of the documents in force said together about a context,
   * whatever their dates; documents of which no former version spoke of it are taken as they are.
   *
   * @param context for whom and when
   * @return empty when no document has such a version
   * @throws AmbiguousRegulationException when the documents in force contradict each other, or the
   *     former versions do
   */
  public Optional<Regulation> former(Context context) {
    List<RegulationDocument> now = inForce(context).documents();
    List<RegulationDocument> former =
        now.stream()
            .map(
                document ->
                    former(document, document.version() - 1)
                        .filter(version -> version.speaksOf(context))
                        .orElse(document))
            .toList();
    return former.equals(now) ? Optional.empty() : Optional.of(resolve(former));
  }

  /** Answers the newest version that is there, up to a version. */
  private Optional<RegulationDocument> former(RegulationDocument document, int newest) {
    return documents.stream()
        .filter(other -> other.id().equals(document.id()) && other.version() <= newest)
        .max(Comparator.comparing(RegulationDocument::version));
  }

  private Regulation resolve(List<RegulationDocument> applying) {
    return new Regulation(new Layers(applying), calendar);
  }

  /** Of the versions that match and are in force, the newest applies. */
  private BitSet applying(Context context) {
    BitSet applying = new BitSet(documents.size());
    for (int place = 0; place < documents.size(); place++) {
      if (documents.get(place).holdsFor(context)) {
        applying.set(place);
      }
    }
    for (int one = applying.nextSetBit(0); one >= 0; one = applying.nextSetBit(one + 1)) {
      removeOlder(applying, documents.get(one));
    }
    return applying;
  }

  private void removeOlder(BitSet applying, RegulationDocument newer) {
    for (int one = applying.nextSetBit(0); one >= 0; one = applying.nextSetBit(one + 1)) {
      RegulationDocument older = documents.get(one);
      if (older.version() < newer.version() && older.id().equals(newer.id())) {
        applying.clear(one);
      }
    }
  }
}
