package org.okeenrolment.tools;

/** What the account of a school year tells: the name of a figure, and the line that says it. */
enum Figure {
  STUDENTS("students", "students"),
  ENROLMENTS("enrolments", "enrolments"),
  AUTOMATIC("enrolments AUTOMATIC", "made automatically from the exam plan"),
  OKE("enrolments OKE", "received from the registration system"),
  MANUAL("enrolments MANUAL", "made by hand"),
  CARRIED_OVER("enrolments CARRIED_OVER", "carried over from the year before"),
  NEW_BY_MOVE("enrolments by a move", "of these are new for students who moved"),
  PASSED("passed", "passed and established"),
  CARRIED("carried over", "carried over to the next school year"),
  EXEMPTED("exempted", "exempted"),
  WITHDRAWN("withdrawn", "withdrawn"),
  WITHDRAWN_BY_REGISTRATION("withdrawn by registration", "withdrawn by the registration system"),
  WITHDRAWN_BY_MOVE("withdrawn by a move", "withdrawn with a student who moved or left"),
  WITHDRAWN_BY_HAND("withdrawn by hand", "withdrawn by hand, chosen and given up"),
  REOPENED("enrolments opened again", "opened again, because the exemption was a mistake"),
  STAYING("decision needed", "stay, somebody has to decide"),
  MOVERS("students who moved", "moved to another programme"),
  LEAVERS("students who left", "left the school"),

  GOES("Goes", "Go, of a teacher"),
  NO_GOES("no-goes", "not yet"),
  GOES_WITHDRAWN("Goes withdrawn", "Go taken back"),

  SITTINGS("sittings", "sittings"),
  OPTIONAL_SITTINGS("optional sittings", "of an optional exam, which the school holds itself"),
  QUIET_ROOMS("sittings in a quiet room", "in a quiet room, for who sits longer"),
  ENLARGED("sittings enlarged", "enlarged for those who waited"),
  REDUCED("sittings reduced", "made smaller, because a part of the room was lost"),
  POSTPONED("sittings postponed", "held an hour later"),
  CALLED_OFF("sittings called off", "called off"),

  SIGN_UPS("sign-ups", "sign-ups"),
  SIGN_UPS_AUTOMATIC("sign-ups automatic", "automatic, for a cohort or a generic exam"),
  SIGN_UPS_BY_STUDENT("sign-ups by student", "by the student within the window"),
  SIGN_UPS_BY_STAFF("sign-ups by staff", "by staff"),
  PROMOTED("promoted from the waiting list", "from the waiting list, when a seat was freed"),
  PROMOTED_BY_CHAIRS("promoted by more chairs", "from the waiting list, when chairs were put in"),
  MOVED_BY_STUDENT("sign-ups moved by student", "moved by the student to another sitting"),
  MOVED_TO_QUIET("sign-ups moved to a quiet room", "moved to a quiet room"),
  RELOCATED("sign-ups moved out of a room", "moved out of a room that was lost"),
  CANCELLED("sign-ups cancelled", "cancelled in time"),
  CANCELLED_BY_OFFICE("sign-ups cancelled without Go", "cancelled, because the Go was taken back"),
  SIGNED_OFF("sign-ups called off", "cancelled with their sitting"),
  CLASHED("sign-ups given up", "cancelled, because their sitting moved"),
  MOVED("sign-ups left for another", "left, because the student moved"),
  UNPLANNED("attempts without sign-up", "sat without a sign-up"),
  CAME_ALL_THE_SAME("attempts after cancelling", "sat although he had cancelled"),

  MOVED_ALONG("sign-ups moved along", "moved along with their sitting"),
  LONGER("sign-ups with extra time", "sit longer than the others"),
  OPTIONAL_SIGN_UPS("optional sign-ups", "for the optional exam"),
  PERMITTED("second exams on a day", "the second on a day, as the student wanted"),
  REFUSED("refused sign-ups", "more were refused by the rules, such as without a Go"),
  WAITED("waited for a seat", "of the refused waited for a seat"),

  ATTEMPTS("attempts", "attempts"),
  ATTEMPTS_PASSED("attempts passed", "passed"),
  NOT_PASSED("attempts not passed", "not passed"),
  ABSENT("attempts absent", "absent, which is a missed attempt"),
  VOID("attempts void", "void, because the server was down"),
  EXCUSED("attempts excused", "given back after an excuse"),
  NO_RESULT_ABSENT("no result: absent", "without a result, because the student was absent"),
  NO_RESULT_OTHERWISE("no result: otherwise", "without a result for another reason"),
  REGISTERED("attempts at the registration system", "have a result at the registration system"),
  PARTS_PASSED("optional parts passed", "of the passed are parts of the optional exam"),
  OPTIONAL_PASSED("optional exams passed", "final grades of it are a pass"),
  OPTIONAL_FAILED("optional exams not passed", "are not, or not yet"),

  REPORTS("reports closed", "complete and closed"),
  REPORTS_INCOMPLETE("reports closed incomplete", "closed although something was missing"),
  REPORTS_COMPLETED("reports completed", "of these were completed afterwards"),
  DOCUMENTS("documents fetched", "documents were fetched by the registration system"),
  ADMITTED_LATE("admitted late", "tell of a student who came late and was admitted"),
  IRREGULARITIES("irregularities", "tell of a student who was warned"),

  ASKED("requests", "requests"),
  GRANTED("requests granted", "granted"),
  DENIED("requests refused", "refused"),
  REVOKED("extra attempts revoked", "taken back, not wanted any more"),
  GRANTED_UNASKED("extra attempts unasked", "granted although nobody had asked"),
  SIMULATED("enrolments simulated", "open enrolments were tried by a proposal of one attempt"),
  LOSING("enrolments losing", "of these would have an attempt less"),
  LOSING_IN_NEED("enrolments losing in need", "of these could get an extra one at once"),

  DIFFERENCES("differences", "differences with the registration system"),
  RESULTS_SENT_AGAIN("results sent again", "results, sent again"),
  WITHDRAWN_THERE_TOO("withdrawn there too", "enrolments that were withdrawn there as well"),
  DIFFERENCES_LEFT("differences left", "left for somebody to look at"),
  SENT_AGAIN("messages sent again", "of the refused were sent again"),
  SETTLED("findings settled", "findings were settled"),

  ERASED("students erased", "erased, as the student asked"),
  PSEUDONYMISED_ON_REQUEST("students pseudonymised on request", "pseudonymised, as he asked"),
  RECORDS_KEPT("records kept without a name", "enrolments and seats of theirs are kept"),
  PSEUDONYMISED("students pseudonymised", "pseudonymised, when the time to keep them had passed"),
  STILL_KNOWN("students still known", "stay known, because an enrolment is open"),
  REPORTS_VERIFIED("reports verified", "reports were verified and are what they were"),
  TEXTS_ERASED("texts erased", "texts in them were erased");

  private final String key;
  private final String text;

  Figure(String key, String text) {
    this.key = key;
    this.text = text;
  }

  /** The name by which files have it. */
  String key() {
    return key;
  }

  /** What stands behind the number in the account. */
  String text() {
    return text;
  }
}
