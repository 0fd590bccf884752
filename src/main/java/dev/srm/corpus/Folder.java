package dev.srm.corpus;

import dev.srm.corpus.Problems.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/// The files of a corpus, whole in memory: path below the folder, with `/`, to content.
///
/// @param name how messages name the folder
record Folder(String name, TreeMap<String, String> files) {
  /// The corpus that comes with SRM.
  static final String BUILT_IN = "corpus";

  /// An operator's own folder.
  static final String OWN = "own";

  /// A file larger than this is no note and no list of rows.
  private static final long FILE_BYTES_MAX = 4_000_000;

  /// Hidden files and folders are other programs': `.git`, `.obsidian`, the `..data` of a mounted
  /// map.
  private static final String HIDDEN = ".";

  /// @throws UncheckedIOException when the folder cannot be read
  static Folder read(Path root, String name, Problems problems) {
    Folder folder = new Folder(name, new TreeMap<>());
    paths(root).parallelStream()
        .flatMap(below -> folder.file(root.resolve(below), below, problems).stream())
        .toList()
        .forEach(file -> folder.files().put(file.path(), file.content()));
    return folder;
  }

  /// @return paths of the visible files below the folder, with `/`, in no order
  /// @throws UncheckedIOException when the folder cannot be read
  static List<String> paths(Path root) {
    List<String> paths = new ArrayList<>();
    try {
      Path start = root.toRealPath();
      Files.walkFileTree(
          start,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
              boolean hidden = !path.equals(start) && isHidden(path);
              return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
              if (!isHidden(path) && Files.isRegularFile(path)) {
                paths.add(start.relativize(path).toString().replace('\\', '/'));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("the corpus folder " + root + " cannot be read", e);
    }
    return paths;
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(HIDDEN);
  }

  private record Content(String path, String content) {}

  /// @return empty when the file is of no kind that is read
  private Optional<Content> file(Path path, String below, Problems problems) {
    String lower = below.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".yml")) {
      problems.warning(place(below), "the file is not read.", "End its name in .yaml.");
      return Optional.empty();
    }
    if (!lower.endsWith(".yaml") && !isMarkdown(below)) {
      return Optional.empty();
    }
    try {
      if (Files.size(path) > FILE_BYTES_MAX) {
        problems.warning(
            place(below),
            "the file is too large to be read, over " + FILE_BYTES_MAX / 1_000_000 + " MB.",
            "Divide it.");
        return Optional.empty();
      }
      FileText text = FileText.of(Files.readAllBytes(path));
      if (!text.utf8()) {
        problems.warning(place(below), "the file is not UTF-8.", "Save it as UTF-8.");
      }
      return Optional.of(new Content(below, text.text()));
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + path + " cannot be read", e);
    }
  }

  static boolean isMarkdown(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".markdown");
  }

  boolean own() {
    return name.equals(OWN);
  }

  boolean has(String file) {
    return files.containsKey(file);
  }

  /// @return the content, if there is such a file
  Optional<String> content(String file) {
    return Optional.ofNullable(files.get(file));
  }

  /// @return the files directly or deeper below that path, in order
  List<String> below(String path, String ending) {
    return files.keySet().stream()
        .filter(file -> file.startsWith(path) && file.endsWith(ending))
        .toList();
  }

  /// @return how a message names the file
  String named(String file) {
    return name + "/" + file;
  }

  /// @return how a citation names the note
  String note(String file) {
    return own() ? named(file) : file;
  }

  Place place(String file) {
    return new Place(named(file), 1);
  }

  /// @return the first line of the file that holds the words, else its first line
  Place place(String file, String words) {
    List<String> lines = files.getOrDefault(file, "").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(words)) {
        return new Place(named(file), i + 1);
      }
    }
    return place(file);
  }
}
