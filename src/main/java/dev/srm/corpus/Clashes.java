package dev.srm.corpus;

import dev.srm.knowledge.Cue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds cues that recognise the same and answer differently, so that the answer would depend on
/// their order in the file.
final class Clashes {
  private final String key;
  private final Map<Set<Set<Cue.Phrase>>, String> answers = new HashMap<>();

  /// @param key what entries answer, as it stands in the file
  Clashes(String key) {
    this.key = key;
  }

  /// @param answer of that entry; empty when it has none
  void add(Entry entry, List<Cue> cues, String answer) {
    if (answer.isEmpty()) {
      return;
    }
    for (Cue cue : cues) {
      Set<Set<Cue.Phrase>> words = new HashSet<>();
      cue.slots().forEach(slot -> words.add(new HashSet<>(slot.phrases())));
      String earlier = answers.putIfAbsent(words, answer);
      if (earlier != null && !earlier.equals(answer)) {
        entry
            .problems()
            .error(
                entry.place("cues"),
                "the cue \""
                    + cue.text()
                    + "\" stands twice, with \""
                    + key
                    + "\" "
                    + earlier
                    + " and "
                    + answer
                    + ".",
                "Keep it in one of them, or make it more specific in each.");
      }
    }
  }
}
