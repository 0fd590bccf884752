package dev.srm.corpus;

import dev.srm.knowledge.Cue;
import dev.srm.knowledge.Policy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads `policies/<id>.yaml`.
final class PolicyFiles {
  private final Reader reader;

  PolicyFiles(Reader reader) {
    this.reader = reader;
  }

  /// @param file path, whose name says the id
  Policy read(Entry entry, String file) {
    entry.allow(
        "id",
        "title",
        "predicate",
        "cues",
        "opposite",
        "note",
        "list",
        "otherwise",
        "unnamed",
        "items");
    String slug = entry.text("note");
    return new Policy(
        ServiceFiles.id(entry, file),
        Reader.bilingual(entry, "title"),
        Reader.bilingual(entry, "predicate"),
        Cues.read(entry, "cues"),
        entry.has("opposite") ? Cues.read(entry, "opposite") : List.of(),
        entry
            .child("list")
            .map(list -> {
              list.allow("quote", "note");
              return reader.evidence(list, slug);
            }),
        whole(entry, "otherwise", slug),
        whole(entry, "unnamed", slug),
        items(entry, slug));
  }

  /// @return what is said of no item in particular
  private Optional<Policy.Verdict> whole(Entry entry, String key, String slug) {
    return entry
        .child(key)
        .map(verdict -> {
          verdict.allow("holds", "quote", "note");
          return verdict(verdict, slug);
        });
  }

  private List<Policy.Item> items(Entry entry, String slug) {
    List<Policy.Item> items = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entry item : entry.children("items")) {
      item.allow("id", "service", "cues", "holds", "quote", "note");
      String id = item.text("id");
      ServiceFiles.once(item, id, seen);
      List<Cue> cues = item.has("cues") ? Cues.read(item, "cues") : List.of();
      Optional<String> service = item.optional("service");
      if (cues.isEmpty() && service.isEmpty()) {
        item.problems()
            .error(item.place(), "nothing recognises this item.", "Add \"service:\" or \"cues:\".");
      }
      items.add(new Policy.Item(id, cues, service, verdict(item, slug)));
    }
    return items;
  }

  private Policy.Verdict verdict(Entry entry, String slug) {
    return new Policy.Verdict(entry.flag("holds"), reader.evidence(entry, slug));
  }
}
