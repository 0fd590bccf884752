package dev.srm.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.srm.answer.Answer;
import dev.srm.chat.Incoming;
import dev.srm.chat.Ledger;
import dev.srm.chat.Message;
import dev.srm.store.Keeping;
import dev.srm.store.Store;
import dev.srm.store.StoreLimits;
import dev.srm.store.StoreSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the curator and the operator see of the store.
class GapsCommandTest {
  private static final Answer.Subject DISKS =
      new Answer.Subject(Optional.of("box"), Optional.of("disks"));

  @TempDir private Path folder;
  private final Shell shell = new Shell();

  @BeforeEach
  void keepThere() {
    shell.environment.put("SRM_DATA", folder.toString());
  }

  /// Keeps for ever: a message of a fixed day is among what is put into it.
  private Store store() {
    return Store.open(
        new StoreSettings(
            Optional.empty(), folder, Keeping.FULL, Duration.ofDays(36_500), Optional.empty()),
        StoreLimits.DEFAULT,
        InstantSource.system());
  }

  private void fill() {
    try (Store store = store()) {
      Instant now = InstantSource.system().instant();
      store
          .ledger()
          .record(
              new Ledger.Asked(
                  "a1",
                  "slack",
                  "slack:T1:U1",
                  "누가 지우나요? \u001b[31m",
                  "ko",
                  "refusal",
                  DISKS,
                  Optional.of("no-evidence"),
                  List.of(),
                  List.of(),
                  5,
                  now));
      store
          .ledger()
          .record(
              new Ledger.Asked(
                  "a2",
                  "slack",
                  "slack:T1:U1",
                  "who wipes disks?",
                  "en",
                  "ownership",
                  DISKS,
                  Optional.empty(),
                  List.of("box/disks"),
                  List.of("notes/en/box.md:7"),
                  5,
                  now));
      store.ledger().vote(new Ledger.Vote("a2", "slack:T1:U1", false, "=cmd|' /C calc'!A0", now));
      store
          .inbox()
          .take(
              new Incoming(
                  "slack:Ev1",
                  List.of(),
                  Message.Surface.SLACK,
                  "t",
                  "slack:T1:U1",
                  "{}",
                  Instant.parse("2026-11-22T04:00:00Z")));
      store
          .inbox()
          .lease("w", Set.of(Message.Surface.SLACK), 1, Duration.ofSeconds(9))
          .forEach(lease -> store.inbox().failed(lease, "not_in_channel"));
    }
  }

  @Test
  void gaps_are_a_table_without_anything_that_a_terminal_obeys() {
    fill();
    assertEquals(0, shell.srm("gaps"), shell.complained());
    assertEquals(
        """
        Last 30 days: 2 questions by 1 known people, 1 refused, 0 asked back; votes: 0 helpful, 1 not

        Could not be answered
          times  reason       service  area   for example
          1      no-evidence  box      disks  누가 지우나요?  [31m

        Found unhelpful
          not helpful  helpful  what  name               comments
          1            0        row   box/disks          =cmd|' /C calc'!A0
          1            0        note  notes/en/box.md:7  =cmd|' /C calc'!A0

        Asked most
          times  refused  service  area
          2      1        box      disks

        What the corpus settles, by service
          service  own rows  general  nothing  areas with nothing
          box      1         0        0
        """,
        shell.printed());
  }

  @Test
  void gaps_are_csv_that_a_spreadsheet_does_not_run() {
    fill();
    assertEquals(0, shell.srm("gaps", "--format", "csv"));
    List<String> lines = shell.printed().lines().toList();
    assertEquals("list,service,area,what,times,refused,helpful,texts", lines.getFirst());
    assertTrue(
        lines.contains("disliked,,,row box/disks,1,,0,'=cmd|' /C calc'!A0"), lines.toString());
    assertTrue(lines.contains("coverage,box,disks,own,,,,"), lines.toString());
  }

  @Test
  void gaps_are_json() throws Exception {
    fill();
    assertEquals(0, shell.srm("gaps", "--format", "json"));
    JsonNode node = new ObjectMapper().readTree(shell.printed());
    assertEquals(2, node.at("/totals/questions").asInt());
    assertEquals("box", node.at("/missing/0/service").asText());
    assertEquals("box/disks", node.at("/disliked/0/name").asText());
    assertEquals("disks", node.at("/coverage/0/own/0").asText());
  }

  @Test
  void a_gap_becomes_a_draft_that_is_not_read_until_it_is_filled_in() throws Exception {
    fill();
    Path own = folder.resolve("own");
    shell.environment.put("SRM_CORPUS", own.toString());
    assertEquals(0, shell.srm("gaps", "stub", "--service", "box", "--area", "disks"));
    Path file = own.resolve("ownership/box-disks.yaml.draft");
    assertEquals(file + "\n", shell.printed());
    String text = Files.readString(file);
    assertTrue(text.contains("# Refused 1 times."), text);
    assertTrue(text.contains("# Asked: 누가 지우나요?  [31m"), text);
    assertTrue(text.contains("service: box\n"), text);
    assertTrue(text.contains("  - area: disks\n"), text);
    assertEquals(
        2, shell.srm("gaps", "stub", "--service", "box", "--area", "disks"), "it is there");
    assertEquals(0, shell.srm("gaps", "stub", "--name", "backup-rules"));
    assertTrue(Files.readString(own.resolve("notes/backup-rules.md.draft")).contains("backup"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gaps stub --service none",
        "gaps stub --area none",
        "gaps stub --name ../x",
        "gaps stub",
        "gaps --format xml",
        "inbox nonsense",
        "forget"
      })
  void wrong_use_is_explained_and_exits_with_2(String line) {
    fill();
    shell.environment.put("SRM_CORPUS", folder.resolve("own").toString());
    assertEquals(2, shell.srm(line.split(" ")));
    assertFalse(shell.complained().isBlank());
    assertFalse(shell.complained().contains("Exception"), shell.complained());
  }

  @Test
  void what_failed_is_listed_and_waits_again_when_it_is_replayed() {
    fill();
    assertEquals(1, shell.srm("inbox", "failed"));
    assertEquals(
        """
        2026-11-22T04:00:00Z  slack:Ev1  after 1 attempts: not_in_channel
        1 failed, 0 waiting
        """,
        shell.printed());
    assertEquals(1, shell.srm("inbox", "replay", "slack:Ev2"));
    assertEquals(0, shell.srm("inbox", "replay", "slack:Ev1"));
    assertEquals("1 messages wait again\n", shell.printed());
    assertEquals(0, shell.srm("inbox", "failed"));
    assertEquals("0 failed, 1 waiting\n", shell.printed());
  }

  @Test
  void a_person_is_forgotten() {
    fill();
    assertEquals(0, shell.srm("forget", "slack:T1:U1"));
    assertEquals("4 traces deleted\n", shell.printed());
    assertEquals(0, shell.srm("forget", "slack:T1:U1"));
    assertEquals("0 traces deleted\n", shell.printed());
  }

  @Test
  void without_a_store_it_is_said_and_none_is_made() {
    assertEquals(2, shell.srm("gaps"));
    assertTrue(shell.complained().startsWith("srm: nothing is kept yet at "), shell.complained());
    assertFalse(Files.exists(folder.resolve("srm.db")));
  }
}
