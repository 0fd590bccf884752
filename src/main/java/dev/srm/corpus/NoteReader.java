package dev.srm.corpus;

import dev.srm.corpus.Problems.Place;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Quote;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a note into passages: a heading with the sentences under it, each with its line.
final class NoteReader {
  private static final String FENCE = "---";
  private static final Pattern SOURCE = Pattern.compile("^(?:Source|출처): (https://\\S+)$");
  private static final Set<String> KEYS =
      Set.of("title", "language", "services", "areas", "sources", "reviewed");

  private final Problems problems;

  NoteReader(Problems problems) {
    this.problems = problems;
  }

  /// @param path below the corpus folder: `notes/en/rds.md`
  /// @param file as messages name it
  List<Passage> read(String path, String file, String content) {
    List<String> lines = content.lines().toList();
    int end = lines.isEmpty() || !lines.getFirst().equals(FENCE) ? -1 : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
    if (end < 1) {
      problems.error(
          new Place(file, 1),
          "the note has no front matter.",
          "Begin it with a block between two \"---\" lines: title, language, services, areas, sources, reviewed.");
      return List.of();
    }
    Optional<Entry> front = Yaml.read(file, String.join("\n", lines.subList(1, end)), 2, problems);
    return front.map(entry -> passages(path, file, lines, end + 1, head(entry))).orElse(List.of());
  }

  private record Head(
      String title, Language language, Set<String> services, String url, String checked) {}

  private Head head(Entry entry) {
    entry.allow(KEYS.toArray(new String[0]));
    String id = entry.text("language");
    Optional<Language> language = Language.of(id);
    if (language.isEmpty()) {
      problems.error(entry.place("language"), "the language is \"" + id + "\".", "Write en or ko.");
    }
    entry.text("reviewed");
    List<Entry> sources = entry.children("sources");
    if (sources.isEmpty()) {
      problems.error(
          entry.place("sources"), "the note names no source.", "Add \"sources:\" with url and checked.");
    }
    for (Entry source : sources) {
      source.allow("url", "checked");
      source.text("checked");
    }
    return new Head(
        entry.text("title"),
        language.orElse(Language.EN),
        new LinkedHashSet<>(entry.texts("services")),
        sources.isEmpty() ? "" : sources.getFirst().text("url"),
        sources.isEmpty() ? "" : sources.getFirst().optional("checked").orElse(""));
  }

  private List<Passage> passages(String path, String file, List<String> lines, int from, Head head) {
    List<Passage> passages = new ArrayList<>();
    Set<String> headings = new LinkedHashSet<>();
    String heading = head.title();
    int start = from;
    for (int i = from; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).startsWith("#")) {
        section(path, lines, start, i, heading, head, passages.size() + 1).ifPresent(passages::add);
        if (i < lines.size()) {
          heading = lines.get(i).replaceFirst("^#+\\s*", "").strip();
          start = i + 1;
          if (!headings.add(heading)) {
            problems.error(
                new Place(file, i + 1),
                "the heading \"" + heading + "\" occurs twice in the note.",
                "Give each section its own heading, because sections are cited by it.");
          }
        }
      }
    }
    if (passages.isEmpty()) {
      problems.error(new Place(file, from), "the note says nothing.", "Write sections, one sentence a line.");
    }
    return passages;
  }

  private static Optional<Passage> section(
      String path, List<String> lines, int from, int to, String heading, Head head, int number) {
    String url = head.url();
    for (int i = from; i < to; i++) {
      Matcher source = SOURCE.matcher(lines.get(i).strip());
      if (source.matches()) {
        url = source.group(1);
      }
    }
    List<Quote> sentences = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String text = lines.get(i).strip();
      if (!text.isEmpty() && !SOURCE.matcher(text).matches()) {
        sentences.add(
            new Quote(path, head.title(), heading, i + 1, text, head.language(), url, head.checked()));
      }
    }
    if (sentences.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Passage(
            path + "#" + number, head.language(), head.title(), heading, head.services(), false, sentences));
  }
}
