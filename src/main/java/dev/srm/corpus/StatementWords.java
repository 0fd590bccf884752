package dev.srm.corpus;

import dev.srm.knowledge.Language;
import dev.srm.knowledge.Stem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The words by which a sentence says whose task something is, in one language:
/// `vocabulary/statements.yaml`.
///
/// @param names how a party is called where it does something, by its id, each as its words
/// @param own what makes a duty a party's own, by its id, each as its words
/// @param verbs what an owner does, stemmed; none in Korean
record StatementWords(
    Map<String, List<List<String>>> names,
    Map<String, List<List<String>>> own,
    Set<String> shared,
    Set<String> duties,
    Set<String> verbs,
    Set<String> adverbs,
    Set<String> not,
    Set<String> hedges) {

  static Map<Language, StatementWords> read(Entry entry, Set<String> parties) {
    entry.allow("parties", "shared", "duties", "verbs", "adverbs", "not", "hedges");
    List<Entry> lines = entry.children("parties");
    for (Entry line : lines) {
      line.allow("party", "names", "own");
      String party = line.text("party");
      if (!party.isEmpty() && !parties.contains(party)) {
        entry
            .problems()
            .error(
                line.place("party"),
                "party \"" + party + "\" is not in vocabulary/parties.yaml.",
                Nearest.hint(party, parties, "Add it there first."));
      }
    }
    Map<Language, StatementWords> words = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      words.put(language, read(entry, lines, language));
    }
    return words;
  }

  private static StatementWords read(Entry entry, List<Entry> lines, Language language) {
    return new StatementWords(
        phrases(lines, "names", language),
        phrases(lines, "own", language),
        words(entry, "shared", language),
        words(entry, "duties", language),
        verbs(entry, language),
        words(entry, "adverbs", language),
        words(entry, "not", language),
        words(entry, "hedges", language));
  }

  private static Map<String, List<List<String>>> phrases(
      List<Entry> lines, String key, Language language) {
    Map<String, List<List<String>>> phrases = new LinkedHashMap<>();
    for (Entry line : lines) {
      List<List<String>> all = new ArrayList<>();
      for (String phrase : texts(line, key, language)) {
        all.add(List.of(phrase.toLowerCase(Locale.ROOT).split("\\s+")));
      }
      all.sort((a, b) -> b.size() - a.size());
      phrases.put(line.text("party"), all);
    }
    return phrases;
  }

  private static Set<String> words(Entry entry, String key, Language language) {
    return texts(entry, key, language).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /// Korean needs none, because its verb is whatever ends the clause.
  private static Set<String> verbs(Entry entry, Language language) {
    return switch (language) {
      case EN ->
          List.of(entry.text("verbs").split("\\s+")).stream()
              .map(Stem::of)
              .collect(Collectors.toSet());
      case KO -> Set.of();
    };
  }

  private static List<String> texts(Entry entry, String key, Language language) {
    Optional<Entry> lists = entry.child(key);
    if (lists.isEmpty()) {
      entry
          .problems()
          .error(
              entry.place(),
              "\"" + key + "\" is missing.",
              "Add \"" + key + ": {en: [...], ko: [...]}\".");
      return List.of();
    }
    lists.get().allow("en", "ko");
    return lists.get().texts(language.id());
  }
}
