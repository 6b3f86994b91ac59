package org.okeenrolment.tools;

/** The tools of oke-enrolment on the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("soon");
  }
}
