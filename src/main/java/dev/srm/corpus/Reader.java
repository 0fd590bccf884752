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
import java.util.TreeSet;

/// The parts that several kinds of file share: sides, rows, bilingual texts, quotes.
///
/// @param areas ids that rows may name
/// @param parties ids that may own
/// @param quoted sees that a quote does not state another owner than the row it supports
/// @param own whether an operator wrote the files, who need cite no official page
record Reader(
    Notes notes,
    Set<String> areas,
    Set<String> parties,
    Dates dates,
    QuotedOwner quoted,
    boolean own) {

  /// @return the same for the files of an operator
  Reader ofOwn() {
    return new Reader(notes, areas, parties, dates, quoted, true);
  }

  /// What holds for all rows of a list.
  ///
  /// @param service id of the service, or [Row#EVERY_SERVICE]
  /// @param slug the note that quotes stand in unless a row names another
  /// @param checked the day on which the pages were read, or empty
  record Of(String service, String slug, String checked) {}

  List<Row> rows(Entry entry, Of of) {
    List<Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entry row : entry.children("rows")) {
      row.allow("area", "owner", "en", "ko", "source", "verified", "quote", "note", "aspects");
      String area = area(row, "area");
      if (!area.isEmpty() && !seen.add(area)) {
        row.problems()
            .error(
                row.place("area"),
                "the area \"" + area + "\" has two rows.",
                "Merge them; exceptions are aspects or variants.");
      }
      rows.add(row(row, area, of, true));
    }
    return rows;
  }

  /// @param paged whether the row must name its official page, or may rely on that of its note
  Row row(Entry row, String area, Of of, boolean paged) {
    String source = paged || row.has("source") ? source(row) : "";
    String owner = owner(row);
    Evidence evidence = notes.evidence(row, of.slug(), source, of.checked(), own);
    quoted.check(row, owner, evidence);
    Optional<Boolean> verified = row.flag("verified");
    if (paged && verified.isEmpty() && !own && !row.has("verified")) {
      row.problems()
          .error(
              row.place(),
              "\"verified\" is missing.",
              "Write true if the page was seen to say so, else false.");
    }
    return new Row(
        of.service(),
        area,
        owner,
        sides(row, Language.EN),
        sides(row, Language.KO),
        evidence,
        verified.orElse(false),
        aspects(row, row.optional("note").orElse(of.slug()), source, of.checked()));
  }

  private String source(Entry row) {
    if (row.has("source")) {
      return row.https("source");
    }
    if (!own) {
      row.problems()
          .error(row.place(), "the row has no official page.", "Add \"source: https://...\".");
    }
    return "";
  }

  private List<Aspect> aspects(Entry row, String note, String source, String checked) {
    List<Aspect> aspects = new ArrayList<>();
    Clashes clashes = new Clashes("owner");
    for (Entry aspect : row.children("aspects")) {
      aspect.allow("cues", "owner", "quote", "note");
      List<Cue> cues = Cues.read(aspect, "cues");
      String owner = owner(aspect);
      clashes.add(aspect, cues, owner);
      Evidence evidence = notes.evidence(aspect, note, source, checked, own);
      quoted.check(aspect, owner, evidence);
      aspects.add(new Aspect(cues, owner, evidence));
    }
    return aspects;
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
              Nearest.hint(
                  owner, parties, "Use one of " + String.join(", ", new TreeSet<>(parties)) + "."));
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
    Optional<Entry> others = row.child(language.other().id());
    for (String key : others.map(Entry::keys).orElse(Set.of())) {
      if (!sides.get().has(key)) {
        row.problems()
            .error(
                sides.get().place(),
                "\"" + key + "\" is said in \"" + language.other().id() + "\" only.",
                "Say it in \"" + language.id() + "\" too.");
      }
    }
    String provider = sides.get().optional("aws").orElse("");
    String customer = sides.get().optional("customer").orElse("");
    if (provider.isEmpty() && customer.isEmpty()) {
      row.problems()
          .error(
              sides.get().place(),
              "neither side does anything.",
              "Say what aws or the customer does.");
    }
    return new Sides(provider, customer, sides.get().optional("conditions").orElse(""));
  }

  static Bilingual bilingual(Entry entry, String key) {
    Optional<Entry> texts = entry.child(key);
    if (texts.isEmpty()) {
      entry
          .problems()
          .error(
              entry.place(),
              "\"" + key + "\" is missing.",
              "Add \"" + key + ": {en: ..., ko: ...}\".");
      return new Bilingual("", "");
    }
    texts.get().allow("en", "ko");
    return new Bilingual(texts.get().text("en"), texts.get().text("ko"));
  }

  Evidence evidence(Entry entry, String slug) {
    return notes.evidence(entry, slug, "", "", own);
  }
}
