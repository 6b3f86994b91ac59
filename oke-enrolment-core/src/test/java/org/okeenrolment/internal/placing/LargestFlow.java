package org.okeenrolment.internal.placing;

import org.jgrapht.Graph;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.okeenrolment.catalogue.StudentExam;
import org.okeenrolment.plan.PlacingProblem;

/** The most requests that can be placed where nothing clashes, by somebody else's algorithm. */
final class LargestFlow {
  private LargestFlow() {}

  static int of(PlacingProblem problem) {
    Graph<Object, DefaultWeightedEdge> graph =
        new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    graph.addVertex("source");
    graph.addVertex("sink");
    problem.sittings().forEach(sitting -> edge(graph, sitting.id(), "sink", sitting.seats()));
    problem
        .students()
        .forEach(
            student ->
                student
                    .requests()
                    .forEach(
                        request -> {
                          Object of = new StudentExam(student.id(), request.exam());
                          edge(graph, "source", of, 1);
                          request.open().forEach(option -> edge(graph, of, option.sitting(), 1));
                        }));
    return (int) Math.round(new PushRelabelMFImpl<>(graph).calculateMaximumFlow("source", "sink"));
  }

  private static void edge(
      Graph<Object, DefaultWeightedEdge> graph, Object from, Object to, int capacity) {
    graph.addVertex(from);
    graph.addVertex(to);
    graph.setEdgeWeight(graph.addEdge(from, to), capacity);
  }
}
