package org.okeenrolment.tools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.adapter.oke.OkeRequest;
import org.okeenrolment.approve.GiveGo;
import org.okeenrolment.approve.GiveNoGo;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.ExamId;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.catalogue.Role;
import org.okeenrolment.catalogue.Room;
import org.okeenrolment.catalogue.RoomId;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.plan.OpenSitting;
import org.okeenrolment.plan.SeatForecast;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.plan.StaffRole;
import org.okeenrolment.result.CloseReport;
import org.okeenrolment.result.CloseSitting;
import org.okeenrolment.result.EstablishResult;
import org.okeenrolment.result.FileSessionReport;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;
import org.okeenrolment.signup.PromoteWaiting;

/** One round of sittings: who may and still must, takes his exams in one week. */
final class Round {
  private static final int SEATS = 30;
  private static final int DAYS = 5;
  private static final int CANCELLED_ONE_IN = 25;
  private static final int NO_GO_ONE_IN = 25;
  private static final int SIGN_UP_DAYS_BEFORE = 10;
  private static final int ESTABLISHED_DAYS_AFTER = 14;
  private static final int LARGE = 10;
  private static final int FORGOTTEN_ONE_IN = 10;

  private final School school;
  private final ExamEnrolment exams;
  private final SchoolYear year;
  private final int number;
  private final LocalDate monday;
  private final Map<ExamId, List<Enrolment>> candidates = new TreeMap<>();
  private final Map<LocalDate, Integer> roomsInUse = new HashMap<>();

  Round(School school, SchoolYear year, int number, LocalDate monday) {
    this.school = school;
    this.exams = school.exams();
    this.year = year;
    this.number = number;
    this.monday = monday;
  }

  /** Runs it and answers what it counted. */
  Figures run() {
    Figures figures = new Figures();
    school.clock().moveTo(School.at(monday.minusDays(SIGN_UP_DAYS_BEFORE), 9));
    findCandidates();
    giveGoes();
    Map<ExamId, List<SittingId>> sittings = openSittings(figures);
    figures.sittings = sittings.values().stream().mapToInt(List::size).sum();
    school.deliver();
    new SignUps(school, figures).signUp(candidates, sittings);
    school.deliver();
    cancelSome(figures);
    promote(sittings, figures);
    all(sittings)
        .forEach(
            sitting -> figures.add(exams.planning().roster(School.OFFICE, sitting).orElseThrow()));
    school.deliver();
    hold(sittings);
    closeReports(sittings, figures);
    establish();
    school.deliver();
    return figures;
  }

  private void findCandidates() {
    for (StudentId student : school.register().students()) {
      List<Enrolment> own =
          exams.enrolment().ofStudent(School.OFFICE, student).orElseThrow().stream()
              .filter(enrolment -> enrolment.schoolYear().equals(year))
              .toList();
      own.stream()
          .limit(school.examsPerYear())
          .filter(this::mustStill)
          .forEach(
              enrolment ->
                  candidates
                      .computeIfAbsent(enrolment.of().exam(), any -> new ArrayList<>())
                      .add(enrolment));
    }
  }

  private boolean mustStill(Enrolment enrolment) {
    return enrolment.isOpen()
        && exams.attempts().standing(School.OFFICE, enrolment.id()).orElseThrow().left().orElse(1)
            > 0;
  }

  /** In the first round a student in 25 is not ready; later he is. */
  private void giveGoes() {
    candidates.forEach(
        (exam, enrolments) -> {
          Actor teacher = School.teacherOf(exam);
          for (Enrolment enrolment : enrolments) {
            boolean ready =
                number > 0 || !school.chance().oneIn(NO_GO_ONE_IN, "no-go", enrolment.id());
            if (ready) {
              exams.approval().giveGo(new GiveGo(teacher, enrolment.id())).orElseThrow();
            } else {
              exams
                  .approval()
                  .giveNoGo(new GiveNoGo(teacher, enrolment.id(), "practice test not passed"))
                  .orElseThrow();
            }
          }
        });
  }

  private Map<ExamId, List<SittingId>> openSittings(Figures figures) {
    Map<ExamId, List<SittingId>> sittings = new HashMap<>();
    List<ExamId> order = order();
    for (ExamId exam : order) {
      List<SittingId> open = new ArrayList<>();
      int wanted = candidates.getOrDefault(exam, List.of()).size();
      for (int part = 0; part * SEATS < wanted; part++) {
        open.add(open(exam, slot(exam), part, seats(wanted)).id());
      }
      sittings.put(exam, open);
      figures.seatsShort += forecast(exam).seatsShort();
    }
    return sittings;
  }

  private SeatForecast forecast(ExamId exam) {
    Interval round = new Interval(School.at(monday, 0), School.at(monday.plusDays(DAYS), 23));
    return exams.planning().forecast(School.OFFICE, exam, round).orElseThrow();
  }

  /** A large exam that fits in one room is one seat short, so that somebody has to wait. */
  private static int seats(int wanted) {
    return wanted > LARGE && wanted <= SEATS ? wanted - 1 : SEATS;
  }

