package dev.srm.knowledge;

import java.util.List;

/// One of the closed list of things that somebody has to take care of.
///
/// @param id as in rows and in JSON, e.g. `guest-os`
/// @param name for tables and headings
/// @param phrase for sentences: "patching the guest operating system"
/// @param cues the words people use for it, of both languages
/// @param companions areas that the same words may mean as well; their rows are shown beside it
public record Area(
    String id, Bilingual name, Bilingual phrase, List<Cue> cues, List<String> companions) {
  public Area {
    cues = List.copyOf(cues);
    companions = List.copyOf(companions);
  }
}
