package dev.srm.corpus;

import dev.srm.corpus.Problems.Place;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Quote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts one of our own notes into passages: a heading with the sentences under it, one a line.
final class NoteReader {
  /// The line that names the page of a section.
  static final Pattern SOURCE = Pattern.compile("^(?:Source|출처): (.*)$");

  private final NoteHead.Known known;
  private final Dates dates;
  private final Problems problems;

  NoteReader(NoteHead.Known known, Dates dates, Problems problems) {
    this.known = known;
    this.dates = dates;
    this.problems = problems;
  }

  /// @param path below the corpus folder: `notes/en/rds.md`
  /// @param file as messages name it
  List<Passage> read(String path, String file, Language language, String content) {
    List<String> lines = content.lines().toList();
    int head = NoteHead.lines(lines);
    if (head == 0) {
      problems.error(
          new Place(file, 1),
          "the note has no front matter.",
          "Begin it with a block between two \"---\" lines: title, language, services, areas, sources, reviewed.");
      return List.of();
    }
    return NoteHead.entry(file, lines.subList(0, head), problems)
        .map(entry -> NoteHead.ofBuiltIn(entry, language, known, dates))
        .map(read -> new Cut(path, file, language, read, lines).passages(head))
        .orElse(List.of());
  }

  /// One note being cut.
  private final class Cut {
    private final String path;
    private final String file;
    private final Language language;
    private final NoteHead head;
    private final List<String> lines;
    private final Set<String> headings = new HashSet<>();

    Cut(String path, String file, Language language, NoteHead head, List<String> lines) {
      this.path = path;
      this.file = file;
      this.language = language;
      this.head = head;
      this.lines = lines;
    }

    List<Passage> passages(int from) {
      List<Passage> passages = new ArrayList<>();
      String heading = head.title();
      int start = from;
      for (int i = from; i <= lines.size(); i++) {
        if (i == lines.size() || lines.get(i).startsWith("#")) {
          section(start, i, heading, passages.size() + 1).ifPresent(passages::add);
          heading = i < lines.size() ? heading(i) : heading;
          start = i + 1;
        }
      }
      if (passages.isEmpty()) {
        problems.error(
            new Place(file, from),
            "the note says nothing.",
            "Write sections, one sentence a line.");
      }
      return passages;
    }

    private String heading(int line) {
      String heading = lines.get(line).replaceFirst("^#+\\s*", "").strip();
      if (!headings.add(heading)) {
        problems.error(
            new Place(file, line + 1),
            "the heading \"" + heading + "\" occurs twice in the note.",
            "Give each section its own heading, because sections are cited by it.");
      }
      return heading;
    }

    private Optional<Passage> section(int from, int to, String heading, int number) {
      String url = head.url();
      for (int i = from; i < to; i++) {
        Matcher source = SOURCE.matcher(lines.get(i).strip());
        if (source.matches()) {
          url = url(source.group(1), i);
        }
      }
      List<Quote> sentences = new ArrayList<>();
      for (int i = from; i < to; i++) {
        String text = lines.get(i).strip();
        if (!text.isEmpty() && !SOURCE.matcher(text).matches()) {
          sentences.add(
              new Quote(path, head.title(), heading, i + 1, text, language, url, head.checked()));
        }
      }
      if (sentences.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new Passage(
              path + "#" + number,
              language,
              head.title(),
              heading,
              head.services(),
              false,
              sentences));
    }

    private String url(String url, int line) {
      if (Entry.isHttps(url)) {
        return url;
      }
      problems.error(
          new Place(file, line + 1),
          "the source \"" + url + "\" is no address.",
          "Write the whole address, beginning with https://, and nothing else.");
      return head.url();
    }
  }
}
