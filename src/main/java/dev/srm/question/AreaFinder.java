package dev.srm.question;

import dev.srm.knowledge.Area;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Finds the areas that a question speaks of, by the words people use for them.
final class AreaFinder {
  private final List<Area> areas;

  AreaFinder(List<Area> areas) {
    this.areas = List.copyOf(areas);
  }

  record Result(List<Question.Sighting> sightings, BitSet covered) {}

  /// @return best first; of equals, the one that stands first in the corpus
  Result find(CueFinder cues) {
    List<Question.Sighting> sightings = new ArrayList<>();
    BitSet covered = new BitSet();
    for (Area area : areas) {
      CueFinder.Found found = cues.all(area.cues());
      if (found.any()) {
        sightings.add(new Question.Sighting(area, found.weight()));
        covered.or(found.covered());
      }
    }
    sightings.sort(Comparator.comparingDouble(sighting -> -sighting.weight()));
    return new Result(sightings, covered);
  }
}
