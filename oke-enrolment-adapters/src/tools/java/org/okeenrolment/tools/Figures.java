package org.okeenrolment.tools;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.okeenrolment.catalogue.Interval;
import org.okeenrolment.plan.Roster;
import org.okeenrolment.plan.SittingId;

/** What one round counted. */
final class Figures {
  final List<SittingId> closed = new ArrayList<>();
  int sittings;
  int byStaff;
  int byStudent;
  int automatic;
  int notSignedUp;
  int cancelled;
  int waited;
  int promoted;
  int longer;
  int onRosters;
  int seatsShort;
  int reports;
  int reportsIncomplete;

  /** Counts who has a place at a sitting, and a longer one than the others. */
  void add(Roster roster) {
    Duration usual = length(roster.sitting().moment());
    onRosters += roster.places().size();
    longer +=
        (int)
            roster.places().stream()
                .filter(place -> length(place.moment()).compareTo(usual) > 0)
                .count();
  }

  private static Duration length(Interval moment) {
    return Duration.between(moment.start(), moment.end());
  }

  void add(Figures other) {
    closed.addAll(other.closed);
    sittings += other.sittings;
    byStaff += other.byStaff;
    byStudent += other.byStudent;
    automatic += other.automatic;
    notSignedUp += other.notSignedUp;
    cancelled += other.cancelled;
    waited += other.waited;
    promoted += other.promoted;
    longer += other.longer;
    onRosters += other.onRosters;
    seatsShort += other.seatsShort;
    reports += other.reports;
    reportsIncomplete += other.reportsIncomplete;
  }
}
