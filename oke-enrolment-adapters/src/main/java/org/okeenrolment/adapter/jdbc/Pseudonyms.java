package org.okeenrolment.adapter.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.privacy.Pseudonym;

/** The pseudonyms of students who get them together, and what is looked for by that. */
record Pseudonyms(List<Pseudonym> all) {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

  /** Answers what becomes of something by all of them, one after the other. */
  <T> T of(T before, BiFunction<Pseudonym, T, T> change) {
    T after = before;
    for (Pseudonym one : all) {
      after = change.apply(one, after);
    }
    return after;
  }

  Set<String> students() {
    return texts(one -> Stream.of(one.student().value()));
  }

  /** Answers of whom opinions, findings and earlier revisions go. */
  List<StudentId> erased() {
    return all.stream().filter(Pseudonym::erases).map(Pseudonym::student).toList();
  }

  /** Answers whether somebody of whom findings go is concerned. */
  boolean erases(String object) {
    return all.stream().anyMatch(one -> one.erases() && one.concerns(object));
  }

  /** Answers the ids of what is theirs. */
  Set<String> objects() {
    return texts(one -> one.objects().stream());
  }

  /** Answers the regular expression, for both databases, of texts that name one of them. */
  String naming() {
    return naming(names().stream());
  }

  /** Answers the same of texts that contain one of some names. */
  static String naming(Stream<String> names) {
    return names
        .map(name -> NO_LETTER.matcher(name).replaceAll("\\\\$0"))
        .collect(Collectors.joining("|"));
  }

  /** Answers the ids by which texts name them. */
  private Set<String> names() {
    return texts(one -> Stream.concat(Stream.of(one.student().value()), one.aliases().stream()));
  }

  /** Answers these, and the ids of what is theirs. */
  Set<String> namesAndObjects() {
    Set<String> names = names();
    names.addAll(objects());
    return names;
  }

  private Set<String> texts(Function<Pseudonym, Stream<String>> texts) {
    return all.stream().flatMap(texts).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Answers the values of a statement that says for each student what takes his place. */
  List<Object[]> renaming(String institution) {
    return all.stream()
        .map(one -> new Object[] {one.pseudonym(), institution, one.student()})
        .toList();
  }

  /** Answers the values of a statement for each of some. */
  static <T> List<Object[]> rows(Collection<T> some, Function<T, Object[]> values) {
    return some.stream().map(values).toList();
  }
}
