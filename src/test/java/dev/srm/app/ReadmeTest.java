package dev.srm.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the README says holds: its commands exist, its table of settings is the list in the code,
/// its files are there, its parts stand in their order.
class ReadmeTest {
  private static final Path README = Path.of("README.md");

  /// A file or folder of the project in backquotes.
  private static final Pattern PLACE =
      Pattern.compile("`((?:src|corpus|deploy)/[^`*<>{} ]*|pom\\.xml)`");

  @Test
  void the_parts_stand_in_their_order() throws IOException {
    assertEquals(
        List.of(
            "Start in 60 seconds",
            "How it is built",
            "To change X, edit Y",
            "Settings",
            "Deploying",
            "Limits and known gaps",
            "Contributing",
            "Changes"),
        Files.readAllLines(README).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList());
  }

  @Test
  void the_table_of_settings_is_the_list_in_the_code() throws IOException {
    List<String> rows =
        Files.readAllLines(README).stream()
            .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
            .toList();
    assertEquals(Arrays.stream(Setting.values()).map(ReadmeTest::row).toList(), rows);
  }

  private static String row(Setting setting) {
    String initial = setting.initial().isEmpty() ? "" : "`" + setting.initial() + "`";
    return "| `"
        + setting.name()
        + "` | "
        + initial
        + " | "
        + setting.valid()
        + " | "
        + setting.meaning()
        + " |";
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_command_of_the_readme_does_what_it_says(String line) {
    List<String> words = words(line);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(
                "{\"question\":\"who patches RDS?\"}".getBytes(StandardCharsets.UTF_8)),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            0);
    Engine engine = words.getFirst().equals("serve") ? new FakeEngine() : new Wiring();
    int code = Main.run(console, engine, words.toArray(String[]::new));
    assertEquals(0, code, line + " says " + err.toString(StandardCharsets.UTF_8));
  }

  static Stream<String> commands() throws IOException {
    return Stream.concat(
            Files.readAllLines(README).stream(),
            Files.readAllLines(Path.of("corpus/README.md")).stream())
        .filter(line -> line.startsWith("target/srm "))
        .map(line -> line.substring("target/srm ".length()));
  }

  /// Splits as a shell does, as far as the README needs: double quotes, comments, redirections.
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    var matcher = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(line.split("\\s+[#|<>]")[0]);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return words;
  }

  @Test
  void every_place_it_names_is_there() throws IOException {
    for (Path readme : List.of(README, Path.of("corpus/README.md"), Path.of("deploy/README.md"))) {
      var matcher = PLACE.matcher(Files.readString(readme));
      while (matcher.find()) {
        assertTrue(Files.exists(Path.of(matcher.group(1))), readme + " names " + matcher.group(1));
      }
    }
  }
}
