package dev.srm.corpus;

import dev.srm.corpus.Markdown.Section;
import dev.srm.knowledge.Language;
import dev.srm.knowledge.Passage;
import dev.srm.knowledge.Quote;
import dev.srm.knowledge.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/// Reads an operator's own notes: any Markdown, anywhere in the folder.
final class OwnNotes {
  /// A section with fewer letters tells nothing of its language.
  private static final int LETTERS_MIN = 40;

  /// One Korean syllable says about as much as this many Latin letters, and Korean texts are full
  /// of English names.
  private static final int LATIN_PER_SYLLABLE = 5;

  private static final String HEADINGS_BETWEEN = " › ";

  private final Folder folder;
  private final NoteHead.Known known;
  private final Dates dates;
  private final Problems problems;

  OwnNotes(Folder folder, NoteHead.Known known, Dates dates, Problems problems) {
    this.folder = folder;
    this.known = known;
    this.dates = dates;
    this.problems = problems.asWarnings();
  }

  void read(Notes notes) {
    List<Note> read =
        folder.files().keySet().parallelStream()
            .filter(Folder::isMarkdown)
            .map(file -> new Note(folder.note(file), passages(file)))
            .toList();
    read.forEach(note -> notes.add(note.path(), note.passages()));
  }

  private record Note(String path, List<Passage> passages) {}

  private List<Passage> passages(String file) {
    List<String> lines = folder.content(file).orElse("").lines().toList();
    int from = NoteHead.lines(lines);
    NoteHead head =
        from == 0
            ? NoteHead.none()
            : NoteHead.entry(folder.named(file), lines.subList(0, from), problems)
                .map(entry -> NoteHead.ofOwn(entry, known, dates))
                .orElse(NoteHead.none());
    Markdown.Cut cut = Markdown.cut(lines, from);
    if (cut.sections().isEmpty()) {
      problems.warning(
          folder.place(file), "the note says nothing.", "Write into it, or delete it.");
    }
    String title = head.title().isEmpty() ? cut.title().orElseGet(() -> name(file)) : head.title();
    Language usual = language(cut.sections(), Language.EN);
    List<Passage> passages = new ArrayList<>();
    for (Section section : cut.sections()) {
      Language language = head.language().orElseGet(() -> language(List.of(section), usual));
      passage(file, passages.size() + 1, section, title, language, head).ifPresent(passages::add);
    }
    return passages;
  }

  private Optional<Passage> passage(
      String file, int number, Section section, String title, Language language, NoteHead head) {
    String note = folder.note(file);
    String heading = heading(section.headings(), title);
    String url = head.url();
    for (Markdown.Piece piece : section.pieces()) {
      Matcher source = NoteReader.SOURCE.matcher(piece.text());
      if (source.matches() && Entry.isHttps(source.group(1))) {
        url = source.group(1);
      }
    }
    List<Quote> sentences = new ArrayList<>();
    for (Markdown.Piece piece : section.pieces()) {
      if (!NoteReader.SOURCE.matcher(piece.text()).matches()) {
        sentences.add(
            new Quote(
                note, title, heading, piece.line(), piece.text(), language, url, head.checked()));
      }
    }
    if (sentences.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Passage(
            note + "#" + number, language, title, heading, head.services(), true, sentences));
  }

  /// A sub-heading says little without the heading above it: RDS › customer.
  private static String heading(List<String> headings, String title) {
    List<String> told = headings.stream().filter(heading -> !heading.equals(title)).toList();
    int from = Math.max(0, told.size() - 2);
    return told.isEmpty() ? title : String.join(HEADINGS_BETWEEN, told.subList(from, told.size()));
  }

  private static Language language(List<Section> sections, Language otherwise) {
    long syllables = 0;
    long letters = 0;
    for (Section section : sections) {
      for (Markdown.Piece piece : section.pieces()) {
        letters += piece.text().chars().filter(Character::isLetter).count();
        syllables += piece.text().chars().filter(c -> Script.isHangul((char) c)).count();
      }
    }
    if (letters < LETTERS_MIN) {
      return otherwise;
    }
    return syllables * LATIN_PER_SYLLABLE >= letters - syllables ? Language.KO : Language.EN;
  }

  private static String name(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.substring(0, name.lastIndexOf('.')).replace('-', ' ').replace('_', ' ');
  }
}
