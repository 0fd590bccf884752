package dev.srm.channel;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Programs of others that judge what SRM sends, run by Node. `src/test/node/install` puts them
/// into `target/node`; without them such a test is skipped.
public final class Node {
  /// Where they are installed.
  public static final Path HOME = Path.of("target/node").toAbsolutePath();

  private static final Path SCRIPTS = Path.of("src/test/node").toAbsolutePath();

  private Node() {}

  /// Skips the test where that module is not installed.
  public static void needs(String module) {
    assumeTrue(
        Files.isDirectory(HOME.resolve("node_modules").resolve(module)),
        () -> module + " is not installed; run src/test/node/install");
  }

  /// @return a process in that folder, with the modules at hand
  public static ProcessBuilder process(Path folder, List<String> command) {
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().put("NODE_PATH", HOME.resolve("node_modules").toString());
    return process;
  }

  /// @param script of `src/test/node`
  /// @return what the script prints for the lines that it is given
  public static List<String> run(String script, List<String> arguments, List<String> lines) {
    List<String> command = new ArrayList<>(List.of("node", SCRIPTS.resolve(script).toString()));
    command.addAll(arguments);
    try {
      Process process =
          process(HOME, command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      Thread writing = Thread.ofVirtual().start(() -> write(process, lines));
      try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
        List<String> answers = reader.lines().toList();
        writing.join();
        int exit = process.waitFor();
        if (exit != 0) {
          throw new IllegalStateException(script + " ended with " + exit);
        }
        return answers;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Process process, List<String> lines) {
    try (Writer writer = process.outputWriter(StandardCharsets.UTF_8)) {
      for (String line : lines) {
        writer.write(line);
        writer.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
