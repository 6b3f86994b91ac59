package org.okeenrolment.internal.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.okeenrolment.catalogue.Actor;
import org.okeenrolment.catalogue.SchoolYear;
import org.okeenrolment.catalogue.StudentId;
import org.okeenrolment.enrol.Enrolment;
import org.okeenrolment.internal.Chunks;
import org.okeenrolment.internal.CommandRunner;
import org.okeenrolment.internal.Work;
import org.okeenrolment.internal.signup.Situations;
import org.okeenrolment.plan.Sitting;
import org.okeenrolment.regulation.Context;
import org.okeenrolment.regulation.Regulations;
import org.okeenrolment.signup.RegulationImpact;
import org.okeenrolment.signup.SimulationRules;

/** Tries other regulations on the open enrolments of a school year. */
final class Simulation {
  private final CommandRunner runner;
  private final Regulations changed;
  private int looked;

  Simulation(CommandRunner runner, Regulations changed) {
    this.runner = runner;
    this.changed = changed;
  }

  /** Answers how many enrolments were looked at; what was found is told between transactions. */
  int run(Actor actor, SchoolYear year, Consumer<RegulationImpact> found) {
    Chunks.paged(
        (last, limit) ->
            runner.read(
                actor, work -> work.session().enrolments().studentsWithOpen(year, last, limit)),
        students -> runner.read(actor, work -> impacts(work, year, students)).forEach(found));
    return looked;
  }

  private List<RegulationImpact> impacts(Work work, SchoolYear year, List<StudentId> students) {
    work.session().expect(students);
    List<RegulationImpact> impacts = new ArrayList<>();
    students.stream()
        .flatMap(student -> work.session().enrolments().ofStudent(student).stream())
        .filter(enrolment -> enrolment.isOpen() && enrolment.schoolYear().equals(year))
        .forEach(
            enrolment -> {
              looked++;
              sittings(work, enrolment)
                  .map(sitting -> impact(work, enrolment, sitting))
                  .filter(RegulationImpact::isAny)
                  .forEach(impacts::add);
            });
    return impacts;
  }

  /** Each sitting on offer, or none where nothing is on offer. */
  private static Stream<Optional<Sitting>> sittings(Work work, Enrolment enrolment) {
    List<Sitting> open = work.session().sittings().openFor(enrolment.of().exam());
    return open.isEmpty() ? Stream.of(Optional.empty()) : open.stream().map(Optional::of);
  }

  private RegulationImpact impact(Work work, Enrolment enrolment, Optional<Sitting> sitting) {
    return new RegulationImpact(
        enrolment.of(),
        situation(work, work.regulations(), enrolment, sitting),
        situation(work, changed, enrolment, sitting));
  }

  private static RegulationImpact.Situation situation(
      Work work, Regulations regulations, Enrolment enrolment, Optional<Sitting> sitting) {
    Context context = work.context(enrolment);
    return SimulationRules.situation(
        regulations,
        context,
        regulation -> new Situations(work, enrolment, context, regulation).subject(sitting));
  }
}
