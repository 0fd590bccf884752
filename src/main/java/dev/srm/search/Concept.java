package dev.srm.search;

import java.util.List;
import java.util.Set;

/// One meaning in a question.
///
/// @param words as the question has them, at least one
/// @param synonyms each as good as the words, each one or more words that must all occur
/// @param services ids of the services that the words are a name of
/// @param glossary whether the synonyms come from the glossary
record Concept(
    List<String> words, List<List<String>> synonyms, Set<String> services, boolean glossary) {
  Concept {
    words = List.copyOf(words);
    synonyms = List.copyOf(synonyms);
    services = Set.copyOf(services);
  }

  static Concept of(String word) {
    return new Concept(List.of(word), List.of(), Set.of(), false);
  }
}
