package dev.srm.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The files of a corpus, whole in memory: path below the folder, with `/`, to content.
record Folder(String name, TreeMap<String, String> files) {
  /// A file larger than this is no note and no list of rows.
  private static final long FILE_BYTES_MAX = 4_000_000;

  /// @throws UncheckedIOException when the folder cannot be read
  static Folder read(Path root, String name) {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root, 6)) {
      for (Path path : paths.sorted().toList()) {
        String below = root.relativize(path).toString().replace('\\', '/');
        boolean known = below.endsWith(".yaml") || below.endsWith(".md");
        if (known && Files.isRegularFile(path) && Files.size(path) <= FILE_BYTES_MAX) {
          String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
          files.put(below, Normalizer.normalize(text, Normalizer.Form.NFC));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the corpus folder " + root + " cannot be read", e);
    }
    return new Folder(name, files);
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
}
