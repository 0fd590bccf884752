package dev.srm.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.Eventually;
import dev.srm.answer.Answer;
import dev.srm.chat.Incoming;
import dev.srm.chat.Ledger;
import dev.srm.chat.Message;
import dev.srm.chat.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A database that is locked, full or away refuses what must not be lost, holds up nothing else,
/// and is used again when it is back.
@Timeout(60)
class SqliteTroubleTest {
  private static final String BODY = "x".repeat(50_000);
  private static final Optional<String> LOCKED =
      Optional.of("the database is locked by another program");
  private static final long BIG = StoreLimits.DEFAULT.fileBytesMax();

  @TempDir private Path folder;

  private Store open(long fileBytesMax, int pendingMax, Duration flush) {
    return Store.open(
        Stores.sqlite(folder),
        Stores.limits(Duration.ofSeconds(1), fileBytesMax, pendingMax, flush),
        InstantSource.system());
  }

  private Store open() {
    return open(BIG, 100, Duration.ofSeconds(10));
  }

  private static Incoming message(String id, String body) {
    return new Incoming(
        id, List.of(), Message.Surface.SLACK, id, "slack:T1:U1", body, Instant.EPOCH);
  }

  /// Just now: what is old is deleted soon after a store is opened.
  private static Ledger.Asked asked(String id) {
    return new Ledger.Asked(
        id,
        "api",
        "",
        "q",
        "en",
        "ownership",
        Answer.Subject.NONE,
        Optional.empty(),
        List.of(),
        List.of(),
        1,
        InstantSource.system().instant());
  }

  private static String refusal(Store store, String body) {
    return String.valueOf(
        assertThrows(Unavailable.class, () -> store.inbox().take(message("refused", body)))
            .getMessage());
  }

  /// Waits until the store looked for its database again.
  private static void recovered(Store store) throws Exception {
    Eventually.holds("the store works again", () -> store.trouble().isEmpty());
  }

