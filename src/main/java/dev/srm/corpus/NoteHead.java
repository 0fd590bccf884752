package dev.srm.corpus;

import dev.srm.knowledge.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the front matter of a note says about it.
///
/// @param language empty when it does not say
/// @param url the first source, empty when it names none
/// @param checked the day on which that was read, empty when unknown
record NoteHead(
    String title, Optional<Language> language, Set<String> services, String url, String checked) {
  private static final String FENCE = "---";

  /// The ids that front matter may name.
  record Known(Set<String> services, Set<String> areas) {}

  /// @return the front matter of a note without one
  static NoteHead none() {
    return new NoteHead("", Optional.empty(), Set.of(), "", "");
  }

  /// @return how many lines the front matter takes with its fences, 0 when there is none
  static int lines(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)) {
      return 0;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(FENCE)) {
        return i + 1;
      }
    }
    return 0;
  }

  /// @param lines as many as [#lines] says
  /// @return empty and a problem when it is no YAML
  static Optional<Entry> entry(String file, List<String> lines, Problems problems) {
    String content = String.join("\n", lines.subList(1, lines.size() - 1));
    return Yaml.read(file, content, 2, problems);
  }

  /// Reads the front matter that each of our own notes has, whole.
  static NoteHead ofBuiltIn(Entry entry, Language folder, Known known, Dates dates) {
    entry.allow("title", "language", "services", "areas", "sources", "reviewed");
    for (String key : List.of("services", "areas")) {
      if (!entry.has(key)) {
        entry
            .problems()
            .error(
                entry.place(),
                "the front matter lacks \"" + key + "\".",
                "Add \"" + key + ": [...]\", empty if the note is about none.");
      }
    }
    String language = entry.text("language");
    if (!language.isEmpty() && !language.equals(folder.id())) {
      entry
          .problems()
          .error(
              entry.place("language"),
              "the language is \""
                  + language
                  + "\", but the note lies in notes/"
                  + folder.id()
                  + ".",
              "Write " + folder.id() + ", or move the note.");
    }
    dates.past(entry, "reviewed");
    List<Entry> sources = entry.children("sources");
    if (sources.isEmpty()) {
      entry
          .problems()
          .error(
              entry.place("sources"),
              "the note names no source.",
              "Add \"sources:\" with url and checked.");
    }
    List<String> urls = sources.stream().map(source -> source.https("url")).toList();
    List<String> days = sources.stream().map(source -> dates.checked(source, "checked")).toList();
    sources.forEach(source -> source.allow("url", "checked"));
    knownIds(entry, "areas", known.areas());
    return new NoteHead(
        entry.text("title"),
        Optional.of(folder),
        knownIds(entry, "services", known.services()),
        urls.isEmpty() ? "" : urls.getFirst(),
        days.isEmpty() ? "" : days.getFirst());
  }

  /// Reads what other people's front matter may say; other keys are theirs.
  static NoteHead ofOwn(Entry entry, Known known, Dates dates) {
    Optional<String> language = entry.optional("language").or(() -> entry.optional("lang"));
    Optional<Language> told = language.flatMap(Language::of);
    if (language.isPresent() && told.isEmpty()) {
      entry
          .problems()
          .error(
              entry.place(entry.has("language") ? "language" : "lang"),
              "the language is \"" + language.get() + "\".",
              "Write en or ko, or leave it out; it is told by the letters then.");
    }
    List<Entry> sources = entry.has("sources") ? entry.children("sources") : List.of();
    Optional<Entry> first = sources.stream().findFirst();
    return new NoteHead(
        entry.has("title") ? entry.text("title") : "",
        told,
        entry.has("services") ? knownIds(entry, "services", known.services()) : Set.of(),
        first.map(source -> source.https("url")).orElse(""),
        first
            .filter(source -> source.has("checked"))
            .map(source -> dates.checked(source, "checked"))
            .orElse(""));
  }

  private static Set<String> knownIds(Entry entry, String key, Set<String> known) {
    Set<String> ids = new LinkedHashSet<>();
    for (String id : entry.texts(key)) {
      if (known.contains(id)) {
        ids.add(id);
      } else {
        entry
            .problems()
            .error(
                entry.place(key),
                "\"" + key + "\" names \"" + id + "\", which is not known.",
                Nearest.hint(id, known, "Correct the id, or delete it."));
      }
    }
    return ids;
  }
}
