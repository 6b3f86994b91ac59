package org.okeenrolment.regulation;

/** The unit of a term (eenheid van een termijn). Immutable and thread-safe. */
public enum TermUnit {
  /** Days of the calendar (kalenderdag). */
  CALENDAR_DAY,
  /** Monday to Friday but for public holidays (werkdag); days in school holidays count. */
  WORKING_DAY,
  /** Working days outside the school holidays (schooldag). */
  SCHOOL_DAY,
  /** Seven days (week). */
  WEEK,
  /** Weeks that are not wholly school holidays (lesweek). */
  LESSON_WEEK,
  /** Months, to the same day or the last of a shorter month (maand). */
  MONTH,
  /** Years, to the same day or the last of a shorter month (jaar). */
  YEAR,
  /** School years, to 31 July (schooljaar); only forwards. */
  SCHOOL_YEAR
}
