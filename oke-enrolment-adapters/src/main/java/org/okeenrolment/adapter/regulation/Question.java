package org.okeenrolment.adapter.regulation;

/** A question of a case, with what it asks about. */
@FunctionalInterface
interface Question {
  /** Answers the question. */
  CaseAnswer ask(Asked asked);
}
