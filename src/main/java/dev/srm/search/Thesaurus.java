package dev.srm.search;

import dev.srm.knowledge.Glossary;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Terms that mean the same, as the analyzer cuts them: the glossary, and the names of each
/// service.
final class Thesaurus {
  private record Entry(List<List<String>> terms, Optional<String> service) {}

  private final Map<List<String>, List<Entry>> entries = new HashMap<>();
  private int wordsMax = 1;

  static Thesaurus of(Knowledge knowledge, Analysis analysis) {
    Thesaurus thesaurus = new Thesaurus();
    for (Glossary.Entry entry : knowledge.glossary().entries()) {
      List<String> terms = new ArrayList<>(entry.en());
      terms.addAll(entry.ko());
      thesaurus.add(terms, Optional.empty(), analysis);
    }
    for (Service service : knowledge.services()) {
      thesaurus.add(names(service), Optional.of(service.id()), analysis);
    }
    return thesaurus;
  }

  /// @return all that a service is called, each once
  static Collection<String> names(Service service) {
    Set<String> names = new LinkedHashSet<>();
    names.add(service.name());
    names.add(service.shortName());
    names.addAll(service.aliases());
    return names;
  }

  /// @return the longest term that begins at that word, if there is one
  Optional<Concept> at(List<String> words, int from) {
    for (int to = Math.min(words.size(), from + wordsMax); to > from; to--) {
      List<String> term = words.subList(from, to);
      List<Entry> found = entries.get(term);
      if (found != null) {
        return Optional.of(concept(List.copyOf(term), found));
      }
    }
    return Optional.empty();
  }

  private static Concept concept(List<String> term, List<Entry> found) {
    Set<List<String>> synonyms = new LinkedHashSet<>();
    Set<String> services = new LinkedHashSet<>();
    boolean glossary = false;
    for (Entry entry : found) {
      synonyms.addAll(entry.terms());
      entry.service().ifPresent(services::add);
      glossary |= entry.service().isEmpty();
    }
    synonyms.remove(term);
    return new Concept(term, List.copyOf(synonyms), services, glossary);
  }

  private void add(Collection<String> terms, Optional<String> service, Analysis analysis) {
    Set<List<String>> cut = new LinkedHashSet<>();
    for (String term : terms) {
      List<String> words = analysis.words(term);
      if (!words.isEmpty()) {
        cut.add(words);
      }
    }
    List<List<String>> shortest = cut.stream().filter(words -> !holdsAnother(words, cut)).toList();
    Entry entry = new Entry(shortest, service);
    for (List<String> words : shortest) {
      entries.computeIfAbsent(words, key -> new ArrayList<>(1)).add(entry);
      wordsMax = Math.max(wordsMax, words.size());
    }
  }

  /// "EC2 instance" beside "EC2" says nothing more about the name, and as a term of its own it
  /// would swallow the instance.
  private static boolean holdsAnother(List<String> words, Set<List<String>> terms) {
    return terms.stream()
        .anyMatch(
            other -> other.size() < words.size() && Collections.indexOfSubList(words, other) >= 0);
  }
}
