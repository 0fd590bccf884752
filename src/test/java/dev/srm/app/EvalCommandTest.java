package dev.srm.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
  private static final String RIGHT =
      """
      {"lang": "en", "kind": "ownership", "question": "who wipes disks?", "expect": {"owner": "us"}}
      """;
  private static final String WRONG =
      """
      {"lang": "en", "kind": "ownership", "question": "who asks?", "expect": {"owner": "you"}}
      """;

  private final Shell shell = new Shell();
  private Path questions = Path.of("");
  private Path report = Path.of("");

  @BeforeEach
  void name(@TempDir Path folder) {
    questions = folder.resolve("questions.jsonl");
    report = folder.resolve("report.tsv");
  }

  private int eval(String... options) {
    return shell.srm(
        Stream.concat(Stream.of("eval", questions.toString()), Arrays.stream(options))
            .toArray(String[]::new));
  }

  @Test
  void rates_are_printed_and_a_wrong_owner_makes_it_fail() throws IOException {
    Files.writeString(questions, RIGHT);
    assertEquals(0, eval());
    Files.writeString(questions, RIGHT + WRONG);
    assertEquals(1, eval("--failures"));
    assertTrue(
        shell.printed().contains("en all                     1     2  50.0 %"), shell.printed());
    assertTrue(shell.printed().contains("owner us, not you"), shell.printed());
  }

  @Test
  void a_written_report_is_what_the_next_is_compared_with() throws IOException {
    Files.writeString(questions, RIGHT);
    assertEquals(0, eval("--write", report.toString()));
    Files.writeString(questions, RIGHT + WRONG);
    assertEquals(1, eval("--against", report.toString()));
    assertTrue(
        shell.printed().contains("now with a wrong owner:\n    en ownership: who asks?"),
        shell.printed());
  }

  @Test
  void a_file_that_is_no_report_is_named() throws IOException {
    Files.writeString(questions, RIGHT);
    Files.writeString(report, "rates\nall good\n");
    assertEquals(2, eval("--against", report.toString()));
    assertTrue(shell.complained().contains("report.tsv (line 1 of the report"), shell.complained());
  }
}
