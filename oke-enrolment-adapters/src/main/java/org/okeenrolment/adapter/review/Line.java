package org.okeenrolment.adapter.review;

/**
 * One figure of the review: a row of a table and of the CSV (regel). Immutable and thread-safe.
 *
 * @param topic what it is about
 * @param key its stable name, such as {@code attemptsToPass.2}
 * @param figure its name for people
 * @param group whose figure it is, by name; blank: of no students
 * @param year its value in the school year
 * @param before its value in the year before
 */
record Line(Topic topic, String key, String figure, String group, Amount year, Amount before) {
  boolean isOf(String name) {
    return key.equals(name) || key.startsWith(name + ".");
  }

  /** Answers the same with the name of the group before all, for groups below each other. */
  Line byGroup() {
    return new Line(topic, key, group, group, year, before);
  }
}
