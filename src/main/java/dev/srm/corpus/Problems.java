package dev.srm.corpus;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Collects what is wrong, from several threads at once, so that one run reports everything.
final class Problems {
  private final Queue<Problem> found;
  private final Problem.Weight heaviest;

  Problems() {
    this(new ConcurrentLinkedQueue<>(), Problem.Weight.ERROR);
  }

  private Problems(Queue<Problem> found, Problem.Weight heaviest) {
    this.found = found;
    this.heaviest = heaviest;
  }

  /// @return the same collection for things that never make a corpus unusable
  Problems asWarnings() {
    return new Problems(found, Problem.Weight.WARNING);
  }

  void error(Place place, String what, String mend) {
    found.add(new Problem(place.file(), place.line(), what, mend, heaviest));
  }

  void warning(Place place, String what, String mend) {
    found.add(new Problem(place.file(), place.line(), what, mend, Problem.Weight.WARNING));
  }

  /// @return by file and line, each once
  List<Problem> sorted() {
    return found.stream().distinct().sorted().toList();
  }

  /// A line of a file.
  record Place(String file, int line) {}
}
