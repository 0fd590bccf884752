package dev.srm.corpus;

import dev.srm.knowledge.Cue;
import dev.srm.knowledge.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `policies/<id>.yaml`.
final class PolicyFiles {
  private final Reader reader;

  PolicyFiles(Reader reader) {
    this.reader = reader;
  }

  Policy read(Entry entry) {
    entry.allow("id", "title", "predicate", "cues", "opposite", "note", "list", "lists", "otherwise", "items");
    String slug = entry.text("note");
    List<Policy.Item> items = new ArrayList<>();
    for (Entry item : entry.children("items")) {
      item.allow("id", "service", "cues", "holds", "quote", "note");
      List<Cue> cues = item.has("cues") ? Reader.cues(item, "cues") : List.of();
      Optional<String> service = item.optional("service");
      if (cues.isEmpty() && service.isEmpty()) {
        item.problems()
            .error(item.place(), "nothing recognises this item.", "Add \"service:\" or \"cues:\".");
      }
      items.add(new Policy.Item(item.text("id"), cues, service, verdict(item, slug)));
    }
    return new Policy(
        entry.text("id"),
        reader.bilingual(entry, "title"),
        reader.bilingual(entry, "predicate"),
        Reader.cues(entry, "cues"),
        entry.has("opposite") ? Reader.cues(entry, "opposite") : List.of(),
        entry.child("list").map(list -> reader.evidence(list, slug)),
        entry.child("otherwise").map(otherwise -> verdict(otherwise, slug)),
        items);
  }

  private Policy.Verdict verdict(Entry entry, String slug) {
    return new Policy.Verdict(entry.flag("holds"), reader.evidence(entry, slug));
  }
}
