package org.okeenrolment.adapter.timetable;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.okeenrolment.adapter.page.Wording;
import org.okeenrolment.catalogue.Exam;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.InstitutionId;
import org.okeenrolment.plan.Timetable;

/** What both ways of writing a timetable say alike. */
final class TimetableTexts {
  private final TimetableFeed feed;
  private final Wording wording;

  TimetableTexts(TimetableFeed feed) {
    this.feed = feed;
    this.wording =
        Wording.of("org.okeenrolment.adapter.timetable.timetable", feed.locale(), feed.zone());
  }

  Wording wording() {
    return wording;
  }

  /** Answers the name of an exam, or its id. */
  String exam(ExamId exam) {
    return feed.catalogue().exam(exam).map(Exam::name).orElse(exam.value());
  }

  /** Answers an identifier that tells nobody of whom, or of what, it is (RFC 7986, 5.3). */
  String uid(String id) {
    return uid(feed.institution(), id);
  }

  private static String uid(InstitutionId institution, String id) {
    String name = "%d %s %s".formatted(institution.value().length(), institution, id);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Answers what an event is called: the exam, with the role of a member of staff. */
  String summary(Timetable.Entry entry) {
    String exam = exam(entry.exam());
    return entry
        .role()
        .map(role -> wording.text("inRole", wording.word("role", role.name()), exam))
        .orElse(exam);
  }

  /** Answers the name of the sitting, to staff only: it may tell whom a sitting is meant for. */
  Optional<String> sitting(Timetable.Entry entry) {
    return entry.role().map(role -> entry.name());
  }
}
