package dev.srm.search;

import dev.srm.knowledge.Passage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Tells how much of a passage's heading a question speaks of. Headings are read once, when first
/// asked for.
final class Headings {
  private final QuestionConcepts reader;
  private final Map<String, List<Concept>> read = new ConcurrentHashMap<>();

  Headings(QuestionConcepts reader) {
    this.reader = reader;
  }

  /// @return each way of saying what was asked
  static Set<List<String>> wordings(List<Concept> question) {
    Set<List<String>> wordings = new HashSet<>();
    for (Concept concept : question) {
      wordings.add(concept.words());
      wordings.addAll(concept.synonyms());
    }
    return wordings;
  }

  /// @return 0 to 1
  double share(Passage passage, Set<List<String>> asked) {
    List<Concept> heading = read.computeIfAbsent(passage.heading(), reader::read);
    long shared =
        heading.stream()
            .filter(concept ->
                asked.contains(concept.words())
                    || concept.synonyms().stream().anyMatch(asked::contains))
            .count();
    return heading.isEmpty() ? 0 : (double) shared / heading.size();
  }
}
