package dev.srm.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path questions = Path.of("");
  private Path report = Path.of("");

  @BeforeEach
  void name(@TempDir Path folder) {
    questions = folder.resolve("questions.jsonl");
    report = folder.resolve("report.tsv");
  }

  private int eval(String... args) {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            0);
    String[] all = new String[args.length + 2];
    all[0] = "eval";
    all[1] = questions.toString();
    System.arraycopy(args, 0, all, 2, args.length);
    return Main.run(console, new FakeEngine(), all);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void rates_are_printed_and_a_wrong_owner_makes_it_fail() throws IOException {
    Files.writeString(questions, RIGHT);
    assertEquals(0, eval());
    Files.writeString(questions, RIGHT + WRONG);
    assertEquals(1, eval("--failures"));
    assertTrue(printed().contains("en all                     1     2  50.0 %"), printed());
    assertTrue(printed().contains("owner us, not you"), printed());
  }

  @Test
  void a_written_report_is_what_the_next_is_compared_with() throws IOException {
    Files.writeString(questions, RIGHT);
    assertEquals(0, eval("--write", report.toString()));
    Files.writeString(questions, RIGHT + WRONG);
    assertEquals(1, eval("--against", report.toString()));
    assertTrue(
        printed().contains("now with a wrong owner:\n    en ownership: who asks?"), printed());
  }

  @Test
  void a_file_that_is_no_report_is_named() throws IOException {
    Files.writeString(questions, RIGHT);
    Files.writeString(report, "rates\nall good\n");
    assertEquals(2, eval("--against", report.toString()));
    assertTrue(
        err.toString(StandardCharsets.UTF_8).contains("report.tsv (line 1 of the report"),
        err::toString);
  }
}
