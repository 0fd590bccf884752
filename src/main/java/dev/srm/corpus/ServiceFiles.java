package dev.srm.corpus;

import dev.srm.knowledge.Cue;
import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Fact;
import dev.srm.knowledge.Service;
import dev.srm.knowledge.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads `services/<id>.yaml`.
final class ServiceFiles {
  private final Reader reader;

  ServiceFiles(Reader reader) {
    this.reader = reader;
  }

  /// @param file path, whose name says the id
  Service read(Entry entry, String file) {
    entry.allow(
        "id",
        "name",
        "short",
        "reading",
        "aliases",
        "profile",
        "purpose",
        "use-for",
        "page",
        "checked",
        "rows",
        "variants",
        "facts",
        "variant-of",
        "select",
        "hints",
        "default",
        "feature-of",
        "ends",
        "note");
    String id = id(entry, file);
    boolean paged = !reader.own() || entry.has("page");
    String checked = paged ? reader.dates().checked(entry, "checked") : "";
    Reader.Of of = new Reader.Of(id, entry.optional("note").orElse(id), checked);
    return new Service(
        id,
        entry.text("name"),
        entry.text("short"),
        entry.text("reading"),
        Cues.names(entry, "aliases", "alias"),
        entry.text("profile"),
        Reader.bilingual(entry, "purpose"),
        Cues.pairs(entry, "use-for", "phrase"),
        paged ? entry.https("page") : "",
        checked,
        reader.rows(entry, of),
        variants(entry, of),
        facts(entry, of.slug()),
        family(entry),
        end(entry, of.slug()));
  }

  /// @return the id, empty and a problem when it is not the file's name
  static String id(Entry entry, String file) {
    String id = entry.text("id");
    if (!id.isEmpty() && !file.endsWith("/" + id + ".yaml")) {
      entry
          .problems()
          .error(
              entry.place("id"),
              "the id \"" + id + "\" is not the file's name.",
              "Rename the file to " + id + ".yaml, or correct the id.");
    }
    return id;
  }

  private List<Variant> variants(Entry entry, Reader.Of of) {
    List<Variant> variants = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entry variant : entry.children("variants")) {
      variant.allow("id", "name", "cues", "rows");
      String id = variant.text("id");
      once(variant, id, seen);
      List<Cue> cues = Cues.read(variant, "cues");
      variants.add(
          new Variant(id, Reader.bilingual(variant, "name"), cues, reader.rows(variant, of)));
    }
    return variants;
  }

  /// Reports an id that an entry before had already.
  static void once(Entry entry, String id, Set<String> seen) {
    if (!id.isEmpty() && !seen.add(id)) {
      entry
          .problems()
          .error(
              entry.place("id"),
              "the id \"" + id + "\" stands twice.",
              "Give each an id of its own.");
    }
  }

  private List<Fact> facts(Entry entry, String slug) {
    List<Fact> facts = new ArrayList<>();
    Clashes clashes = new Clashes("holds");
    for (Entry fact : entry.children("facts")) {
      fact.allow("cues", "holds", "quote", "note");
      List<Cue> cues = Cues.read(fact, "cues");
      Optional<Boolean> holds = fact.flag("holds");
      clashes.add(fact, cues, holds.map(String::valueOf).orElse(""));
      facts.add(new Fact(cues, holds, reader.evidence(fact, slug)));
    }
    return facts;
  }

  private static Service.Family family(Entry entry) {
    Optional<Entry> select = entry.child("select");
    if (entry.has("variant-of") && select.isEmpty()) {
      entry
          .problems()
          .error(
              entry.place("variant-of"),
              "nothing selects this kind of its parent.",
              "Add \"select: {en: [...], ko: [...]}\".");
    }
    return new Service.Family(
        entry.optional("variant-of"),
        select.map(Cues::read).orElse(List.of()),
        entry.optional("default").filter(id -> !id.equals("none")),
        entry.optional("feature-of"),
        entry.child("hints").map(Cues::read).orElse(List.of()));
  }

  private Optional<Service.End> end(Entry entry, String slug) {
    return entry
        .child("ends")
        .map(ends -> {
          ends.allow("date", "quote", "note");
          String date = reader.dates().any(ends, "date");
          Evidence evidence = reader.evidence(ends, slug);
          return new Service.End(date, evidence);
        });
  }
}
