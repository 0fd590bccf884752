package dev.srm.corpus;

import dev.srm.knowledge.Bilingual;
import dev.srm.knowledge.Cue;
import dev.srm.knowledge.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads lists that stand in both languages: cues, names, phrases.
final class Cues {
  private Cues() {}

  /// @return the cues of both languages, because questions mix them
  static List<Cue> read(Entry entry, String key) {
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
    return read(lists.get());
  }

  static List<Cue> read(Entry lists) {
    lists.allow("en", "ko");
    List<Cue> cues = new ArrayList<>();
    for (Language language : Language.values()) {
      for (String text : texts(lists, language, "cue")) {
        try {
          cues.add(Cue.parse(text));
        } catch (IllegalArgumentException e) {
          lists
              .problems()
              .error(
                  lists.place(language.id()),
                  "the cue \"" + text + "\" has no word.",
                  "Write words, or delete it.");
        }
      }
    }
    return cues;
  }

  /// @return the texts of both lists, a problem for each that is empty
  static List<String> names(Entry entry, String key, String what) {
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
    List<String> names = new ArrayList<>(texts(lists.get(), Language.EN, what));
    names.addAll(texts(lists.get(), Language.KO, what));
    return names;
  }

  /// Pairs two lists, language by language; the shorter one goes on with empty texts.
  static List<Bilingual> pairs(Entry entry, String key, String what) {
    Optional<Entry> lists = entry.child(key);
    if (lists.isEmpty()) {
      return List.of();
    }
    lists.get().allow("en", "ko");
    List<String> en = texts(lists.get(), Language.EN, what);
    List<String> ko = texts(lists.get(), Language.KO, what);
    List<Bilingual> pairs = new ArrayList<>();
    for (int i = 0; i < Math.max(en.size(), ko.size()); i++) {
      pairs.add(new Bilingual(i < en.size() ? en.get(i) : "", i < ko.size() ? ko.get(i) : ""));
    }
    return pairs;
  }

  private static List<String> texts(Entry lists, Language language, String what) {
    List<String> texts = lists.texts(language.id());
    if (texts.isEmpty()) {
      lists
          .problems()
          .error(
              lists.place(language.id()),
              "no " + what + " in \"" + language.id() + "\".",
              "Add the words people use in that language.");
    }
    return texts;
  }
}