  private List<ExamId> order() {
    return school.byName().stream().map(exam -> exam.id()).filter(candidates::containsKey).toList();
  }

  /**
   * The place of the exam in the year of its students: no two at the same moment, where possible.
   */
  private int slot(ExamId exam) {
    Enrolment one = candidates.getOrDefault(exam, List.of()).get(0);
    List<Enrolment> own =
        exams.enrolment().ofStudent(School.OFFICE, one.of().student()).orElseThrow();
    return Math.max(0, own.indexOf(one));
  }

  private Sitting open(ExamId exam, int slot, int part, int seats) {
    LocalDate day = monday.plusDays(slot % DAYS);
    int hour = 9 + 3 * (slot / DAYS % 3);
    int room = roomsInUse.merge(day, 1, Integer::sum);
    String name = school.register().exam(exam).orElseThrow().name();
    return exams
        .planning()
        .open(
            OpenSitting.builder()
                .actor(School.OFFICE)
                .exam(exam)
                .name("%s, %s, %d".formatted(name, day, part + 1))
                .moment(new Interval(School.at(day, hour), School.at(day, hour + 2)))
                .room(
                    new Room(new RoomId("A-%04d".formatted(room)), "A-%04d".formatted(room), SEATS))
                .capacity(seats)
                .addStaff(new StaffRole(school.invigilator(room), new Role("invigilator")))
                .build())
        .orElseThrow();
  }

  private void promote(Map<ExamId, List<SittingId>> sittings, Figures figures) {
    all(sittings)
        .forEach(
            sitting ->
                figures.promoted +=
                    exams
                        .signUp()
                        .promote(new PromoteWaiting(School.OFFICE, sitting))
                        .orElseThrow()
                        .promoted()
                        .size());
  }

  private static Stream<SittingId> all(Map<ExamId, List<SittingId>> sittings) {
    return sittings.values().stream().flatMap(List::stream).sorted(Comparator.naturalOrder());
  }

  /** What is complete is closed; what is not, with the reason why not. */
  private void closeReports(Map<ExamId, List<SittingId>> sittings, Figures figures) {
    all(sittings)
        .forEach(
            sitting -> {
              fileLate(sitting);
              CloseReport close = CloseReport.of(School.OFFICE, sitting);
              if (exams.sessionReports().close(close).isDone()) {
                figures.reports++;
              } else {
                exams
                    .sessionReports()
                    .close(close.despiteWhatIsMissing("the supplier sent no more"))
                    .orElseThrow();
                figures.reportsIncomplete++;
              }
              figures.closed.add(sitting);
            });
  }

  /** The invigilator of one sitting in ten forgets who was late. */
  private void fileLate(SittingId sitting) {
    if (!school.chance().oneIn(FORGOTTEN_ONE_IN, "late forgotten", sitting)) {
      exams
          .results()
          .file(
              FileSessionReport.builder()
                  .actor(School.OFFICE)
                  .sitting(sitting)
                  .putFields("late", "Nobody was late.")
                  .build())
          .orElseThrow();
    }
  }

  private void cancelSome(Figures figures) {
    for (Participation participation : signedUp()) {
      StudentId student = participation.of().student();
      if (school.chance().oneIn(CANCELLED_ONE_IN, "cancels", participation.id())) {
        exams
            .signUp()
            .cancel(new CancelSignUp(Actor.student(student), participation.id(), "ill"))
            .orElseThrow();
        figures.cancelled++;
      }
    }
  }

  private List<Participation> signedUp() {
    return ofCandidates().stream().filter(Participation::isSignedUp).toList();
  }

  private List<Participation> ofCandidates() {
    List<Participation> all = new ArrayList<>();
    for (List<Enrolment> enrolments : candidates.values()) {
      for (Enrolment enrolment : enrolments) {
        all.addAll(exams.signUp().participations(School.OFFICE, enrolment.id()).orElseThrow());
      }
    }
    return all;
  }

  /** The supplier sends attendance, results and reports; then the sittings are closed. */
  private void hold(Map<ExamId, List<SittingId>> sittings) {
    school.clock().moveTo(School.at(monday.plusDays(DAYS), 20));
    school.supplier().holdAll(request -> school.receive(flow(request), request));
    if (number == 0) {
      school.supplier().lateResult().forEach(late -> school.receive("3-results", late));
      school.supplier().correction().forEach(change -> school.receive("3-results", change));
    }
    all(sittings)
        .forEach(
            sitting ->
                exams.results().close(new CloseSitting(School.OFFICE, sitting)).orElseThrow());
  }

  private static String flow(OkeRequest request) {
    return request.path().startsWith("/offerings") ? "4-reports" : "3-results";
  }

  /** Two weeks later the exam committee establishes whatever has a grade. */
  private void establish() {
    school.clock().moveTo(School.at(monday.plusDays(DAYS + ESTABLISHED_DAYS_AFTER), 16));
    ofCandidates()
        .forEach(
            participation ->
                exams
                    .results()
                    .establish(new EstablishResult(School.COMMITTEE, participation.id())));
  }
}
