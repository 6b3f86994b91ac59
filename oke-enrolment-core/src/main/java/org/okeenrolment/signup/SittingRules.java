package org.okeenrolment.signup;

import static org.okeenrolment.regulation.Parameters.COUNTED_PER;
import static org.okeenrolment.regulation.Parameters.LIMITS_PER_TIME;
import static org.okeenrolment.regulation.Parameters.MAX_OPEN;
import static org.okeenrolment.regulation.Parameters.MAX_PER_DAY;
import static org.okeenrolment.regulation.Parameters.NOTICE;
import static org.okeenrolment.regulation.Parameters.PERIODS_OF_EXAMS;
import static org.okeenrolment.regulation.Parameters.VARIANTS;
import static org.okeenrolment.regulation.Parameters.WINDOW_CLOSES;
import static org.okeenrolment.regulation.Parameters.WINDOW_OPENS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.decision.Basis;
import org.okeenrolment.decision.Considerations;
import org.okeenrolment.decision.Pending;
import org.okeenrolment.decision.Reason;
import org.okeenrolment.regulation.CountedPer;
import org.okeenrolment.regulation.Days;
import org.okeenrolment.regulation.ExamPeriod;
import org.okeenrolment.regulation.Fact;
import org.okeenrolment.regulation.History;
import org.okeenrolment.regulation.Limit;
import org.okeenrolment.regulation.Regulation;
import org.okeenrolment.regulation.Setting;
import org.okeenrolment.regulation.SignUpVariant;
import org.okeenrolment.regulation.Tally;
import org.okeenrolment.regulation.Term;

/** The rules of a regulation on sittings: when, in which way, and how many (zittingen). */
final class SittingRules {
  private SittingRules() {}

  /** Finds what concerns the student on this sitting. */
  static void find(Tally tally, History history, SignUpQuestion question, Considerations found) {
    Regulation regulation = tally.regulation();
    heIsNotExcluded(tally, question, found);
    theLimitsAreKept(tally, question, found);
    thePartIsCounted(regulation, question, found);
    theWindowIsOpen(regulation, question, found);
    theSittingLiesInAPeriod(regulation, question, found);
    theDayIsNotTooFull(tally, history, question, found);
    theNoticeIsLongEnough(regulation, question, found);
    aPlaceIsLeft(question, found);
  }

  /** Finds whether he may be signed up in this way. */
  static void theVariantIsAllowed(
      Regulation regulation, SignUpQuestion question, Considerations found) {
    Setting<List<SignUpVariant>> variants = regulation.get(VARIANTS);
    found.considering(variants.basis());
    if (question.variant().isPresent() && !variants.get().contains(question.variant().get())) {
      found.refuse(
          Reason.of("VARIANT_NOT_ALLOWED")
              .putFacts("variant", question.variant().get().name())
              .basis(variants.basis())
              .build());
    }
  }

  /** Finds whether he has too many open sign-ups, over all exams. */
  static void notTooManyAreOpen(Regulation regulation, History history, Considerations found) {
    Setting<Integer> max = regulation.get(MAX_OPEN);
    if (max.value().isEmpty()) {
      return;
    }
    found.considering(max.basis());
    if (history.openEnrolmentsTotal() >= max.get()) {
      found.refuse(
          Reason.of("MAX_OPEN")
              .putFacts("open", history.openEnrolmentsTotal())
              .putFacts("max", max.get())
              .basis(max.basis())
              .build());
    }
  }

  private static void heIsNotExcluded(Tally tally, SignUpQuestion question, Considerations found) {
    for (Fact fact : tally.facts()) {
      if (fact instanceof Fact.Excluded excluded && excluded.days().contains(question.examDay())) {
        found.refuse(Reason.of("EXCLUDED").putFacts("until", excluded.days().to()).build());
      }
    }
  }

  private static void theLimitsAreKept(Tally tally, SignUpQuestion question, Considerations found) {
    Setting<List<Limit>> limits = tally.regulation().get(LIMITS_PER_TIME);
    if (limits.get().isEmpty()) {
      return;
    }
    found.considering(limits.basis());
    SchoolYear year = SchoolYear.of(question.examDay());
    for (Limit limit : limits.get()) {
      boolean perYear = limit.per() == Limit.Per.SCHOOL_YEAR;
      int used =
          tally.used(
              attempt ->
                  perYear
                      ? SchoolYear.of(attempt.at()).equals(year)
                      : attempt.period().isPresent() && attempt.period().equals(question.period()));
      if (used >= limit.max() && (perYear || question.period().isPresent())) {
        found.refuse(
            Reason.of(perYear ? "LIMIT_PER_SCHOOL_YEAR" : "LIMIT_PER_PERIOD")
                .putFacts("used", used)
                .putFacts("max", limit.max())
                .basis(limits.basis())
                .build());
      }
    }
  }

