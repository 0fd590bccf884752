package dev.srm.corpus;

import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Fact;
import dev.srm.knowledge.Service;
import dev.srm.knowledge.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `services/<id>.yaml`.
final class ServiceFiles {
  private final Reader reader;

  ServiceFiles(Reader reader) {
    this.reader = reader;
  }

  Service read(Entry entry, String file) {
    entry.allow(
        "id", "name", "short", "reading", "aliases", "profile", "purpose", "use-for", "page", "checked",
        "rows", "variants", "facts", "variant-of", "select", "default", "feature-of", "ends", "note");
    String id = entry.text("id");
    if (!id.isEmpty() && !file.endsWith("/" + id + ".yaml")) {
      entry
          .problems()
          .error(entry.place("id"), "the id \"" + id + "\" is not the file's name.", "Rename the file to " + id + ".yaml.");
    }
    String slug = entry.optional("note").orElse(id);
    String checked = entry.text("checked");
    List<String> aliases = new ArrayList<>();
    entry
        .child("aliases")
        .ifPresentOrElse(
            lists -> {
              lists.allow("en", "ko");
              aliases.addAll(lists.texts("en"));
              aliases.addAll(lists.texts("ko"));
            },
            () -> entry.problems().error(entry.place(), "\"aliases\" is missing.", "Add \"aliases: {en: [...], ko: [...]}\"."));
    return new Service(
        id,
        entry.text("name"),
        entry.text("short"),
        entry.text("reading"),
        aliases,
        entry.text("profile"),
        reader.bilingual(entry, "purpose"),
        Reader.pairs(entry, "use-for"),
        entry.text("page"),
        checked,
        reader.rows(entry, id, slug, checked),
        variants(entry, id, slug, checked),
        facts(entry, slug),
        family(entry),
        end(entry, slug));
  }

  private List<Variant> variants(Entry entry, String service, String slug, String checked) {
    List<Variant> variants = new ArrayList<>();
    for (Entry variant : entry.children("variants")) {
      variant.allow("id", "name", "cues", "rows");
      variants.add(
          new Variant(
              variant.text("id"),
              reader.bilingual(variant, "name"),
              Reader.cues(variant, "cues"),
              reader.rows(variant, service, slug, checked)));
    }
    return variants;
  }

  private List<Fact> facts(Entry entry, String slug) {
    List<Fact> facts = new ArrayList<>();
    for (Entry fact : entry.children("facts")) {
      fact.allow("cues", "holds", "quote", "note");
      facts.add(new Fact(Reader.cues(fact, "cues"), fact.flag("holds"), reader.evidence(fact, slug)));
    }
    return facts;
  }

  private static Service.Family family(Entry entry) {
    Optional<Entry> select = entry.child("select");
    if (entry.has("variant-of") && select.isEmpty()) {
      entry
          .problems()
          .error(entry.place("variant-of"), "nothing selects this kind of its parent.", "Add \"select: {en: [...], ko: [...]}\".");
    }
    return new Service.Family(
        entry.optional("variant-of"),
        select.map(Reader::cues).orElse(List.of()),
        entry.optional("default").filter(id -> !id.equals("none")),
        entry.optional("feature-of"));
  }

  private Optional<Service.End> end(Entry entry, String slug) {
    return entry
        .child("ends")
        .map(
            ends -> {
              ends.allow("date", "quote", "note");
              String date = ends.text("date");
              Evidence evidence = reader.evidence(ends, slug);
              return new Service.End(date, evidence);
            });
  }
}
