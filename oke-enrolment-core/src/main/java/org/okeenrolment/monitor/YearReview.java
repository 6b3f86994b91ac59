package org.okeenrolment.monitor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.ProgrammeCohort;
import org.okeenrolment.catalogue.SchoolYear;

/**
 * A school year in figures (jaarevaluatie), for those who evaluate the exams.
 *
 * <p>Figures of fewer than {@value ReviewRules#SMALLEST_GROUP} students are absent, and so are as
 * many others as are needed that nobody can work them out from the total: these groups are hidden,
 * and which of them are small is not told. Immutable and thread-safe.
 *
 * @param schoolYear the school year
 * @param all the figures of all students together
 * @param exams the figures by exam
 * @param hiddenExams the exams of which no figures are shown
 * @param cohorts the figures by programme and cohort; an enrolment for several is counted in the
 *     first, and one for none in none of them
 * @param hiddenCohorts the programmes and cohorts of which no figures are shown
 * @param messagesFailed how many messages were refused in the year, by a partner or here
 * @param messagesRepaired how many of these are repaired by now
 * @param openFindings how many findings are open now, by their type
 * @param regulations the versions of the regulation documents by which was decided in the year, by
 *     the ids of the documents
 */
@Value.Builder
public record YearReview(
    SchoolYear schoolYear,
    Optional<ReviewFigures> all,
    Map<ExamId, ReviewFigures> exams,
    Set<ExamId> hiddenExams,
    Map<ProgrammeCohort, ReviewFigures> cohorts,
    Set<ProgrammeCohort> hiddenCohorts,
    int messagesFailed,
    int messagesRepaired,
    Counts<String> openFindings,
    SortedMap<String, SortedSet<Integer>> regulations)
    implements WithYearReview {
  /** Takes copies of the maps and sets. */
  public YearReview {
    exams = Collections.unmodifiableMap(new TreeMap<>(exams));
    hiddenExams = Collections.unmodifiableSet(new TreeSet<>(hiddenExams));
    cohorts = Collections.unmodifiableMap(new LinkedHashMap<>(cohorts));
    hiddenCohorts = Collections.unmodifiableSet(new LinkedHashSet<>(hiddenCohorts));
    regulations = copy(regulations);
  }

  private static SortedMap<String, SortedSet<Integer>> copy(
      SortedMap<String, SortedSet<Integer>> regulations) {
    SortedMap<String, SortedSet<Integer>> copy = new TreeMap<>();
    regulations.forEach(
        (document, versions) ->
            copy.put(document, Collections.unmodifiableSortedSet(new TreeSet<>(versions))));
    return Collections.unmodifiableSortedMap(copy);
  }

  /** Answers a builder without any value. */
  public static YearReviewBuilder builder() {
    return new YearReviewBuilder();
  }
}
