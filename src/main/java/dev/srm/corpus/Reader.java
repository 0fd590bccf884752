package dev.srm.corpus;

import dev.srm.knowledge.Aspect;
import dev.srm.knowledge.Bilingual;
import dev.srm.knowledge.Cue;
import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Sides;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The parts that several kinds of file share: cues, sides, rows, bilingual texts.
final class Reader {
  private final Notes notes;
  private final Set<String> areas;
  private final Set<String> parties;

  Reader(Notes notes, Set<String> areas, Set<String> parties) {
    this.notes = notes;
    this.areas = Set.copyOf(areas);
    this.parties = Set.copyOf(parties);
  }

  Notes notes() {
    return notes;
  }

  /// @return the rows of a list, invalid ones left out
  List<Row> rows(Entry entry, String service, String slug, String checked) {
    List<Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entry row : entry.children("rows")) {
      row.allow("area", "owner", "en", "ko", "source", "verified", "quote", "note", "aspects");
      String area = area(row, "area");
      if (!area.isEmpty() && !seen.add(area)) {
        row.problems()
            .error(row.place("area"), "the area \"" + area + "\" has two rows.", "Merge them; exceptions are aspects or variants.");
      }
      rows.add(row(row, service, area, slug, checked));
    }
    return rows;
  }

  Row row(Entry row, String service, String area, String slug, String checked) {
    String source = row.optional("source").orElse("");
    boolean general = service.equals(Row.EVERY_SERVICE) && source.isEmpty();
    if (!general && !source.startsWith("https://")) {
      row.problems().error(row.place("source"), "the row has no official page.", "Add \"source: https://...\".");
    }
    String note = row.optional("note").orElse(slug);
    List<Aspect> aspects = new ArrayList<>();
    for (Entry aspect : row.children("aspects")) {
      aspect.allow("cues", "owner", "quote", "note");
      aspects.add(
          new Aspect(cues(aspect, "cues"), owner(aspect), notes.evidence(aspect, note, source, checked)));
    }
    return new Row(
        service,
        area,
        owner(row),
        sides(row, Language.EN),
        sides(row, Language.KO),
        notes.evidence(row, slug, source, checked),
        row.flag("verified").orElse(false),
        aspects);
  }

  String area(Entry entry, String key) {
    String area = entry.text(key);
    if (!area.isEmpty() && !areas.contains(area)) {
      entry
          .problems()
          .error(
              entry.place(key),
              "area \"" + area + "\" is not in vocabulary/areas.yaml.",
              Nearest.hint(area, areas, "Add it there first."));
    }
    return area;
  }

  String owner(Entry entry) {
    String owner = entry.text("owner");
    if (!owner.isEmpty() && !parties.contains(owner)) {
      entry
          .problems()
          .error(
              entry.place("owner"),
              "owner \"" + owner + "\" is not in vocabulary/parties.yaml.",
              Nearest.hint(owner, parties, "Use one of " + String.join(", ", parties) + "."));
    }
    return owner;
  }

  Sides sides(Entry row, Language language) {
    Optional<Entry> sides = row.child(language.id());
    if (sides.isEmpty()) {
      row.problems()
          .error(
              row.place(),
              "the row says nothing in \"" + language.id() + "\".",
              "Add \"" + language.id() + ": {aws: ..., customer: ...}\".");
      return new Sides("", "", "");
    }
    sides.get().allow("aws", "customer", "conditions");
    String provider = sides.get().optional("aws").orElse("");
    String customer = sides.get().optional("customer").orElse("");
    if (provider.isEmpty() && customer.isEmpty()) {
      row.problems().error(sides.get().place(), "neither side does anything.", "Say what aws or the customer does.");
    }
    return new Sides(provider, customer, sides.get().optional("conditions").orElse(""));
  }

  Bilingual bilingual(Entry entry, String key) {
    Optional<Entry> texts = entry.child(key);
    if (texts.isEmpty()) {
      entry.problems().error(entry.place(), "\"" + key + "\" is missing.", "Add \"" + key + ": {en: ..., ko: ...}\".");
      return new Bilingual("", "");
    }
    texts.get().allow("en", "ko");
    return new Bilingual(texts.get().text("en"), texts.get().text("ko"));
  }

  /// @return the cues of both languages, because questions mix them
  static List<Cue> cues(Entry entry, String key) {
    Optional<Entry> lists = entry.child(key);
    if (lists.isEmpty()) {
      entry.problems().error(entry.place(), "\"" + key + "\" is missing.", "Add \"" + key + ": {en: [...], ko: [...]}\".");
      return List.of();
    }
    return cues(lists.get());
  }

  static List<Cue> cues(Entry lists) {
    lists.allow("en", "ko");
    List<Cue> cues = new ArrayList<>();
    for (Language language : Language.values()) {
      List<String> texts = lists.texts(language.id());
      if (texts.isEmpty()) {
        lists
            .problems()
            .error(lists.place(language.id()), "no cue in \"" + language.id() + "\".", "Add the words people use in that language.");
      }
      for (String text : texts) {
        try {
          cues.add(Cue.parse(text));
        } catch (IllegalArgumentException e) {
          lists.problems().error(lists.place(language.id()), "the cue \"" + text + "\" has no word.", "Write words, or delete it.");
        }
      }
    }
    return cues;
  }

  /// Pairs two lists of the same length, language by language.
  static List<Bilingual> pairs(Entry entry, String key) {
    Optional<Entry> lists = entry.child(key);
    if (lists.isEmpty()) {
      return List.of();
    }
    lists.get().allow("en", "ko");
    List<String> en = lists.get().texts("en");
    List<String> ko = lists.get().texts("ko");
    List<Bilingual> pairs = new ArrayList<>();
    for (int i = 0; i < Math.max(en.size(), ko.size()); i++) {
      pairs.add(new Bilingual(i < en.size() ? en.get(i) : "", i < ko.size() ? ko.get(i) : ""));
    }
    return pairs;
  }

  Evidence evidence(Entry entry, String slug) {
    return notes.evidence(entry, slug, "", "");
  }
}
