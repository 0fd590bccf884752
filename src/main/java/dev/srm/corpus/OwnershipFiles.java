package dev.srm.corpus;

import dev.srm.knowledge.Bilingual;
import dev.srm.knowledge.ControlCategory;
import dev.srm.knowledge.Cue;
import dev.srm.knowledge.Evidence;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Profile;
import dev.srm.knowledge.Row;
import dev.srm.knowledge.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `ownership/`: universal rows, service models, topics, categories of control.
final class OwnershipFiles {
  private final Reader reader;

  OwnershipFiles(Reader reader) {
    this.reader = reader;
  }

  /// @return rows that hold for every service, or for the one that an operator's file names
  List<Row> rows(Entry entry) {
    entry.allow("id", "service", "note", "rows");
    String service = entry.optional("service").orElse(Row.EVERY_SERVICE);
    return reader.rows(entry, new Reader.Of(service, slug(entry, service), ""));
  }

  List<Profile> profiles(Entry entry, List<Row> universal) {
    entry.allow("id", "note", "profiles", "texts");
    Map<String, Row> texts = texts(entry, universal);
    Set<String> seen = new HashSet<>();
    List<Profile> profiles = new ArrayList<>();
    for (Entry profile : entry.children("profiles")) {
      profile.allow("id", "name", "about", "owners");
      String id = profile.text("id");
      ServiceFiles.once(profile, id, seen);
      Map<String, Row> rows = new LinkedHashMap<>();
      Optional<Entry> owners = profile.child("owners");
      owners.ifPresent(list -> owners(list, texts, rows));
      Bilingual name = Reader.bilingual(profile, "name");
      profiles.add(new Profile(id, name, Reader.bilingual(profile, "about"), rows));
    }
    return profiles;
  }

  private Map<String, Row> texts(Entry entry, List<Row> universal) {
    Map<String, Row> texts = new HashMap<>();
    universal.forEach(row -> texts.put(row.area() + "=" + row.owner(), row));
    Reader.Of of = new Reader.Of(Row.EVERY_SERVICE, slug(entry, "service-models"), "");
    Set<String> seen = new HashSet<>();
    for (Entry text : entry.children("texts")) {
      text.allow("area", "owner", "en", "ko", "quote", "note", "source", "verified", "aspects");
      Row row = reader.row(text, reader.area(text, "area"), of, false);
      String key = row.area() + "=" + row.owner();
      if (!seen.add(key)) {
        text.problems()
            .error(
                text.place("area"),
                "the text for " + key + " stands twice.",
                "Delete one of them.");
      }
      texts.put(key, row);
    }
    return texts;
  }

  private static void owners(Entry owners, Map<String, Row> texts, Map<String, Row> rows) {
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
    String slug = slug(entry, "shared-responsibility-model");
    Set<String> seen = new HashSet<>();
    List<Topic> topics = new ArrayList<>();
    for (Entry topic : entry.children("topics")) {
      topic.allow("id", "cues", "owner", "area", "en", "ko", "quote", "note", "source", "verified");
      String id = topic.text("id");
      ServiceFiles.once(topic, id, seen);
      Optional<String> area =
          topic.has("area") ? Optional.of(reader.area(topic, "area")) : Optional.empty();
      topics.add(new Topic(id, Cues.read(topic, "cues"), area, row(topic, area.orElse(""), slug)));
    }
    return topics;
  }

  private Row row(Entry topic, String area, String slug) {
    String source = topic.has("source") ? topic.https("source") : "";
    String owner = reader.owner(topic);
    Evidence evidence = reader.notes().evidence(topic, slug, source, "", reader.own());
    reader.quoted().check(topic, owner, evidence);
    return new Row(
        Row.EVERY_SERVICE,
        area,
        owner,
        reader.sides(topic, Language.EN),
        reader.sides(topic, Language.KO),
        evidence,
        topic.flag("verified").orElse(true),
        List.of());
  }

  List<ControlCategory> categories(Entry entry) {
    entry.allow("id", "note", "categories", "controls");
    String slug = slug(entry, "control-categories");
    Map<String, List<ControlCategory.Control>> controls = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    List<ControlCategory> categories = new ArrayList<>();
    List<Entry> children = entry.children("categories");
    children.forEach(category -> controls.put(category.text("id"), new ArrayList<>()));
    for (Entry control : entry.children("controls")) {
      control(control, slug, controls);
    }
    for (Entry category : children) {
      category.allow("id", "name", "owner", "cues", "quote", "note");
      String id = category.text("id");
      ServiceFiles.once(category, id, seen);
      List<Cue> cues = Cues.read(category, "cues");
      categories.add(
          new ControlCategory(
              id,
              Reader.bilingual(category, "name"),
              reader.owner(category),
              cues,
              reader.evidence(category, slug),
              controls.getOrDefault(id, List.of())));
    }
    return categories;
  }

  private void control(
      Entry control, String slug, Map<String, List<ControlCategory.Control>> controls) {
    control.allow("id", "category", "cues", "quote", "note");
    String category = control.text("category");
    if (!controls.containsKey(category)) {
      control
          .problems()
          .error(
              control.place("category"),
              "there is no category \"" + category + "\".",
              Nearest.hint(category, controls.keySet(), "Add it under \"categories:\"."));
    }
    String id = control.text("id");
    List<Cue> cues = Cues.read(control, "cues");
    controls
        .computeIfAbsent(category, key -> new ArrayList<>())
        .add(new ControlCategory.Control(id, cues, reader.evidence(control, slug)));
  }

  private static String slug(Entry entry, String fallback) {
    return entry.optional("note").orElse(fallback);
  }
}
