/** In-memory stores, contract tests and samples for the ports of exam enrolment. */
module org.okeenrolment.testkit {
  requires transitive org.okeenrolment;
  requires transitive org.junit.jupiter.api;

  exports org.okeenrolment.testkit.contract;
  exports org.okeenrolment.testkit.memory;
  exports org.okeenrolment.testkit.sample;
}
