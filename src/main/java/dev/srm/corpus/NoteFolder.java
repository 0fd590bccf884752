package dev.srm.corpus;

import dev.srm.knowledge.Language;
import dev.srm.knowledge.Passage;
import java.util.List;
import java.util.stream.Stream;

/// Reads our own notes, `notes/<language>/<slug>.md`: each in both languages, with as many
/// sections.
final class NoteFolder {
  private final Folder folder;
  private final NoteReader reader;
  private final Problems problems;

  NoteFolder(Folder folder, NoteReader reader, Problems problems) {
    this.folder = folder;
    this.reader = reader;
    this.problems = problems;
  }

  void read(Notes notes) {
    List<Note> read =
        Stream.of(Language.values())
            .flatMap(language -> folder.below(path(language, ""), ".md").stream())
            .parallel()
            .map(this::note)
            .toList();
    read.forEach(note -> notes.add(note.path(), note.passages()));
    for (Note note : read) {
      pair(note, notes);
    }
  }

  private record Note(String path, Language language, List<Passage> passages) {}

  private Note note(String path) {
    Language language = path.startsWith(path(Language.EN, "")) ? Language.EN : Language.KO;
    List<Passage> passages =
        reader.read(path, folder.named(path), language, folder.content(path).orElse(""));
    return new Note(path, language, passages);
  }

  private void pair(Note note, Notes notes) {
    String slug = note.path().substring(path(note.language(), "").length());
    String other = path(note.language().other(), slug);
    if (!folder.has(other)) {
      problems.error(
          folder.place(note.path()),
          "the note stands in one language only.",
          "Write " + folder.named(other) + ".");
      return;
    }
    int sections = note.passages().size();
    int others = notes.at(other).size();
    if (sections < others && sections > 0) {
      problems.error(
          folder.place(note.path()),
          "the note has "
              + sections
              + " sections, but "
              + folder.named(other)
              + " has "
              + others
              + ".",
          "Give both the same sections in the same order.");
    }
  }

  static String path(Language language, String slug) {
    return "notes/" + language.id() + "/" + slug;
  }
}
