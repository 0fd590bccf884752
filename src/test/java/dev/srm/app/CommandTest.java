package dev.srm.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `srm` and its other commands.
class CommandTest {
  private static final String COUNTED =
      """
      1 services, 2 rows (1 verified), 4 notes, 9 passages
      5 facts of the sources; carried: 5 in English, 4 in Korean
      """;

  private final Shell shell = new Shell();

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
    assertEquals(2, shell.srm(line.split(" ")));
    assertFalse(shell.complained().isBlank());
    assertFalse(shell.complained().contains("Exception"), shell.complained());
  }

  @Test
  void srm_alone_shows_the_commands() {
    assertEquals(0, shell.srm());
    for (String command : List.of("ask", "serve", "check", "matrix", "index")) {
      assertTrue(
          shell.printed().lines().anyMatch(line -> line.startsWith("  " + command + " ")), command);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "serve", "check", "matrix", "index"})
  void every_command_has_help(String command) {
    assertEquals(0, shell.srm(command, "--help"));
    assertTrue(shell.printed().startsWith("Usage: srm " + command), shell.printed());
  }

  @Test
  void the_version_is_one_line() {
    assertEquals(0, shell.srm("--version"));
    assertTrue(shell.printed().startsWith("srm "), shell.printed());
  }

  @Test
  void check_counts_what_there_is() {
    assertEquals(0, shell.srm("check"));
    assertEquals(COUNTED + "0 errors, 0 warnings\n", shell.printed());
  }

  @Test
  void check_prints_each_problem_with_its_mend_and_exits_with_1() {
    shell.engine.broken = true;
    assertEquals(1, shell.srm("check", "good"));
    assertEquals(
        "error: corpus/x.yaml:3  the id \"y\" is unknown.\n  Write z.\n"
            + COUNTED
            + "1 errors, 0 warnings\n",
        shell.printed());
  }

  @Test
  void check_of_a_folder_that_is_not_there_exits_with_2() {
    assertEquals(2, shell.srm("check", "nowhere"));
    assertTrue(
        shell.complained().contains("nowhere cannot be read (it does not exist)"),
        shell.complained());
  }

  @Test
  void index_writes_into_the_folder() {
    assertEquals(0, shell.srm("index", "to/here"));
    assertEquals(List.of(Path.of("to/here")), shell.engine.indexed);
  }

  @Test
  void index_of_a_broken_corpus_fails_the_build() {
    shell.engine.broken = true;
    assertEquals(1, shell.srm("index", "to/here"));
    assertTrue(shell.complained().contains("corpus/x.yaml:3"), shell.complained());
  }

  @Test
  void the_matrix_is_a_table_aligned_in_columns() {
    assertEquals(0, shell.srm("matrix", "--lang", "ko"));
    assertEquals(
        """
        서비스  영역    담당  근거
        Box     디스크  우리  service
        """,
        shell.printed());
  }

  @Test
  void the_matrix_in_markdown_shows_both_sides_and_the_source() {
    shell.srm("matrix", "--format", "md");
    assertEquals(
        """
        | Service | Area | Owner | Us | You | Conditions | Source |
        | --- | --- | --- | --- | --- | --- | --- |
        | Box | Disks | Us | Wipes disks. | Ask for it. |  | https://box.example (2026-11-21) |
        """,
        shell.printed());
  }

  @ParameterizedTest
  @CsvSource({"box, disks, us, 1", "the box, DISKS, US, 1", "Box, 디스크, you, 0"})
  void the_matrix_is_filtered_by_id_name_or_alias(
      String service, String area, String owner, int rows) throws IOException {
    int code =
        shell.srm(
            "matrix", "--service", service, "--area", area, "--owner", owner, "--format", "json");
    assertEquals(rows == 0 ? 1 : 0, code);
    assertEquals(rows, new ObjectMapper().readTree(shell.printed()).get("rows").size());
  }

  @Test
  void csv_has_a_byte_order_mark_only_when_it_is_asked_for() {
    shell.srm("matrix", "--format", "csv");
    assertTrue(shell.printed().startsWith("service,"), shell.printed());
    shell.srm("matrix", "--format", "csv", "--bom");
    assertTrue(shell.printed().startsWith("\uFEFFservice,"), shell.printed());
  }

  @Test
  void serve_tells_each_surface_and_how_to_turn_it_on() {
    shell.environment.put("PORT", "9000");
    assertEquals(0, shell.srm("serve"));
    assertEquals(9000, shell.engine.served.getFirst().port());
    assertTrue(shell.printed().contains("Page                     on   here\n"), shell.printed());
    assertTrue(
        shell.printed().contains("Chat                     off  set CHAT\n"), shell.printed());
    assertTrue(shell.printed().contains("Ready on http://localhost:8080/ after "), shell.printed());
  }

  @Test
  void serve_tells_of_settings_that_this_version_does_not_act_on() {
    shell.environment.put("SRM_ADMIN_TOKEN", "0123456789abcdef");
    shell.srm("serve");
    assertTrue(
        shell.printed().contains("SRM_ADMIN_TOKEN is set, but this version"), shell.printed());
  }

  @Test
  void serve_names_every_wrong_setting_and_exits_with_2() {
    shell.environment.putAll(Map.of("PORT", "x", "SLACK_SIGNING_SECRET", ""));
    assertEquals(2, shell.srm("serve"));
    assertTrue(shell.complained().contains("PORT \"x\" is not a whole number"), shell.complained());
    assertTrue(
        shell.complained().contains("SLACK_SIGNING_SECRET is set but blank"), shell.complained());
  }

  @Test
  void serve_on_a_port_that_is_taken_says_so_and_exits_with_2() {
    shell.environment.put("PORT", "1");
    assertEquals(2, shell.srm("serve"));
    assertEquals("srm: cannot listen on port 1\n", shell.complained());
  }
}
