package dev.srm.question;

import dev.srm.knowledge.Area;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Finds the areas that a question speaks of, by the words people use for them. The longest match
/// counts: "data encryption" speaks of encryption, not of data.
final class AreaFinder {
  private final List<Area> areas;

  AreaFinder(List<Area> areas) {
    this.areas = List.copyOf(areas);
  }

  record Result(List<Question.Sighting> sightings, BitSet covered) {}

  private record Seen(Area area, CueFinder.Found found) {}

  /// @return best first; of equals, the one that stands first in the corpus
  Result find(CueFinder cues) {
    List<Seen> seen = new ArrayList<>();
    BitSet covered = new BitSet();
    for (Area area : areas) {
      CueFinder.Found found = cues.all(area.cues());
      if (found.any()) {
        seen.add(new Seen(area, found));
        covered.or(found.covered());
      }
    }
    List<Question.Sighting> sightings = new ArrayList<>();
    for (Seen one : seen) {
      if (seen.stream().noneMatch(other -> isPart(one.found(), other.found()))) {
        sightings.add(new Question.Sighting(one.area(), one.found().weight()));
      }
    }
    sightings.sort(Comparator.comparingDouble(sighting -> -sighting.weight()));
    return new Result(sightings, covered);
  }

  private static boolean isPart(CueFinder.Found one, CueFinder.Found other) {
    if (one.covered().cardinality() >= other.covered().cardinality()) {
      return false;
    }
    BitSet rest = (BitSet) one.covered().clone();
    rest.andNot(other.covered());
    return rest.isEmpty();
  }
}
