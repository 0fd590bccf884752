package dev.srm.corpus;

import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All notes of a corpus, and the look-up of a quoted sentence in them.
final class Notes {
  private final Map<String, List<Passage>> byPath = new LinkedHashMap<>();

  void add(String path, List<Passage> passages) {
    byPath.put(path, List.copyOf(passages));
  }

  /// @return the passages of the note, none when there is no such note
  List<Passage> at(String path) {
    return byPath.getOrDefault(path, List.of());
  }

  List<String> paths() {
    return List.copyOf(byPath.keySet());
  }

  List<Passage> passages() {
    return byPath.values().stream().flatMap(List::stream).toList();
  }

  /// Reads `quote: {en: fragment, ko: fragment}` of an entry; each fragment must stand in one line
  /// only.
  ///
  /// @param slug the note that is meant unless the entry names another
  /// @param own whether an operator wrote the entry: one language is enough, none if there is an
  ///   address
  Evidence evidence(Entry entry, String slug, String url, String checked, boolean own) {
    String note = entry.optional("note").orElse(slug);
    Optional<Entry> quote = entry.child("quote");
    if (quote.isEmpty()) {
      if (!own || url.isEmpty()) {
        entry
            .problems()
            .error(
                entry.place(),
                "no quote supports this.",
                "Add \"quote: {en: ..., ko: ...}\" with words that stand in notes/en/"
                    + note
                    + ".md and notes/ko/"
                    + note
                    + ".md.");
      }
      return new Evidence(Optional.empty(), Optional.empty(), url, checked);
    }
    quote.get().allow("en", "ko");
    return new Evidence(
        find(quote.get(), Language.EN, note, own),
        find(quote.get(), Language.KO, note, own),
        url,
        checked);
  }

  private Optional<Quote> find(Entry quote, Language language, String slug, boolean own) {
    String key = language.id();
    if (own && !quote.has(key) && quote.has(language.other().id())) {
      return Optional.empty();
    }
    String fragment = quote.text(key);
    return fragment.isEmpty() ? Optional.empty() : find(quote, key, fragment, language, slug, own);
  }

  /// Finds the one line of a note in which a fragment stands.
  ///
  /// @param key where in the entry the fragment stands, for messages
  Optional<Quote> find(
      Entry entry, String key, String fragment, Language language, String slug, boolean own) {
    List<String> paths = paths(language, slug, own);
    Optional<String> path = paths.stream().filter(byPath::containsKey).findFirst();
    if (path.isEmpty()) {
      entry
          .problems()
          .error(
              entry.place(key),
              "there is no note " + paths.getLast() + ".",
              "Write it, or name another note with \"note:\".");
      return Optional.empty();
    }
    List<Quote> found = new ArrayList<>();
    for (Passage passage : at(path.get())) {
      for (Quote sentence : passage.sentences()) {
        if (sentence.text().contains(fragment)) {
          found.add(sentence);
        }
      }
    }
    if (found.isEmpty()) {
      entry
          .problems()
          .error(
              entry.place(key),
              "the quote \"" + fragment + "\" stands in no line of " + path.get() + ".",
              "Quote words of one line as they stand there, or put the sentence into the note.");
      return Optional.empty();
    }
    if (found.size() > 1) {
      entry
          .problems()
          .error(
              entry.place(key),
              "the quote \""
                  + fragment
                  + "\" stands in "
                  + found.size()
                  + " lines of "
                  + path.get()
                  + ".",
              "Quote more words, so that one line is meant.");
    }
    return Optional.of(found.getFirst());
  }

  /// An operator's note may lie anywhere; ours lies in the folder of its language.
  private static List<String> paths(Language language, String slug, boolean own) {
    String builtIn = NoteFolder.path(language, slug + ".md");
    return own
        ? List.of(
            "own/" + slug,
            "own/" + slug + ".md",
            "own/" + language.id() + "/" + slug + ".md",
            "own/" + builtIn,
            builtIn)
        : List.of(builtIn);
  }
}
