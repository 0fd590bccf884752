package dev.srm.corpus;

import dev.srm.knowledge.Area;
import dev.srm.knowledge.Bilingual;
import dev.srm.knowledge.Cue;
import dev.srm.knowledge.Glossary;
import dev.srm.knowledge.Party;
import dev.srm.knowledge.Phrasebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads `vocabulary/`: parties, areas, phrasebook, glossary.
final class VocabularyFiles {
  /// The turns of phrase that questions are read by; a test compares them with those of the
  /// program.
  static final Set<String> TURNS =
      Set.of(
          "who",
          "mine",
          "provider",
          "both",
          "whole",
          "culprit",
          "vendor",
          "only",
          "not",
          "decide",
          "duties",
          "which-services",
          "compare",
          "concept",
          "recommend",
          "need",
          "list",
          "open",
          "polar",
          "move",
          "given",
          "elsewhere",
          "model",
          "advice");

  private VocabularyFiles() {}

  static List<Party> parties(Entry entry) {
    entry.allow("parties");
    List<Party> parties = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entry party : entry.children("parties")) {
      party.allow("id", "role", "name", "sign");
      String id = party.text("id");
      ServiceFiles.once(party, id, seen);
      String role = party.text("role");
      Bilingual name = Reader.bilingual(party, "name");
      try {
        parties.add(
            new Party(
                id, Party.Role.valueOf(role.toUpperCase(Locale.ROOT)), name, party.text("sign")));
      } catch (IllegalArgumentException e) {
        party
            .problems()
            .error(
                party.place("role"),
                "the role is \"" + role + "\".",
                "Write provider, customer or shared.");
      }
    }
    return parties;
  }

  static List<Area> areas(Entry entry) {
    entry.allow("areas");
    List<Area> areas = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Set<String> ids = new HashSet<>();
    List<Entry> children = entry.children("areas");
    children.forEach(area -> ids.add(area.optional("id").orElse("")));
    for (Entry area : children) {
      area.allow("id", "name", "phrase", "cues", "companions");
      String id = area.text("id");
      ServiceFiles.once(area, id, seen);
      Bilingual name = Reader.bilingual(area, "name");
      Bilingual phrase = Reader.bilingual(area, "phrase");
      areas.add(new Area(id, name, phrase, Cues.read(area, "cues"), companions(area, ids)));
    }
    return areas;
  }

  private static List<String> companions(Entry area, Set<String> ids) {
    List<String> companions = area.texts("companions");
    for (String companion : companions) {
      if (!ids.contains(companion)) {
        area.problems()
            .error(
                area.place("companions"),
                "there is no area \"" + companion + "\".",
                Nearest.hint(companion, ids, "Use one of this file."));
      }
    }
    return companions;
  }

  static Phrasebook phrasebook(Entry entry) {
    entry.allow("turns", "english-words", "foreign-words", "idle", "not-names");
    Map<String, List<Cue>> turns = new HashMap<>();
    entry
        .child("turns")
        .ifPresent(list -> {
          list.allow(TURNS.toArray(new String[0]));
          list.keys()
              .forEach(id -> list.child(id).ifPresent(cues -> turns.put(id, Cues.read(cues))));
        });
    for (String turn : TURNS) {
      if (!turns.containsKey(turn)) {
        entry
            .problems()
            .error(
                entry.place("turns"),
                "the turn \"" + turn + "\" is missing.",
                "Add \"" + turn + ": {en: [...], ko: [...]}\" with the words that show it.");
      }
    }
    return new Phrasebook(
        turns,
        words(entry, "english-words"),
        words(entry, "foreign-words"),
        words(entry, "idle"),
        entry.texts("not-names"));
  }

  static Glossary glossary(Entry entry) {
    entry.allow("entries", "words");
    List<Glossary.Entry> entries = new ArrayList<>();
    for (Entry item : entry.children("entries")) {
      item.allow("en", "ko");
      List<String> en = item.texts("en");
      List<String> ko = item.texts("ko");
      if (en.size() + ko.size() < 2) {
        item.problems()
            .error(
                item.place(), "a term alone is no synonym.", "Add another, or delete the entry.");
      }
      entries.add(new Glossary.Entry(en, ko));
    }
    return new Glossary(entries, entry.texts("words"));
  }

  private static Set<String> words(Entry entry, String key) {
    Set<String> words = new HashSet<>();
    List<String> lines = entry.texts(key);
    if (lines.isEmpty()) {
      entry
          .problems()
          .error(entry.place(key), "\"" + key + "\" is missing.", "Add \"" + key + ": [...]\".");
    }
    for (String line : lines) {
      words.addAll(List.of(line.toLowerCase(Locale.ROOT).split("\\s+")));
    }
    return words;
  }
}
