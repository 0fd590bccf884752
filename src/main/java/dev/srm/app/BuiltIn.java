package dev.srm.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/// The corpus and the index that the build put beside the classes: folders in a checkout, entries
/// of the jar once packaged.
final class BuiltIn {
  /// `jar:file:/.../srm.jar!` is the root of a jar.
  private static final String JAR = "jar:";

  private final Path root;

  private BuiltIn(Path root) {
    this.root = root;
  }

  /// The jar stays open as long as the process lives. Found as a resource, because a class that
  /// comes out of a start cache tells where the jar stood when the cache was made.
  ///
  /// @throws UncheckedIOException when the jar cannot be read
  static BuiltIn open() {
    String name = "/" + BuiltIn.class.getName().replace('.', '/') + ".class";
    URL self = BuiltIn.class.getResource(name);
    if (self == null) {
      throw new IllegalStateException("the classes of SRM come from no file");
    }
    String root = self.toString().substring(0, self.toString().length() - name.length());
    try {
      return new BuiltIn(
          root.startsWith(JAR)
              ? FileSystems.newFileSystem(path(root.substring(JAR.length(), root.length() - 1)))
                  .getPath("/")
              : path(root));
    } catch (IOException e) {
      throw new UncheckedIOException("the jar of SRM cannot be read", e);
    }
  }

  private static Path path(String uri) {
    return Path.of(URI.create(uri));
  }

  Path corpus() {
    return root.resolve("corpus");
  }

  Path index() {
    return root.resolve("index");
  }
}
