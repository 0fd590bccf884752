package dev.srm.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.chat.Ledger;
import dev.srm.chat.Unavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What waits to be written is tried again, also during a stop.
@Timeout(60)
class PendingTest {
  private static final StoreLimits LIMITS =
      Stores.limits(
          Duration.ofSeconds(1), StoreLimits.DEFAULT.fileBytesMax(), 100, Duration.ofSeconds(30));

  @TempDir private Path folder;

  private static Pending.Entry entry() {
    return new Pending.Entry.Voted(new Ledger.Vote("a", "slack:T1:U1", true, "", Instant.EPOCH));
  }

  @Test
  void a_stop_tries_until_the_database_is_back() throws InterruptedException {
    CountDownLatch failedOnce = new CountDownLatch(1);
    AtomicInteger failuresLeft = new AtomicInteger(10);
    Runnable ready =
        () -> {
          failedOnce.countDown();
          if (failuresLeft.getAndDecrement() > 0) {
            throw new Unavailable("away", new SQLException("away"));
          }
        };
    List<Pending.Entry> written = new ArrayList<>();
    try (Database database = Database.of(new Dialect.Sqlite(folder, LIMITS))) {
      assertTrue(database.probe());
      try (Pending pending =
          new Pending(database, ready, (sql, entry) -> written.add(entry), LIMITS)) {
        pending.add(entry());
        failedOnce.await();
      }
    }
    assertEquals(List.of(entry()), written);
  }
}
