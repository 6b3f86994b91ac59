package org.okeenrolment.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.approve.Approval;
import org.okeenrolment.monitor.Finding;
import org.okeenrolment.monitor.FindingFilter;
import org.okeenrolment.monitor.FindingId;
import org.okeenrolment.monitor.QueuedMessage;
import org.okeenrolment.monitor.SendAgain;
import org.okeenrolment.monitor.SettleFinding;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.plan.SittingId;
import org.okeenrolment.regulation.Opinion;
import org.okeenrolment.result.AddToReport;
import org.okeenrolment.signup.CancelSignUp;
import org.okeenrolment.signup.Participation;

/** The exam office at its list of findings. */
final class ExamOffice {
  private static final int PAGE = 100;
  private static final int FOUND_OUT_ONE_IN = 2;

  private final School school;
  private final ExamEnrolment exams;
  private final Figures figures;

  ExamOffice(School school) {
    this.school = school;
    this.exams = school.exams();
    this.figures = school.figures();
  }

  /** Buys what the supplier lacked, and sends it what it refused. */
  void sendAgain() {
    List<QueuedMessage> parked = waiting();
    open(
        Finding.DELIVERY_REFUSED,
        refused -> {
          Surprise.unless(
              parked.stream().anyMatch(one -> one.id().value().equals(refused.objectId())),
              "The message of %s was refused and is not in the queue.",
              refused);
          school.supplier().sellLicence();
          SendAgain again = new SendAgain(School.OFFICE, refused.id(), "a licence was bought");
          exams.monitor().send(again).orElseThrow();
          figures.add(Figure.SENT_AGAIN);
        });
  }

  private List<QueuedMessage> waiting() {
    return exams.monitor().messages(School.OFFICE, 0, PAGE).orElseThrow();
  }

  /** Ends the run when a partner does not have everything. */
  void expectAllDelivered() {
    Surprise.unless(waiting().isEmpty(), "These messages still wait: %s.", waiting());
  }

  /** Whoever lost his Go gives his seat back, for the reason of his teacher; the others stay. */
  List<Participation> signOffWithoutGo(List<Participation> signedUp) {
    List<Participation> left = new ArrayList<>(signedUp);
    open(
        "GO_WITHDRAWN",
        found ->
            signedUp.stream()
                .filter(seat -> seat.id().value().equals(found.objectId()))
                .forEach(
                    seat -> {
                      signOff(seat, found);
                      left.remove(seat);
                    }));
    return left;
  }

  private void signOff(Participation seat, Finding found) {
    CancelSignUp cancel = new CancelSignUp(School.OFFICE, seat.id(), whyWithdrawn(seat));
    exams.signUp().cancel(cancel).orElseThrow();
    figures.add(Figure.CANCELLED_BY_OFFICE);
    settle(found, Settlement.Kind.REPAIRED, "the seat was given back");
  }

  private String whyWithdrawn(Participation seat) {
    List<Approval> history =
        exams.approval().history(School.OFFICE, seat.enrolment()).orElseThrow();
    Approval latest = history.get(history.size() - 1);
    Surprise.unless(latest.opinion() == Opinion.WITHDRAWN, "The Go still holds: %s.", latest);
    return latest.reason().orElseThrow();
  }

  /** Works through what is open; what needs somebody else stays. */
  void work() {
    open("UNFORESEEN_ATTEMPT", found -> lookedAt(found, "he did sit; the attempt counts"));
    open(
        "RESULT_AFTER_CANCELLATION",
        found -> {
          lookedAt(found, "he came all the same");
          figures.add(Figure.CAME_ALL_THE_SAME);
        });
    open(Finding.MESSAGE_REFUSED, found -> lookedAt(found, "the sender corrected it"));
    open("REPORT_INCOMPLETE", this::completeReport);
  }

  private void lookedAt(Finding found, String reason) {
    settle(found, Settlement.Kind.LOOKED_AT, reason);
  }

  /** Of every second report the invigilator still knows what was missing. */
  private void completeReport(Finding found) {
    if (school.chance().oneIn(FOUND_OUT_ONE_IN, "remembers", found.objectId())) {
      SittingId sitting = new SittingId(found.objectId());
      exams
          .sessionReports()
          .add(new AddToReport(School.OFFICE, sitting, "Nobody was late, says the invigilator."))
          .orElseThrow();
      figures.add(Figure.REPORTS_COMPLETED);
      settle(found, Settlement.Kind.REPAIRED, "added what was missing");
    }
  }

  void settle(Finding found, Settlement.Kind kind, String reason) {
    exams
        .monitor()
        .settle(
            SettleFinding.builder()
                .actor(School.OFFICE)
                .finding(found.id())
                .kind(kind)
                .reason(reason)
                .build())
        .orElseThrow();
    figures.add(Figure.SETTLED);
  }

  /** Goes through the open findings of a type. */
  void open(String type, Consumer<Finding> use) {
    FindingFilter filter = FindingFilter.open().ofType(type);
    List<Finding> page = page(filter, null);
    while (!page.isEmpty()) {
      page.forEach(use);
      page = page(filter, page.get(page.size() - 1).id());
    }
  }

  private List<Finding> page(FindingFilter filter, @Nullable FindingId after) {
    return exams.monitor().findings(School.OFFICE, filter, after, PAGE).orElseThrow();
  }
}
