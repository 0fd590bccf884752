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
  private VocabularyFiles() {}

  static List<Party> parties(Entry entry) {
    entry.allow("parties");
    List<Party> parties = new ArrayList<>();
    for (Entry party : entry.children("parties")) {
      party.allow("id", "role", "name", "sign");
      String role = party.text("role");
      try {
        parties.add(
            new Party(
                party.text("id"),
                Party.Role.valueOf(role.toUpperCase(Locale.ROOT)),
                bilingual(party, "name"),
                party.text("sign")));
      } catch (IllegalArgumentException e) {
        party
            .problems()
            .error(party.place("role"), "the role is \"" + role + "\".", "Write provider, customer or shared.");
      }
    }
    return parties;
  }

  static List<Area> areas(Entry entry) {
    entry.allow("areas");
    List<Area> areas = new ArrayList<>();
    for (Entry area : entry.children("areas")) {
      area.allow("id", "name", "phrase", "cues", "companions");
      areas.add(
          new Area(
              area.text("id"),
              bilingual(area, "name"),
              bilingual(area, "phrase"),
              Reader.cues(area, "cues"),
              area.texts("companions")));
    }
    return areas;
  }

  static Phrasebook phrasebook(Entry entry) {
    entry.allow("turns", "english-words", "foreign-words", "idle");
    Map<String, List<Cue>> turns = new HashMap<>();
    entry
        .child("turns")
        .ifPresent(
            list -> list.keys().forEach(id -> turns.put(id, list.child(id).map(Reader::cues).orElse(List.of()))));
    return new Phrasebook(turns, words(entry, "english-words"), words(entry, "foreign-words"), words(entry, "idle"));
  }

  static Glossary glossary(Entry entry) {
    entry.allow("entries", "words");
    List<Glossary.Entry> entries = new ArrayList<>();
    for (Entry item : entry.children("entries")) {
      item.allow("en", "ko");
      entries.add(new Glossary.Entry(item.texts("en"), item.texts("ko")));
    }
    return new Glossary(entries, entry.texts("words"));
  }

  private static Set<String> words(Entry entry, String key) {
    Set<String> words = new HashSet<>();
    for (String line : entry.texts(key)) {
      words.addAll(List.of(line.toLowerCase(Locale.ROOT).split("\\s+")));
    }
    return words;
  }

  private static Bilingual bilingual(Entry entry, String key) {
    Entry texts = entry.child(key).orElse(entry);
    return new Bilingual(texts.text("en"), texts.text("ko"));
  }
}
