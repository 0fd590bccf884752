package dev.srm.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.srm.knowledge.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `srm ask`.
class AskCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Shell shell = new Shell();

  @Test
  void an_answer_in_a_pipe_is_plain_text_with_numbered_sources() {
    assertEquals(0, shell.srm("ask", "who wipes disks?"));
    assertEquals(
        """
        We do. [1]

        Sources
        [1] Box, Disks (notes/en/box.md:7)
            "We wipe disks."
            https://box.example (checked 2026-11-21)
        """,
        shell.printed());
  }

  @Test
  void an_answer_in_a_terminal_has_the_owner_first_in_colour() {
    shell.columns = 40;
    shell.srm("ask", "--lang", "ko", "who wipes disks?");
    assertTrue(
        shell.printed().startsWith("🟧 \u001b[1m\u001b[38;5;208m우리\u001b[0m\n\n우리가 합니다. [1]\n"),
        shell.printed());
    assertTrue(shell.printed().contains("출처"), shell.printed());
  }

  @ParameterizedTest
  @CsvSource({"NO_COLOR, 1", "TERM, dumb"})
  void no_colour_is_used_where_it_is_not_wanted(String name, String value) {
    shell.columns = 40;
    shell.environment.put(name, value);
    shell.srm("ask", "who wipes disks?");
    assertTrue(shell.printed().startsWith("Us\n\nWe do."), shell.printed());
    assertFalse(shell.printed().contains("\u001b"));
  }

  @Test
  void words_context_and_language_reach_the_request() {
    shell.srm(
        "ask",
        "--context",
        "first?",
        "--context",
        "second?",
        "--lang",
        "ko",
        "who",
        "wipes",
        "disks?");
    assertEquals("who wipes disks?", shell.engine.asked.getFirst().question());
    assertEquals(List.of("first?", "second?"), shell.engine.asked.getFirst().context());
    assertEquals(Optional.of(Language.KO), shell.engine.asked.getFirst().language());
  }

  @Test
  void json_in_a_pipe_is_one_line() throws IOException {
    assertEquals(0, shell.srm("ask", "--format", "json", "who wipes disks?"));
    assertEquals(1, shell.printed().lines().count());
    assertEquals("us", JSON.readTree(shell.printed()).get("owner").asText());
  }

  @Test
  void a_refusal_says_what_to_ask_instead_and_exits_with_1() {
    assertEquals(1, shell.srm("ask", "how is the weather?"));
    assertEquals("That is out of scope.\n\nTry asking\n- who wipes disks?\n", shell.printed());
  }

  @Test
  void a_batch_answers_line_by_line_and_goes_on_after_a_bad_one() throws IOException {
    shell.input =
        "{\"question\":\"a?\",\"id\":\"1\"}\nnonsense\n\n{\"question\":\"weather?\",\"id\":\"4\"}\n";
    assertEquals(1, shell.srm("ask", "--batch", "-"));
    List<String> lines = shell.printed().lines().toList();
    assertEquals(4, lines.size());
    assertEquals("1", JSON.readTree(lines.get(0)).get("id").asText());
    assertError(2, lines.get(1));
    assertError(3, lines.get(2));
    assertEquals("refusal", JSON.readTree(lines.get(3)).get("kind").asText());
  }

  private static void assertError(int line, String json) throws IOException {
    JsonNode node = JSON.readTree(json);
    assertTrue(node.get("id").isNull());
    assertEquals(line, node.get("error").get("line").asInt());
    assertFalse(node.get("error").get("message").asText().isBlank());
  }

  @Test
  void a_batch_of_requests_exits_with_0_whatever_the_answers(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("requests.jsonl");
    Files.writeString(file, "{\"question\":\"날씨 weather?\"}\n{\"question\":\"b?\"}");
    assertEquals(0, shell.srm("ask", "--batch", file.toString()));
    assertEquals(2, shell.printed().lines().count());
    assertEquals("날씨 weather?", shell.engine.asked.getFirst().question());
  }

  @Test
  void a_batch_file_that_is_not_there_exits_with_2() {
    assertEquals(2, shell.srm("ask", "--batch", "missing.jsonl"));
    assertEquals("srm: missing.jsonl cannot be read (it does not exist)\n", shell.complained());
  }
}
