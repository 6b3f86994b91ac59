/** A host on the module path. */
module consumer {
  requires org.okeenrolment;
  requires org.okeenrolment.adapter;
  requires org.okeenrolment.testkit;
}
