package dev.srm.store;

import dev.srm.chat.Inbox;
import dev.srm.chat.Ledger;
import dev.srm.chat.Threads;
import dev.srm.chat.Unavailable;
import dev.srm.chat.Vault;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All that is kept, in one database.
public final class Store implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Store.class);

  private final Database database;
  private final SqlInbox inbox;
  private final SqlThreads threads;
  private final SqlLedger ledger;
  private final SealedVault vault;
  private final Sweeper sweeper;
  private final StoreLimits limits;
  private final InstantSource clock;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread upkeep = Thread.ofPlatform().daemon().name("store").unstarted(this::keep);

  private Store(
      Database database, StoreSettings settings, StoreLimits limits, InstantSource clock) {
    Persons persons = new Persons(database, settings.key());
    this.database = database;
    this.limits = limits;
    this.clock = clock;
    this.inbox = new SqlInbox(database, persons, limits, clock);
    this.threads = new SqlThreads(database, persons, limits, clock);
    this.ledger = new SqlLedger(database, persons, settings.keeping(), limits);
    this.vault = new SealedVault(database, settings.key());
    this.sweeper = new Sweeper(database, limits, settings.kept(), clock);
  }

  /// Opens the database and makes its tables. One that is not there is no reason to fail: until it
  /// comes, [#trouble] says what is the matter.
  ///
  /// @throws Unavailable when there cannot even be a database later, e.g. the URL is none
  public static Store open(StoreSettings settings, StoreLimits limits, InstantSource clock) {
    Store store = opened(settings, limits, clock);
    store.upkeep.start();
    return store;
  }

  /// The same for one command: nothing is made, and nothing is deleted meanwhile.
  ///
  /// @throws Unavailable when the database does not answer, or was never made
  public static Store openBriefly(StoreSettings settings, InstantSource clock) {
    Path file = settings.data().resolve(Dialect.Sqlite.FILE);
    if (settings.url().isEmpty() && !Files.exists(file)) {
      throw new Unavailable("nothing is kept yet at " + file, new NoSuchFileException("" + file));
    }
    Store store = opened(settings, StoreLimits.DEFAULT, clock);
    Optional<String> trouble = store.trouble();
    if (trouble.isPresent()) {
      store.close();
      throw new Unavailable(trouble.get(), new IllegalStateException(trouble.get()));
    }
    return store;
  }

  /// Deletes nothing by itself, and does not look for a database that is away.
  static Store opened(StoreSettings settings, StoreLimits limits, InstantSource clock) {
    Dialect dialect = dialect(settings, limits);
    Database database = Database.of(dialect);
    boolean _ = database.probe();
    return new Store(database, settings, limits, clock);
  }

  private static Dialect dialect(StoreSettings settings, StoreLimits limits) {
    try {
      return settings.url().isPresent()
          ? Dialect.Postgres.of(settings.url().get(), limits)
          : new Dialect.Sqlite(settings.data(), limits);
    } catch (IllegalArgumentException e) {
      // Its message holds the URL, and that the password.
      throw new Unavailable(
          "the URL of the database cannot be read", new IllegalArgumentException("not shown"));
    }
  }

  /// @return messages that must be answered
  public Inbox inbox() {
    return inbox;
  }

  /// @return what was asked in threads
  public Threads threads() {
    return threads;
  }

  /// @return what was asked at all
  public Ledger ledger() {
    return ledger;
  }

  /// @return sealed secrets
  public Vault vault() {
    return vault;
  }

  /// @param entriesMax of each list
  /// @return what could not be answered, or not well, since then
  /// @throws Unavailable when the database does not answer
  public Gaps gaps(Instant since, int entriesMax) {
    return new SqlGaps(database).since(since, entriesMax);
  }

  /// @return what is the matter with the database, for the operator; empty when it works
  public Optional<String> trouble() {
    return database.trouble();
  }

  /// @return what it is, without where it is
  public String kind() {
    return database.dialect() instanceof Dialect.Sqlite ? "SQLite" : "PostgreSQL";
  }

  private void keep() {
    Instant sweepAt = clock.instant();
    try {
      while (!closing.await(limits.probe().toNanos(), TimeUnit.NANOSECONDS)) {
        if (database.trouble().isPresent() && database.probe()) {
          LOG.info("The store works again");
        }
        if (!clock.instant().isBefore(sweepAt) && database.trouble().isEmpty()) {
          sweep();
          sweepAt = clock.instant().plus(limits.sweep());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return how many rows were too old
  int sweep() {
    try {
      return sweeper.sweep();
    } catch (Unavailable e) {
      LOG.warn("What is too old was not deleted: {}", e.getMessage());
      return 0;
    }
  }

  /// Writes what waits to be written, then lets go of the database.
  @Override
  public void close() {
    closing.countDown();
    ledger.close();
    try {
      boolean _ = !upkeep.isAlive() || upkeep.join(limits.flush());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    database.close();
  }
}
