package org.okeenrolment.tools;

/** What one round counted. */
final class Figures {
  int sittings;
  int byStaff;
  int byStudent;
  int automatic;
  int notSignedUp;
  int cancelled;

  void add(Figures other) {
    sittings += other.sittings;
    byStaff += other.byStaff;
    byStudent += other.byStudent;
    automatic += other.automatic;
    notSignedUp += other.notSignedUp;
    cancelled += other.cancelled;
  }
}
