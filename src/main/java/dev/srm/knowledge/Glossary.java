package dev.srm.knowledge;

import java.util.List;

/// Terms that mean the same, across the two languages, spellings and abbreviations.
///
/// @param entries each a set of synonyms
/// @param words Korean words that the analyzer must keep whole, `접근권한 접근 권한` with their parts
public record Glossary(List<Entry> entries, List<String> words) {
  public Glossary {
    entries = List.copyOf(entries);
    words = List.copyOf(words);
  }

  /// One meaning.
  public record Entry(List<String> en, List<String> ko) {
    public Entry {
      en = List.copyOf(en);
      ko = List.copyOf(ko);
    }
  }
}
