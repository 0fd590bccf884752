package dev.srm.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.srm.knowledge.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
  private static final String COUNTED =
      """
      1 services, 2 rows (1 verified), 4 notes, 9 passages
      5 facts of the sources; carried: 5 in English, 4 in Korean
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeEngine engine = new FakeEngine();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String input = "";
  private int columns;
  private Map<String, String> environment = Map.of();

  private int srm(String... args) {
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            columns);
    return Main.run(console, engine, args);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void an_answer_in_a_pipe_is_plain_text_with_numbered_sources() {
    assertEquals(0, srm("ask", "who wipes disks?"));
    assertEquals(
        """
        We do. [1]

        Sources
        [1] Box, Disks (notes/en/box.md:7)
            "We wipe disks."
            https://box.example (checked 2026-11-21)
        """,
        printed());
  }

  @Test
  void an_answer_in_a_terminal_has_the_owner_first_in_colour() {
    columns = 40;
    srm("ask", "--lang", "ko", "who wipes disks?");
    assertTrue(
        printed().startsWith("🟧 \u001b[1m\u001b[38;5;208m우리\u001b[0m\n\n우리가 합니다. [1]\n"),
        printed());
    assertTrue(printed().contains("출처"), printed());
  }

  @ParameterizedTest
  @CsvSource({"NO_COLOR, 1", "TERM, dumb"})
  void no_colour_is_used_where_it_is_not_wanted(String name, String value) {
    columns = 40;
    environment = Map.of(name, value);
    srm("ask", "who wipes disks?");
    assertTrue(printed().startsWith("Us\n\nWe do."), printed());
    assertFalse(printed().contains("\u001b"));
  }

  @Test
  void words_context_and_language_reach_the_request() {
    srm(
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
    assertEquals("who wipes disks?", engine.asked.getFirst().question());
    assertEquals(List.of("first?", "second?"), engine.asked.getFirst().context());
    assertEquals(Optional.of(Language.KO), engine.asked.getFirst().language());
  }

  @Test
  void json_in_a_pipe_is_one_line() throws IOException {
    assertEquals(0, srm("ask", "--format", "json", "who wipes disks?"));
    assertEquals(1, printed().lines().count());
    assertEquals("us", JSON.readTree(printed()).get("owner").asText());
  }

  @Test
  void a_refusal_says_what_to_ask_instead_and_exits_with_1() {
    assertEquals(1, srm("ask", "how is the weather?"));
    assertEquals("That is out of scope.\n\nTry asking\n- who wipes disks?\n", printed());
  }

  @Test
  void a_batch_answers_line_by_line_and_goes_on_after_a_bad_one() throws IOException {
    input =
        "{\"question\":\"a?\",\"id\":\"1\"}\nnonsense\n\n{\"question\":\"weather?\",\"id\":\"4\"}\n";
    assertEquals(1, srm("ask", "--batch", "-"));
    List<String> lines = printed().lines().toList();
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
    assertEquals(0, srm("ask", "--batch", file.toString()));
    assertEquals(2, printed().lines().count());
    assertEquals("날씨 weather?", engine.asked.getFirst().question());
  }

  @Test
  void a_batch_file_that_is_not_there_exits_with_2() {
    assertEquals(2, srm("ask", "--batch", "missing.jsonl"));
    assertEquals("srm: missing.jsonl cannot be read (it does not exist)\n", complained());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask",
        "ask --lang fr who?",
        "ask --format xml who?",
        "ask --batch - who?",
        "nonsense",
        "index",
        "matrix --service none",
        "matrix --area none",
        "matrix --owner none",
        "check one two"
      })
  void wrong_use_is_explained_and_exits_with_2(String line) {
    assertEquals(2, srm(line.split(" ")));
    assertFalse(complained().isBlank());
    assertFalse(complained().contains("Exception"), complained());
  }

  @Test
  void srm_alone_shows_the_commands() {
    assertEquals(0, srm());
    for (String command : List.of("ask", "serve", "check", "matrix", "index")) {
      assertTrue(
          printed().lines().anyMatch(line -> line.startsWith("  " + command + " ")), command);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "serve", "check", "matrix", "index"})
  void every_command_has_help(String command) {
    assertEquals(0, srm(command, "--help"));
    assertTrue(printed().startsWith("Usage: srm " + command), printed());
  }

  @Test
  void the_version_is_one_line() {
    assertEquals(0, srm("--version"));
    assertTrue(printed().startsWith("srm "), printed());
  }

  @Test
  void check_counts_what_there_is() {
    assertEquals(0, srm("check"));
    assertEquals(COUNTED + "0 errors, 0 warnings\n", printed());
  }

  @Test
  void check_prints_each_problem_with_its_mend_and_exits_with_1() {
    engine.broken = true;
    assertEquals(1, srm("check", "good"));
    assertEquals(
        "error: corpus/x.yaml:3  the id \"y\" is unknown.\n  Write z.\n"
            + COUNTED
            + "1 errors, 0 warnings\n",
        printed());
  }

  @Test
  void check_of_a_folder_that_is_not_there_exits_with_2() {
    assertEquals(2, srm("check", "nowhere"));
    assertTrue(complained().contains("nowhere cannot be read (it does not exist)"), complained());
  }

  @Test
  void index_writes_into_the_folder() {
    assertEquals(0, srm("index", "to/here"));
    assertEquals(List.of(Path.of("to/here")), engine.indexed);
  }

  @Test
  void index_of_a_broken_corpus_fails_the_build() {
    engine.broken = true;
    assertEquals(1, srm("index", "to/here"));
    assertTrue(complained().contains("corpus/x.yaml:3"), complained());
  }

  @Test
  void the_matrix_is_a_table_aligned_in_columns() {
    assertEquals(0, srm("matrix", "--lang", "ko"));
    assertEquals(
        """
        서비스  영역    담당  근거
        Box     디스크  우리  service
        """,
        printed());
  }

  @Test
  void the_matrix_in_markdown_shows_both_sides_and_the_source() {
    srm("matrix", "--format", "md");
    assertEquals(
        """
        | Service | Area | Owner | Us | You | Conditions | Source |
        | --- | --- | --- | --- | --- | --- | --- |
        | Box | Disks | Us | Wipes disks. | Ask for it. |  | https://box.example (2026-11-21) |
        """,
        printed());
  }

  @ParameterizedTest
  @CsvSource({"box, disks, us, 1", "the box, DISKS, US, 1", "Box, 디스크, you, 0"})
  void the_matrix_is_filtered_by_id_name_or_alias(
      String service, String area, String owner, int rows) throws IOException {
    int code =
        srm("matrix", "--service", service, "--area", area, "--owner", owner, "--format", "json");
    assertEquals(rows == 0 ? 1 : 0, code);
    assertEquals(rows, JSON.readTree(printed()).get("rows").size());
  }

  @Test
  void csv_has_a_byte_order_mark_only_when_it_is_asked_for() {
    srm("matrix", "--format", "csv");
    assertTrue(printed().startsWith("service,"), printed());
    out.reset();
    srm("matrix", "--format", "csv", "--bom");
    assertTrue(printed().startsWith("\uFEFFservice,"), printed());
  }

  @Test
  void serve_tells_each_surface_and_how_to_turn_it_on() {
    environment = Map.of("PORT", "9000");
    assertEquals(0, srm("serve"));
    assertEquals(9000, engine.served.getFirst().port());
    assertTrue(printed().contains("Page                     on   here\n"), printed());
    assertTrue(printed().contains("Chat                     off  set CHAT\n"), printed());
    assertTrue(printed().contains("Ready on http://localhost:8080/ after "), printed());
  }

  @Test
  void serve_tells_of_settings_that_this_version_does_not_act_on() {
    environment = Map.of("SRM_ADMIN_TOKEN", "0123456789abcdef");
    srm("serve");
    assertTrue(printed().contains("SRM_ADMIN_TOKEN is set, but this version"), printed());
  }

  @Test
  void serve_names_every_wrong_setting_and_exits_with_2() {
    environment = Map.of("PORT", "x", "SLACK_SIGNING_SECRET", "");
    assertEquals(2, srm("serve"));
    assertTrue(complained().contains("PORT \"x\" is not a whole number"), complained());
    assertTrue(complained().contains("SLACK_SIGNING_SECRET is set but blank"), complained());
  }

  @Test
  void serve_on_a_port_that_is_taken_says_so_and_exits_with_2() {
    environment = Map.of("PORT", "1");
    assertEquals(2, srm("serve"));
    assertEquals("srm: cannot listen on port 1\n", complained());
  }
}
