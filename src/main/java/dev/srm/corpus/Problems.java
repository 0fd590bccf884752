package dev.srm.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Collects what is wrong, so that one run reports everything.
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void error(Place place, String what, String mend) {
    found.add(new Problem(place.file(), place.line(), what, mend, Problem.Weight.ERROR));
  }

  void warning(Place place, String what, String mend) {
    found.add(new Problem(place.file(), place.line(), what, mend, Problem.Weight.WARNING));
  }

  /// @return by file and line
  List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>(found);
    Collections.sort(sorted);
    return sorted;
  }

  /// A line of a file.
  record Place(String file, int line) {}
}
