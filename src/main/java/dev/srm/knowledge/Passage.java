package dev.srm.knowledge;

import java.util.List;
import java.util.Set;

/// A heading with its text: the unit of retrieval.
///
/// @param id `notes/en/rds.md#4`, the fourth section of that note
/// @param services ids of the services the note is about
/// @param own whether it comes from an operator's own notes
/// @param sentences in order, each with its line; at least one
public record Passage(
    String id,
    Language language,
    String title,
    String heading,
    Set<String> services,
    boolean own,
    List<Quote> sentences) {
  public Passage {
    services = Set.copyOf(services);
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("passage " + id + " has no sentence");
    }
  }
}
