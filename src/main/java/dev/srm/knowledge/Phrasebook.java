package dev.srm.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How people ask, apart from what they ask about.
///
/// @param turns cues by the id of the turn of phrase they show: `who`, `mine`, `compare` ...
/// @param englishWords small words that show a sentence to be English
/// @param foreignWords small words that show a sentence to be in a language SRM does not know
/// @param idle words that carry no content, so that a passage need not contain them
/// @param notNames phrases that hold the name of a service and mean something else
public record Phrasebook(
    Map<String, List<Cue>> turns,
    Set<String> englishWords,
    Set<String> foreignWords,
    Set<String> idle,
    List<String> notNames) {
  public Phrasebook {
    turns = Map.copyOf(turns);
    englishWords = Set.copyOf(englishWords);
    foreignWords = Set.copyOf(foreignWords);
    idle = Set.copyOf(idle);
    notNames = List.copyOf(notNames);
  }

  /// @return the cues of that turn, empty when the corpus has none
  public List<Cue> turn(String id) {
    return turns.getOrDefault(id, List.of());
  }
}
