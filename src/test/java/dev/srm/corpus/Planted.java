package dev.srm.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A copy of the small corpus, to be spoilt.
record Planted(Path root) {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /// How sentences state owners is a matter of the two languages, not of the corpus.
  private static final Path STATEMENTS = Path.of("corpus/vocabulary/statements.yaml");

  private static final Path SMALL = Path.of("src/test/resources/corpus-small");

  static Planted in(Path folder) {
    Path root = folder.resolve("corpus");
    copy(SMALL, root);
    try {
      Files.copy(STATEMENTS, root.resolve("vocabulary/statements.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Planted(root);
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Changes a text that stands in the file exactly once.
  Planted with(String file, String old, String changed) {
    try {
      Path path = root.resolve(file);
      String content = Files.readString(path);
      assertEquals(
          2, content.split(java.util.regex.Pattern.quote(old), -1).length, file + ": " + old);
      Files.writeString(path, content.replace(old, changed));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Planted plus(String file, String lines) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.resolveSibling(""));
      String before = Files.exists(path) ? Files.readString(path) : "";
      Files.writeString(path, before + lines);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @return each problem as `file:line what`
  List<String> problems() {
    return told(CorpusReader.read(root, TODAY));
  }

  static List<String> told(Corpus corpus) {
    return corpus.problems().stream()
        .map(problem -> problem.file() + ":" + problem.line() + " " + problem.what())
        .toList();
  }
}
