package dev.srm.corpus;

import dev.srm.knowledge.Area;
import dev.srm.knowledge.Knowledge;
import dev.srm.knowledge.Party;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads a corpus folder into [Knowledge], and lays an operator's own folder over it, collecting
/// every problem on the way.
public final class CorpusReader {
  private final Problems problems = new Problems();
  private final Notes notes = new Notes();
  private final Folder folder;
  private final Optional<Folder> own;
  private final Dates dates;

  private CorpusReader(Path builtIn, Optional<Path> own, Dates dates) {
    this.folder = Folder.read(builtIn, Folder.BUILT_IN, problems);
    this.own = own.map(path -> Folder.read(path, Folder.OWN, problems));
    this.dates = dates;
  }

  /// Reads what answers need, quickly. Left out is what only a curator wants to know: whether dates
  /// are too late or too old, whether notes contradict rows, and whether each fact of the sources
  /// is covered.
  ///
  /// @param builtIn the folder that holds `services/`, `notes/` and the rest
  /// @throws java.io.UncheckedIOException when the folder cannot be read at all
  public static Corpus read(Path builtIn) {
    return new CorpusReader(builtIn, Optional.empty(), new Dates(Optional.empty())).read();
  }

  /// @param today dates after it are wrong, and sources last checked a year before it are stale
  /// @throws java.io.UncheckedIOException when the folder cannot be read at all
  public static Corpus read(Path builtIn, LocalDate today) {
    return read(builtIn, Optional.empty(), today);
  }

  /// @param own an operator's folder: any Markdown anywhere, and files of our formats; what it says
  ///   wins
  /// @throws java.io.UncheckedIOException when one of the folders cannot be read at all
  public static Corpus read(Path builtIn, Optional<Path> own, LocalDate today) {
    return new CorpusReader(builtIn, own, new Dates(Optional.of(today))).read();
  }

  private Corpus read() {
    BuiltIn builtIn = new BuiltIn(folder, problems);
    builtIn.reportUnread();
    List<Party> parties = builtIn.parties();
    List<Area> areas = builtIn.areas();
    Set<String> areaIds = ids(areas, Area::id);
    readNotes(areaIds);
    OwnerStatements statements = statements(builtIn, parties);
    QuotedOwner quoted = new Contradictions.OfQuotes(statements, Contradictions.single(parties));
    Reader reader = new Reader(notes, areaIds, ids(parties, Party::id), dates, quoted, false);
    Parts ours = builtIn.parts(reader, parties, areas);
    Parts parts =
        own.map(files -> new Overlay(files, ours, reader.ofOwn(), problems).lay()).orElse(ours);
    new References(parts, problems).check();
    CoverageFiles.Covered covered = CoverageFiles.Covered.NOTHING;
    if (dates.today().isPresent()) {
      new Contradictions(parts, statements, problems).check(notes.passages());
      covered = new CoverageFiles(folder, parts, notes, problems).read();
    }
    List<Problem> found = problems.sorted();
    boolean broken = found.stream().anyMatch(problem -> problem.weight() == Problem.Weight.ERROR);
    Optional<Knowledge> knowledge =
        broken ? Optional.empty() : Optional.of(parts.knowledge(notes.passages()));
    return new Corpus(knowledge, found, Counts.of(parts, notes, covered));
  }

  private OwnerStatements statements(BuiltIn builtIn, List<Party> parties) {
    if (dates.today().isEmpty()) {
      return new OwnerStatements(Map.of());
    }
    return new OwnerStatements(
        builtIn
            .statements()
            .map(entry -> StatementWords.read(entry, ids(parties, Party::id)))
            .orElse(Map.of()));
  }

  private void readNotes(Set<String> areas) {
    Set<String> services = new HashSet<>(BuiltIn.serviceIds(folder));
    own.ifPresent(files -> services.addAll(BuiltIn.serviceIds(files)));
    NoteHead.Known known = new NoteHead.Known(services, areas);
    new NoteFolder(folder, new NoteReader(known, dates, problems), problems).read(notes);
    own.ifPresent(files -> new OwnNotes(files, known, dates, problems).read(notes));
  }

  private static <T> Set<String> ids(List<T> all, Function<T, String> id) {
    return all.stream().map(id).collect(Collectors.toSet());
  }
}
