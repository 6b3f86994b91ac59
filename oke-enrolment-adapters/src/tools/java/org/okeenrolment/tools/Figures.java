package org.okeenrolment.tools;

/** What one round counted. */
final class Figures {
  int sittings;
  int byStaff;
  int byStudent;
  int automatic;
  int notSignedUp;
  int cancelled;
  int waited;
  int promoted;
  int longer;
  int reports;
  int reportsIncomplete;

  void add(Figures other) {
    sittings += other.sittings;
    byStaff += other.byStaff;
    byStudent += other.byStudent;
    automatic += other.automatic;
    notSignedUp += other.notSignedUp;
    cancelled += other.cancelled;
    waited += other.waited;
    promoted += other.promoted;
    longer += other.longer;
    reports += other.reports;
    reportsIncomplete += other.reportsIncomplete;
  }
}