  @Test
  void a_locked_file_refuses_messages_and_forgets_nothing() throws Exception {
    try (Store store = open();
        Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Dialect.Sqlite.FILE));
        Statement statement = other.createStatement()) {
      assertTrue(store.inbox().take(message("before", "{}")));
      var _ = statement.executeUpdate("BEGIN IMMEDIATE");
      store.ledger().record(asked("a1"));
      // Its writing holds the one connection: who waits for that in vain is told what it ran into.
      Eventually.holds("writing runs into the lock", () -> store.trouble().equals(LOCKED));
      assertEquals(LOCKED, Optional.of(refusal(store, "{}")));
      assertEquals(LOCKED, store.trouble());
      assertEquals(List.of(), store.threads().questions("t"));
      store.threads().add("t", "m", "", "q", Answer.Subject.NONE);
      assertTrue(store.ledger().find("a1").isPresent());
      assertEquals(1, store.inbox().count().waiting(), "reading goes on");
      var _ = statement.executeUpdate("ROLLBACK");
      recovered(store);
      assertTrue(store.inbox().take(message("refused", "{}")));
    }
    try (Store store = open()) {
      assertTrue(store.ledger().find("a1").isPresent());
      assertEquals(2, store.inbox().count().waiting());
    }
  }

  @Test
  void the_first_message_after_a_lock_is_taken() throws Exception {
    StoreLimits limits = Stores.limits(Duration.ofSeconds(1), BIG, 100, Duration.ofSeconds(10));
    try (Store store = Store.opened(Stores.sqlite(folder), limits, InstantSource.system());
        Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Dialect.Sqlite.FILE));
        Statement statement = other.createStatement()) {
      var _ = statement.executeUpdate("BEGIN IMMEDIATE");
      assertEquals(LOCKED, Optional.of(refusal(store, "{}")));
      var _ = statement.executeUpdate("ROLLBACK");
      assertTrue(store.inbox().take(message("refused", "{}")));
      assertEquals(Optional.empty(), store.trouble());
    }
  }

  @Test
  void a_full_database_refuses_messages_and_takes_them_again_when_there_is_room() throws Exception {
    try (Store store = open(400_000, 100, Duration.ofSeconds(10))) {
      int taken = 0;
      String why = "";
      while (why.isEmpty()) {
        try {
          assertTrue(store.inbox().take(message("m" + taken, BODY)));
          taken++;
        } catch (Unavailable e) {
          why = String.valueOf(e.getMessage());
        }
      }
      assertEquals("the disk or the database is full", why);
      assertTrue(taken > 2, taken + " messages");
      store
          .inbox()
          .lease("w", Set.of(Message.Surface.SLACK), 2, Duration.ofSeconds(60))
          .forEach(lease -> store.inbox().done(lease, "r"));
      recovered(store);
      assertTrue(store.inbox().take(message("refused", BODY)));
    }
  }

  @Test
  void a_folder_that_cannot_be_made_is_waited_for() throws IOException {
    Path blocked = folder.resolve("data");
    Files.writeString(blocked, "a file where the folder shall be");
    StoreSettings settings = Stores.sqlite(blocked);
    assertThrows(
        Unavailable.class, () -> Store.open(settings, StoreLimits.DEFAULT, InstantSource.system()));
  }

  @Test
  void a_file_that_is_no_database_is_told() throws IOException {
    Files.writeString(folder.resolve(Dialect.Sqlite.FILE), "not a database ".repeat(100));
    try (Store store = open(BIG, 100, Duration.ofMillis(50))) {
      assertEquals(Optional.of("the database file is damaged"), store.trouble());
      assertEquals("the database file is damaged", refusal(store, "{}"));
    }
  }

  @Test
  void a_database_that_comes_later_is_used_then() throws Exception {
    Path file = folder.resolve(Dialect.Sqlite.FILE);
    Files.createDirectory(file);
    try (Store store = open()) {
      store.ledger().record(asked("a1"));
      assertEquals(Optional.of("the database file cannot be opened"), store.trouble());
      assertEquals("the database file cannot be opened", refusal(store, "{}"));
      Files.delete(file);
      recovered(store);
      assertTrue(store.inbox().take(message("a", "{}")));
    }
    try (Store store = open()) {
      assertTrue(store.ledger().find("a1").isPresent(), "what waited was written");
    }
  }

  @Test
  void what_waits_to_be_written_is_bounded() throws Exception {
    try (Store store = open(BIG, 5, Duration.ofMillis(50));
        Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Dialect.Sqlite.FILE));
        Statement statement = other.createStatement()) {
      var _ = statement.executeUpdate("BEGIN IMMEDIATE");
      for (int i = 0; i < 20; i++) {
        store.ledger().record(asked("a" + i));
      }
      assertTrue(store.ledger().find("a0").isPresent());
      assertTrue(store.ledger().find("a4").isPresent());
      assertTrue(store.ledger().find("a5").isEmpty());
    }
  }

  @Test
  void the_limits_are_as_documented() {
    StoreLimits limits = StoreLimits.DEFAULT;
    assertEquals(Duration.ofSeconds(2), limits.patience());
    assertEquals(Duration.ofSeconds(5), limits.answer());
    assertEquals(8, limits.connections());
    assertEquals(4L * 1024 * 1024 * 1024, limits.fileBytesMax());
    assertEquals(Duration.ofDays(3), limits.idsKept());
    assertEquals(Duration.ofDays(3), limits.threadKept());
    assertEquals(10, limits.threadQuestionsMax());
    assertEquals(65_536, limits.bodyCharsMax());
    assertEquals(2_000, limits.textCharsMax());
    assertEquals(300, limits.nameCharsMax());
    assertEquals(50, limits.listMax());
    assertEquals(10_000, limits.pendingMax());
    assertEquals(200, limits.batchMax());
    assertEquals(Duration.ofSeconds(5), limits.flush());
    assertEquals(Duration.ofMillis(500), limits.probe());
    assertEquals(Duration.ofMinutes(10), limits.sweep());
    assertEquals(1_000, limits.sweepRowsMax());
  }
}
