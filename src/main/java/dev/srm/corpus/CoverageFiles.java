package dev.srm.corpus;

import dev.srm.knowledge.Language;
import dev.srm.knowledge.Row;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads `coverage/`: where each fact of the source documents stands. `facts.yaml` numbers the
/// facts, the other files say for each the row or the lines of a note that carry it.
final class CoverageFiles {
  private static final String FACTS = "coverage/facts.yaml";

  private final Folder folder;
  private final Parts parts;
  private final Notes notes;
  private final Problems problems;
  private final Map<String, Problems.Place> facts = new LinkedHashMap<>();
  private final Map<String, Problems.Place> carried = new HashMap<>();
  private final Map<Language, Integer> counts = new EnumMap<>(Language.class);

  CoverageFiles(Folder folder, Parts parts, Notes notes, Problems problems) {
    this.folder = folder;
    this.parts = parts;
    this.notes = notes;
    this.problems = problems;
  }

  /// @param facts how many the sources have
  /// @param carried how many of them stand in the corpus, by language
  record Covered(int facts, Map<Language, Integer> carried) {
    static final Covered NOTHING = new Covered(0, Map.of());

    Covered {
      carried = Map.copyOf(carried);
    }
  }

  Covered read() {
    for (Language language : Language.values()) {
      counts.put(language, 0);
    }
    folder
        .content(FACTS)
        .flatMap(content -> Yaml.read(folder.named(FACTS), content, 1, problems))
        .ifPresent(this::number);
    for (String file : folder.below("coverage/", ".yaml")) {
      if (!file.equals(FACTS)) {
        Yaml.list(folder.named(file), folder.content(file).orElse(""), problems)
            .forEach(this::carry);
      }
    }
    facts.forEach((fact, place) -> {
      if (!carried.containsKey(fact)) {
        problems.error(
            place,
            "the fact " + fact + " is carried by no row and no note.",
            "Add \"- {fact: " + fact + ", ...}\" to a file of coverage/.");
      }
    });
    return new Covered(facts.size(), counts);
  }

  private void number(Entry entry) {
    entry.allow("sources");
    for (Entry source : entry.children("sources")) {
      source.allow("source", "from", "to");
      String id = source.text("source");
      int to = number(source, "to");
      for (int i = number(source, "from"); i <= to; i++) {
        facts.put(String.format(Locale.ROOT, "%s-%02d", id, i), source.place());
      }
    }
  }

  /// More facts than this are no source that somebody read.
  private static final int FACTS_MAX = 10_000;

  private static int number(Entry source, String key) {
    String text = source.text(key);
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= FACTS_MAX) {
      return Integer.parseInt(text);
    }
    source
        .problems()
        .error(
            source.place(key),
            "\"" + key + "\" is \"" + text + "\".",
            "Write a number up to " + FACTS_MAX + ".");
    return 0;
  }

  private void carry(Entry entry) {
    entry.allow("fact", "row", "note", "en", "ko");
    String fact = entry.text("fact");
    if (!fact.isEmpty() && !facts.containsKey(fact)) {
      problems.error(
          entry.place("fact"),
          "there is no fact \"" + fact + "\" in " + FACTS + ".",
          Nearest.hint(fact, facts.keySet(), "Correct the id."));
    }
    Problems.Place earlier = carried.putIfAbsent(fact, entry.place());
    if (earlier != null) {
      problems.error(
          entry.place("fact"),
          "the fact "
              + fact
              + " stands twice, also at "
              + earlier.file()
              + ":"
              + earlier.line()
              + ".",
          "Delete one of them.");
    }
    if (entry.has("row")) {
      row(entry);
    } else {
      note(entry);
    }
  }

  private void row(Entry entry) {
    String[] path = entry.text("row").split("/", 2);
    String area = path.length == 2 ? path[1] : "";
    List<Row> rows =
        path[0].equals(Row.EVERY_SERVICE)
            ? parts.universal()
            : parts.service(path[0]).map(service -> service.rows()).orElse(List.of());
    Optional<Row> row = rows.stream().filter(one -> one.area().equals(area)).findFirst();
    if (row.isEmpty()) {
      problems.error(
          entry.place("row"),
          "there is no row \"" + entry.text("row") + "\".",
          "Write service/area of a row, or */area of a universal one.");
      return;
    }
    row.get().evidence().en().ifPresent(quote -> count(Language.EN));
    row.get().evidence().ko().ifPresent(quote -> count(Language.KO));
  }

  private void note(Entry entry) {
    String slug = entry.text("note");
    for (Language language : Language.values()) {
      String fragment = entry.text(language.id());
      if (!slug.isEmpty()
          && !fragment.isEmpty()
          && notes.find(entry, language.id(), fragment, language, slug, false).isPresent()) {
        count(language);
      }
    }
  }

  private void count(Language language) {
    counts.merge(language, 1, Integer::sum);
  }
}
