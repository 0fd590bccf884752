package dev.srm.corpus;

import dev.srm.knowledge.ControlCategory;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Profile;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `ownership/`: universal rows, service models, topics, categories of control.
final class OwnershipFiles {
  private final Reader reader;

  OwnershipFiles(Reader reader) {
    this.reader = reader;
  }

  List<Row> universal(Entry entry) {
    entry.allow("id", "note", "rows");
    return reader.rows(entry, Row.EVERY_SERVICE, entry.text("note"), "");
  }

  List<Profile> profiles(Entry entry, List<Row> universal) {
    entry.allow("id", "note", "profiles", "texts");
    Map<String, Row> texts = texts(entry, universal);
    List<Profile> profiles = new ArrayList<>();
    for (Entry profile : entry.children("profiles")) {
      profile.allow("id", "name", "about", "owners");
      Map<String, Row> rows = new LinkedHashMap<>();
      profile.child("owners").ifPresent(owners -> owners(owners, texts, rows));
      profiles.add(
          new Profile(
              profile.text("id"), reader.bilingual(profile, "name"), reader.bilingual(profile, "about"), rows));
    }
    return profiles;
  }

  private Map<String, Row> texts(Entry entry, List<Row> universal) {
    Map<String, Row> texts = new HashMap<>();
    universal.forEach(row -> texts.put(row.area() + "=" + row.owner(), row));
    for (Entry text : entry.children("texts")) {
      text.allow("area", "owner", "en", "ko", "quote", "note", "source", "verified", "aspects");
      String area = reader.area(text, "area");
      Row row = reader.row(text, Row.EVERY_SERVICE, area, entry.optional("note").orElse("service-models"), "");
      texts.put(area + "=" + row.owner(), row);
    }
    return texts;
  }

  private void owners(Entry owners, Map<String, Row> texts, Map<String, Row> rows) {
    for (String area : owners.keys()) {
      String owner = owners.text(area);
      Row row = texts.get(area + "=" + owner);
      if (row == null) {
        owners
            .problems()
            .error(
                owners.place(area),
                "no text says what \"" + area + "\" owned by \"" + owner + "\" means.",
                "Add it under \"texts:\", or correct the area or the owner.");
      } else {
        rows.put(area, row);
      }
    }
  }

  List<Topic> topics(Entry entry) {
    entry.allow("id", "note", "topics");
    String slug = entry.optional("note").orElse("shared-responsibility-model");
    List<Topic> topics = new ArrayList<>();
    for (Entry topic : entry.children("topics")) {
      topic.allow("id", "cues", "owner", "area", "en", "ko", "quote", "note", "source", "verified");
      Optional<String> area = topic.has("area") ? Optional.of(reader.area(topic, "area")) : Optional.empty();
      Row row =
          new Row(
              Row.EVERY_SERVICE,
              area.orElse(""),
              reader.owner(topic),
              reader.sides(topic, Language.EN),
              reader.sides(topic, Language.KO),
              reader.notes().evidence(topic, slug, topic.optional("source").orElse(""), ""),
              true,
              List.of());
      topics.add(new Topic(topic.text("id"), Reader.cues(topic, "cues"), area, row));
    }
    return topics;
  }

  List<ControlCategory> categories(Entry entry) {
    entry.allow("id", "note", "categories", "controls");
    String slug = entry.optional("note").orElse("control-categories");
    Map<String, List<ControlCategory.Control>> controls = new HashMap<>();
    for (Entry control : entry.children("controls")) {
      control.allow("id", "category", "cues", "quote", "note", "owner");
      controls
          .computeIfAbsent(control.text("category"), id -> new ArrayList<>())
          .add(
              new ControlCategory.Control(
                  control.text("id"), Reader.cues(control, "cues"), reader.evidence(control, slug)));
    }
    List<ControlCategory> categories = new ArrayList<>();
    for (Entry category : entry.children("categories")) {
      category.allow("id", "name", "owner", "cues", "quote", "note");
      String id = category.text("id");
      categories.add(
          new ControlCategory(
              id,
              reader.bilingual(category, "name"),
              reader.owner(category),
              Reader.cues(category, "cues"),
              reader.evidence(category, slug),
              controls.getOrDefault(id, List.of())));
    }
    return categories;
  }
}
