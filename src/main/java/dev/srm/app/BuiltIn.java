package dev.srm.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/// The corpus and the index that the build put beside the classes: folders in a checkout, entries
/// of the jar once packaged.
final class BuiltIn {
  private final Path root;

  private BuiltIn(Path root) {
    this.root = root;
  }

  /// The jar stays open as long as the process lives.
  ///
  /// @throws UncheckedIOException when the jar cannot be read
  static BuiltIn open() {
    CodeSource source = BuiltIn.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException("the classes of SRM come from no file");
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      return new BuiltIn(
          Files.isDirectory(place) ? place : FileSystems.newFileSystem(place).getPath("/"));
    } catch (IOException e) {
      throw new UncheckedIOException("the jar of SRM cannot be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the classes of SRM stand at no path", e);
    }
  }

  Path corpus() {
    return root.resolve("corpus");
  }

  Path index() {
    return root.resolve("index");
  }
}
