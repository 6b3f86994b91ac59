package org.okeenrolment.tools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.signup.Participation;

/** A week of exams: who should take them, and the sittings that are open for them. */
final class Week {
  private static final int DAYS = 5;

  private final School school;
  private final ExamEnrolment exams;
  private final SchoolYear year;
  private final int number;
  private final LocalDate monday;
  private final Map<ExamId, List<Enrolment>> candidates = new TreeMap<>();
  private final Map<ExamId, List<SittingId>> sittings = new LinkedHashMap<>();

  Week(School school, SchoolYear year, int number, LocalDate monday) {
    this.school = school;
    this.exams = school.exams();
    this.year = year;
    this.number = number;
    this.monday = monday;
  }

  void add(Enrolment candidate) {
    candidates.computeIfAbsent(candidate.of().exam(), any -> new ArrayList<>()).add(candidate);
  }

  void add(ExamId exam, List<SittingId> opened) {
    sittings.merge(
        exam, opened, (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
  }

  /** A sitting that was called off is none of the week any more. */
  void remove(Sitting calledOff) {
    sittings.computeIfPresent(
        calledOff.exam(),
        (exam, ids) -> ids.stream().filter(id -> !id.equals(calledOff.id())).toList());
  }

  /** The exams that somebody takes, in the order of their names. */
  List<ExamId> exams() {
    return school.byName().stream().map(exam -> exam.id()).filter(candidates::containsKey).toList();
  }

  List<Enrolment> candidates(ExamId exam) {
    return candidates.getOrDefault(exam, List.of());
  }

  List<Enrolment> candidates() {
    return candidates.values().stream().flatMap(List::stream).toList();
  }

  List<SittingId> sittings(ExamId exam) {
    return sittings.getOrDefault(exam, List.of());
  }

  /** All sittings, in the order of their ids. */
  List<SittingId> sittings() {
    return sittings.values().stream().flatMap(List::stream).sorted().toList();
  }

  /** The sittings of an exam in this week as they are now, by start. */
  List<Sitting> open(ExamId exam) {
    return exams.planning().openSittings(School.OFFICE, exam).orElseThrow().stream()
        .filter(sitting -> sittings(exam).contains(sitting.id()))
        .toList();
  }

  /** What the candidates have in this week, cancelled or not. */
  List<Participation> participations() {
    return candidates().stream().flatMap(one -> participations(one).stream()).toList();
  }

  List<Participation> participations(Enrolment candidate) {
    return exams.signUp().participations(School.OFFICE, candidate.id()).orElseThrow().stream()
        .filter(one -> sittings(candidate.of().exam()).contains(one.sitting()))
        .toList();
  }

  List<Participation> signedUp() {
    return candidates().stream().flatMap(one -> signedUp(one).stream()).toList();
  }

  List<Participation> signedUp(Enrolment candidate) {
    return participations(candidate).stream().filter(Participation::isSignedUp).toList();
  }

  SchoolYear year() {
    return year;
  }

  /** Which round of the year it is, from 0. */
  int number() {
    return number;
  }

  LocalDate monday() {
    return monday;
  }

  Interval days() {
    return new Interval(School.at(monday, 0), School.at(lastDay(), 0));
  }

  /** The Saturday. */
  LocalDate lastDay() {
    return monday.plusDays(DAYS);
  }
}
