package dev.srm.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Where a command reads and prints, always in UTF-8.
///
/// @param columns width of the terminal that `out` is, 0 when it is a pipe or a file
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    int columns) {
  private static final int COLUMNS_USUAL = 80;

  /// Lines longer than this are hard to read.
  private static final int COLUMNS_MAX = 100;

  public Console {
    environment = Map.copyOf(environment);
  }

  /// @return the console of this process; the launcher tells the terminal's width, because finding
  ///   it out takes Java longer than answering
  public static Console ofProcess() {
    return new Console(
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        System.getenv(),
        columns(System.getProperty("srm.columns", "0")));
  }

  /// @return whether to use colour: in a terminal that can, unless <https://no-color.org> is asked
  ///   for
  public boolean coloured() {
    return columns > 0
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
  }

  private static int columns(String told) {
    if (!told.matches("\\d{1,4}")) {
      return COLUMNS_USUAL;
    }
    return Math.min(Integer.parseInt(told), COLUMNS_MAX);
  }
}
