package org.okeenrolment.bench.placing;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Placing as an integer programme that HiGHS solves: one variable for each open pair of request and
 * sitting; a row for each request, for each sitting, and for each moment at which most of a
 * student's sittings overlap.
 */
final class Highs {

  /**
   * What came of it: the plan (all -1 if none was found), a bound that no plan exceeds, and the
   * status of the solver.
   */
  record Outcome(int[] plan, double bound, String status) {}

  /** A variable with its sitting and the request it is for. */
  private record Pair(int request, int start, int end, MPVariable taken) {}

  private final Instance instance;
  private final MPSolver solver;
  private final MPConstraint[] seats;
  private final MPVariable[][] taken;

  private Highs(Instance instance, boolean relaxed) {
    this.instance = instance;
    solver = MPSolver.createSolver(relaxed ? "HIGHS_LP" : "HIGHS");
    solver.setSolverSpecificParametersAsString("output_flag = false");
    solver.suppressOutput();
    seats = new MPConstraint[instance.sittings()];
    taken = new MPVariable[instance.requests()][];
  }

  /** Loads the natives, once before the first instance. */
  static void load() {
    Loader.loadNativeLibraries();
  }

  /** Solves an instance on one thread. */
  static Outcome solve(Instance instance, int seconds) {
    Highs highs = new Highs(instance, false);
    try {
      highs.build();
      return highs.solve(seconds);
    } finally {
      highs.solver.delete();
    }
  }

  /**
   * A bound that no plan exceeds, of the programme without the condition that seats are given
   * whole; NaN if time is up first.
   */
  static double relaxedBound(Instance instance, int seconds) {
    Highs highs = new Highs(instance, true);
    try {
      highs.build();
      boolean isSolved = highs.status(seconds).equals("OPTIMAL");
      return isSolved ? highs.solver.objective().value() : Double.NaN;
    } finally {
      highs.solver.delete();
    }
  }

  private void build() {
    for (int sitting = 0; sitting < seats.length; sitting++) {
      seats[sitting] = solver.makeConstraint(0, instance.capacity()[sitting]);
    }
    int[] first = instance.firstRequests();
    for (int student = 0; student < instance.students(); student++) {
      List<Pair> pairs = new ArrayList<>();
      for (int request = first[student]; request < first[student + 1]; request++) {
        pairs.addAll(pairs(request));
      }
      addOverlaps(pairs);
    }
    solver.objective().setMaximization();
  }

  private List<Pair> pairs(int request) {
    List<Pair> pairs = new ArrayList<>();
    int[] open = instance.open()[request];
    taken[request] = new MPVariable[open.length];
    MPConstraint once = solver.makeConstraint(0, 1);
    for (int option = 0; option < open.length; option++) {
      MPVariable variable = solver.makeVar(0, 1, solver.isMip(), "");
      taken[request][option] = variable;
      once.setCoefficient(variable, 1);
      seats[open[option]].setCoefficient(variable, 1);
      solver.objective().setCoefficient(variable, 1);
      int end = instance.end()[open[option]] + instance.extra()[instance.student()[request]];
      pairs.add(new Pair(request, instance.start()[open[option]], end, variable));
    }
    return pairs;
  }

  /** One row for each largest set of sittings that are all under way at one moment. */
  private void addOverlaps(List<Pair> pairs) {
    int[] starts = pairs.stream().mapToInt(Pair::start).sorted().distinct().toArray();
    for (int one = 0; one < starts.length; one++) {
      int now = starts[one];
      int next = one + 1 < starts.length ? starts[one + 1] : Integer.MAX_VALUE;
      List<Pair> underWay =
          pairs.stream().filter(pair -> pair.start() <= now && now < pair.end()).toList();
      boolean isLargest = underWay.stream().anyMatch(pair -> pair.end() <= next);
      if (isLargest && underWay.stream().map(Pair::request).distinct().count() > 1) {
        MPConstraint row = solver.makeConstraint(0, 1);
        underWay.forEach(pair -> row.setCoefficient(pair.taken(), 1));
      }
    }
  }

  private Outcome solve(int seconds) {
    String status = status(seconds);
    boolean isSolved = status.equals("OPTIMAL") || status.equals("FEASIBLE");
    int[] plan = new int[instance.requests()];
    Arrays.setAll(plan, request -> isSolved ? sitting(request) : -1);
    return new Outcome(plan, isSolved ? solver.objective().bestBound() : Double.NaN, status);
  }

  /** When time is up, or-tools may answer with a status that its Java side does not know. */
  private String status(int seconds) {
    solver.setTimeLimit(seconds * 1000L);
    MPSolverParameters parameters = new MPSolverParameters();
    parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
    try {
      return solver.solve(parameters).name();
    } catch (IllegalArgumentException unknown) {
      return "NOT_SOLVED";
    } finally {
      parameters.delete();
    }
  }

  private int sitting(int request) {
    for (int option = 0; option < taken[request].length; option++) {
      if (taken[request][option].solutionValue() > 0.5) {
        return instance.open()[request][option];
      }
    }
    return -1;
  }
}
