package org.okeenrolment.bench.placing;

import java.nio.file.Path;
import java.util.List;

/**
 * What a peer is asked on the command line: {@code FILE… [--relaxed] [--seconds N]}, files before
 * options.
 *
 * @param seconds the limit for each instance
 * @param isRelaxed whether only a bound is wanted
 */
record Task(List<Path> files, int seconds, boolean isRelaxed) {

  static Task of(String[] arguments, int seconds) {
    List<String> words = List.of(arguments);
    int limit = words.indexOf("--seconds");
    return new Task(
        words.stream().takeWhile(word -> !word.startsWith("--")).map(Path::of).toList(),
        limit < 0 ? seconds : Integer.parseInt(words.get(limit + 1)),
        words.contains("--relaxed"));
  }
}
