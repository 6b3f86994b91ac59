package org.okeenrolment.tools;

import java.util.EnumMap;
import java.util.Map;
import org.okeenrolment.ExamEnrolment;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.monitor.Difference;
import org.okeenrolment.monitor.Reconciliation;
import org.okeenrolment.monitor.RepairDifferences;
import org.okeenrolment.monitor.Settlement;
import org.okeenrolment.monitor.Snapshot;

/** Before the year ends, the registration system is compared and put right. */
final class Reconciling {
  private final School school;
  private final ExamEnrolment exams;
  private final Figures figures;
  private final ExamOffice office;

  Reconciling(School school, ExamOffice office) {
    this.school = school;
    this.exams = school.exams();
    this.figures = school.figures();
    this.office = office;
  }

  /** A result was lost there; what is safe is sent again, the rest somebody looks at. */
  void run(SchoolYear year) {
    school.registration().store().loseOneResult();
    Snapshot snapshot = new Registrations(school.registration().store()).snapshot(year);
    Map<Difference.Type, Integer> found = new EnumMap<>(Difference.Type.class);
    int differences =
        exams
            .monitor()
            .differences(School.OFFICE, snapshot, one -> found.merge(one.type(), 1, Integer::sum))
            .orElseThrow();
    Reconciliation repaired =
        exams.monitor().repair(new RepairDifferences(School.OFFICE, snapshot)).orElseThrow();
    Surprise.unlessEqual(
        differences, repaired.sentAgain() + repaired.reported(), "differences of " + found);
    figures.add(Figure.DIFFERENCES, differences);
    figures.add(Figure.RESULTS_SENT_AGAIN, repaired.sentAgain());
    figures.add(
        Figure.DIFFERENCES_LEFT,
        repaired.reported() - found.getOrDefault(Difference.Type.WITHDRAWN_HERE, 0));
    office.open(
        Difference.Type.WITHDRAWN_HERE.name(),
        one -> {
          school.registration().store().withdraw(one.objectId());
          office.settle(one, Settlement.Kind.REPAIRED, "the registration system withdrew it too");
          figures.add(Figure.WITHDRAWN_THERE_TOO);
        });
    school.deliver();
    office.expectAllDelivered();
  }
}
