package org.okeenrolment.internal.placing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.okeenrolment.plan.PlacingPlan;
import org.okeenrolment.plan.PlacingProblem;
import org.okeenrolment.plan.PlacingProgress;
import org.okeenrolment.plan.PlacingSitting;
import org.okeenrolment.plan.PlacingWatch;
import org.okeenrolment.plan.SittingAssigner;
import org.okeenrolment.plan.SittingId;

/**
 * The assigner of this library. Students who do not compete for the same seats are placed apart
 * from each other, on the threads of the common pool; how far each part is searched depends on
 * nothing but the problem.
 */
public final class StandardAssigner implements SittingAssigner {
  /** More work than this is not done for a unit of effort, however many parts there are. */
  private static final double MOST_WORK = 90_000_000;

  @Override
  public PlacingPlan assign(PlacingProblem problem, PlacingWatch watch) {
    Map<SittingId, PlacingSitting> sittings =
        problem.sittings().stream()
            .collect(Collectors.toMap(PlacingSitting::id, Function.identity()));
    List<Instance> instances =
        Competitors.of(problem).parallelStream()
            .map(students -> new Numbering(problem, sittings, students).instance())
            .toList();
    double work = Math.max(MOST_WORK, instances.stream().mapToDouble(Part::workOf).sum());
    double units = problem.effort() * MOST_WORK / work;
    List<Part> parts =
        instances.parallelStream()
            .map(one -> new Part(one, units, problem.preferences().sameDay()))
            .toList();
    inParallel(parts.stream().flatMap(Part::start));
    search(parts, problem, watch);
    inParallel(parts.stream().map(part -> part::finish));
    List<Report> reports = parts.parallelStream().map(Report::new).toList();
    reports.stream().skip(1).forEach(reports.get(0)::add);
    return reports.get(0).plan();
  }

  private static void inParallel(Stream<Runnable> steps) {
    steps.toList().parallelStream().forEach(Runnable::run);
  }

  private static void search(List<Part> parts, PlacingProblem problem, PlacingWatch watch) {
    int requests = problem.requests();
    while (watch.goesOn(progress(parts, requests))) {
      List<Part> left = parts.stream().filter(part -> !part.isDone()).toList();
      if (left.isEmpty()) {
        return;
      }
      inParallel(left.stream().flatMap(Part::round));
    }
  }

  private static PlacingProgress progress(List<Part> parts, int requests) {
    long effort = parts.stream().mapToLong(Part::effort).sum();
    long used = parts.stream().mapToLong(Part::used).sum();
    return new PlacingProgress(
        requests,
        parts.stream().mapToInt(Part::placed).sum(),
        parts.stream().mapToInt(Part::bound).sum(),
        (int) (effort == 0 ? 100 : Math.min(100, 100 * used / effort)));
  }
}
