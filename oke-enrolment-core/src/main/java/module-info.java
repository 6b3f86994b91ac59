/** Exam enrolment in Dutch vocational education: the domain, its services and its ports. */
module org.okeenrolment {
  requires transitive jakarta.validation;
  requires transitive org.jspecify;
  requires static org.immutables.value.annotations;
  requires org.slf4j;

  exports org.okeenrolment;
  exports org.okeenrolment.approve;
  exports org.okeenrolment.attempt;
  exports org.okeenrolment.catalogue;
  exports org.okeenrolment.decision;
  exports org.okeenrolment.enrol;
  exports org.okeenrolment.monitor;
  exports org.okeenrolment.overview;
  exports org.okeenrolment.plan;
  exports org.okeenrolment.port;
  exports org.okeenrolment.privacy;
  exports org.okeenrolment.regulation;
  exports org.okeenrolment.result;
  exports org.okeenrolment.rollover;
  exports org.okeenrolment.signup;

  opens org.okeenrolment.approve;
  opens org.okeenrolment.attempt;
  opens org.okeenrolment.enrol;
  opens org.okeenrolment.monitor;
  opens org.okeenrolment.overview;
  opens org.okeenrolment.plan;
  opens org.okeenrolment.privacy;
  opens org.okeenrolment.regulation;
  opens org.okeenrolment.result;
  opens org.okeenrolment.rollover;
  opens org.okeenrolment.signup;
}
