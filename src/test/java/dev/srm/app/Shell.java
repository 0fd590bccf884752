package dev.srm.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Where `srm` is typed, on a corpus of one row, and what it printed there.
final class Shell {
  final FakeEngine engine = new FakeEngine();
  final Map<String, String> environment = new HashMap<>();

  /// What is typed or piped into it.
  String input = "";

  /// 0 for a pipe.
  int columns;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /// Runs one command, on a clean screen.
  ///
  /// @return its exit code
  int srm(String... args) {
    out.reset();
    err.reset();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            columns);
    return Main.run(console, engine, args);
  }

  String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
