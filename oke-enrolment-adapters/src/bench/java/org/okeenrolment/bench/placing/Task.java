package org.okeenrolment.bench.placing;

import java.nio.file.Path;
import java.util.List;

/**
 * What a peer is asked on the command line: {@code FILE… [--relaxed] [--effort N] [--seconds N]},
 * files before options.
 *
 * @param seconds the limit for each instance
 * @param effort how hard the assigner searches
 * @param isRelaxed whether only a bound is wanted
 */
record Task(List<Path> files, int seconds, int effort, boolean isRelaxed) {

  static Task of(String[] arguments, int seconds) {
    List<String> words = List.of(arguments);
    return new Task(
        words.stream().takeWhile(word -> !word.startsWith("--")).map(Path::of).toList(),
        number(words, "--seconds", seconds),
        number(words, "--effort", 1),
        words.contains("--relaxed"));
  }

  private static int number(List<String> words, String option, int usual) {
    int at = words.indexOf(option);
    return at < 0 ? usual : Integer.parseInt(words.get(at + 1));
  }
}
