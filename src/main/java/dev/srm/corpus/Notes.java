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
    byPath.put(path, passages);
  }

  List<Passage> passages() {
    return byPath.values().stream().flatMap(List::stream).toList();
  }

  /// Reads `quote: {en: fragment, ko: fragment}` of an entry; each fragment must stand in one line only.
  ///
  /// @param slug the note that is meant unless the entry names another
  Evidence evidence(Entry entry, String slug, String url, String checked) {
    String note = entry.optional("note").orElse(slug);
    Optional<Entry> quote = entry.child("quote");
    if (quote.isEmpty()) {
      entry
          .problems()
          .error(
              entry.place(),
              "no quote supports this.",
              "Add \"quote: {en: ..., ko: ...}\" with words that stand in notes/en/" + note + ".md and notes/ko/" + note + ".md.");
      return new Evidence(Optional.empty(), Optional.empty(), url, checked);
    }
    quote.get().allow("en", "ko");
    Optional<Quote> en = find(quote.get(), Language.EN, note);
    Optional<Quote> ko = find(quote.get(), Language.KO, note);
    return new Evidence(en, ko, url, checked);
  }

  private Optional<Quote> find(Entry quote, Language language, String slug) {
    String fragment = quote.text(language.id());
    if (fragment.isEmpty()) {
      return Optional.empty();
    }
    String path = "notes/" + language.id() + "/" + slug + ".md";
    List<Passage> passages = byPath.get(path);
    if (passages == null) {
      quote
          .problems()
          .error(quote.place(language.id()), "there is no note " + path + ".", "Write it, or name another note with \"note:\".");
      return Optional.empty();
    }
    List<Quote> found = new ArrayList<>();
    for (Passage passage : passages) {
      for (Quote sentence : passage.sentences()) {
        if (sentence.text().contains(fragment)) {
          found.add(sentence);
        }
      }
    }
    if (found.isEmpty()) {
      quote
          .problems()
          .error(
              quote.place(language.id()),
              "the quote \"" + fragment + "\" stands in no line of " + path + ".",
              "Quote words of one line as they stand there, or put the sentence into the note.");
      return Optional.empty();
    }
    if (found.size() > 1) {
      quote
          .problems()
          .error(
              quote.place(language.id()),
              "the quote \"" + fragment + "\" stands in " + found.size() + " lines of " + path + ".",
              "Quote more words, so that one line is meant.");
    }
    return Optional.of(found.getFirst());
  }
}