  private static void thePartIsCounted(
      Regulation regulation, SignUpQuestion question, Considerations found) {
    Setting<CountedPer> per = regulation.get(COUNTED_PER);
    found.considering(per.basis());
    if (question.part().isPresent() == per.is(CountedPer.PART)) {
      return;
    }
    String code = per.is(CountedPer.PART) ? "PART_REQUIRED" : "PART_NOT_SEPARATE";
    found.refuse(
        Reason.of(code).putFacts("part", question.part().orElse("-")).basis(per.basis()).build());
  }

  private static void theWindowIsOpen(
      Regulation regulation, SignUpQuestion question, Considerations found) {
    if (question.variant().filter(SignUpVariant.SELF::equals).isEmpty()) {
      return;
    }
    if (question.window().isEmpty()) {
      found.considering(regulation.get(WINDOW_OPENS).basis());
      found.considering(regulation.get(WINDOW_CLOSES).basis());
      if (days(regulation, question).contains(question.today())) {
        return; // a day of the window lies in it: no need to work out its instants
      }
    }
    Window window = window(regulation, question);
    if (window.isNotOpenYet(question.now())) {
      found.refuse(outside("WINDOW_NOT_OPEN", window, regulation.get(WINDOW_OPENS).basis()));
    }
    if (window.isClosed(question.now())) {
      found.refuse(outside("WINDOW_CLOSED", window, regulation.get(WINDOW_CLOSES).basis()));
    }
  }

  /** Answers the reason that the window is not open, with what lifts it. */
  static Reason outside(String code, Window window, Basis basis) {
    return Reason.of(code)
        .putFacts("from", window.opens())
        .putFacts("until", window.closes())
        .basis(basis)
        .liftsAt("WINDOW_NOT_OPEN".equals(code) ? window.opens() : Optional.empty())
        .build();
  }

  /** Answers the window of the sitting itself, else the one counted back from its day. */
  static Window window(Regulation regulation, SignUpQuestion question) {
    return question
        .window()
        .orElseGet(() -> Window.of(days(regulation, question), question.zone()));
  }

  private static Days days(Regulation regulation, SignUpQuestion question) {
    return new Days(
        back(regulation, WINDOW_OPENS, question), back(regulation, WINDOW_CLOSES, question));
  }

  /** Answers the day of the sitting minus a term, where there are both. */
  static Optional<LocalDate> back(
      Regulation regulation,
      org.okeenrolment.regulation.Parameter<Term> term,
      SignUpQuestion question) {
    Optional<Term> length = regulation.get(term).value();
    return length.isPresent() && question.sittingAt().isPresent()
        ? Optional.of(regulation.calendar().minus(question.sittingAt().get(), length.get()))
        : Optional.empty();
  }

  private static void theSittingLiesInAPeriod(
      Regulation regulation, SignUpQuestion question, Considerations found) {
    Setting<List<ExamPeriod>> periods = regulation.get(PERIODS_OF_EXAMS);
    found.considering(periods.basis());
    if (periods.get().isEmpty() || question.sittingAt().isEmpty()) {
      return;
    }
    LocalDate day = question.sittingAt().get();
    if (regulation.period(day).isEmpty()) {
      found.refuse(Reason.of("OUTSIDE_PERIOD").putFacts("day", day).basis(periods.basis()).build());
    }
  }

  private static void theDayIsNotTooFull(
      Tally tally, History history, SignUpQuestion question, Considerations found) {
    Setting<Integer> max = tally.regulation().get(MAX_PER_DAY);
    if (max.value().isEmpty() || question.sittingAt().isEmpty()) {
      return;
    }
    found.considering(max.basis());
    if (history.examsThatDay() >= max.get()
        && !tally.isGranted(
            grant ->
                grant.topic() == Fact.Granted.Topic.LOAD
                    && grant.sittingAt().equals(question.sittingAt()))) {
      found.ask(new Pending(Pending.LOAD, "STUDENT", max.basis()));
    }
  }

  private static void theNoticeIsLongEnough(
      Regulation regulation, SignUpQuestion question, Considerations found) {
    Setting<Term> notice = regulation.get(NOTICE);
    if (notice.value().isEmpty()
        || question.announcedAt().isEmpty()
        || question.sittingAt().isEmpty()) {
      return;
    }
    found.considering(notice.basis());
    LocalDate earliest = regulation.calendar().plus(question.announcedAt().get(), notice.get());
    if (earliest.isAfter(question.sittingAt().get())) {
      found.refuse(
          Reason.of("NOTICE_TOO_SHORT")
              .putFacts("announced", question.announcedAt().get())
              .putFacts("earliest", earliest)
              .basis(notice.basis())
              .build());
    }
  }

  private static void aPlaceIsLeft(SignUpQuestion question, Considerations found) {
    if (question.capacity().isPresent() && question.booked() >= question.capacity().getAsInt()) {
      found.refuse(
          Reason.of("SITTING_FULL").putFacts("capacity", question.capacity().getAsInt()).build());
    }
  }
}
