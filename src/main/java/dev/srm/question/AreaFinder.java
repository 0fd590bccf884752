package dev.srm.question;

import dev.srm.knowledge.Area;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Finds the areas that a question speaks of, by the words people use for them. The longest match
/// counts: "data encryption" speaks of encryption, not of data.
final class AreaFinder {
  private static final double OWN = 1;

  private final List<Area> areas;

  AreaFinder(List<Area> areas) {
    this.areas = List.copyOf(areas);
  }

  record Result(List<Question.Sighting> sightings, BitSet covered) {}

  private record Seen(Area area, CueFinder.Found found) {}

  /// @param own offsets of what a follow-up says itself: more than what it takes from before
  /// @return best first; of equals, the one that stands first in the corpus
  Result find(CueFinder cues, BitSet own) {
    List<Seen> seen = seen(cues);
    BitSet covered = new BitSet();
    seen.forEach(one -> covered.or(one.found().covered()));
    List<Question.Sighting> sightings = new ArrayList<>();
    for (Seen one : seen) {
      if (seen.stream().noneMatch(other -> isPart(one.found(), other.found()))) {
        double said = one.found().covered().intersects(own) ? OWN : 0;
        sightings.add(new Question.Sighting(one.area(), one.found().weight() + said));
      }
    }
    sightings.sort(Comparator.comparingDouble(sighting -> -sighting.weight()));
    return new Result(sightings, covered);
  }

  /// A word of a term of one area says nothing of another: there is no data in "data center".
  private List<Seen> seen(CueFinder cues) {
    List<Seen> first = new ArrayList<>();
    for (Area area : areas) {
      CueFinder.Found found = cues.all(area.cues());
      if (found.any()) {
        first.add(new Seen(area, found));
      }
    }
    List<Seen> seen = new ArrayList<>();
    for (Seen one : first) {
      BitSet terms = termsOfOthers(one, first);
      CueFinder.Found found =
          terms.intersects(one.found().covered())
              ? cues.without(terms).all(one.area().cues())
              : one.found();
      if (found.any()) {
        seen.add(new Seen(one.area(), found));
      }
    }
    return seen;
  }

  private static BitSet termsOfOthers(Seen one, List<Seen> all) {
    BitSet terms = new BitSet();
    all.stream()
        .filter(other -> !other.equals(one))
        .forEach(other -> terms.or(other.found().compounds()));
    terms.andNot(one.found().compounds());
    return terms;
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
