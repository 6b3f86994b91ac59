package org.okeenrolment.bench.placing;

/** Whatever places requests on sittings. */
@FunctionalInterface
interface Placer {

  /** The sitting of each request, or -1 for none. */
  int[] place(Instance instance);
}
