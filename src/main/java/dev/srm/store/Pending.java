package dev.srm.store;

import dev.srm.chat.Ledger;
import dev.srm.chat.Unavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers and votes on their way into the database, so that no answer waits for it.
final class Pending implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pending.class);

  /// What is to be written, with the privacy of the setting applied already.
  sealed interface Entry {
    record Answered(Ledger.Asked asked) implements Entry {}

    record Voted(Ledger.Vote vote) implements Entry {}
  }

  /// Writes entries, all or none.
  @FunctionalInterface
  interface Writing {
    void write(Sql sql, Entry entry) throws SQLException;
  }

  private final Database database;
  private final Runnable ready;
  private final Writing writing;
  private final StoreLimits limits;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread = Thread.ofPlatform().daemon().name("ledger").unstarted(this::run);
  private boolean closing;
  private long dropped;

  /// @param ready done before each transaction, as a transaction cannot be begun in another one
  Pending(Database database, Runnable ready, Writing writing, StoreLimits limits) {
    this.database = database;
    this.ready = ready;
    this.writing = writing;
    this.limits = limits;
    thread.start();
  }

  /// Never waits for the database.
  void add(Entry entry) {
    lock.lock();
    try {
      if (entries.size() >= limits.pendingMax() || closing) {
        dropped++;
        if (dropped == 1) {
          LOG.error("Answers are no longer recorded: {} wait to be written", entries.size());
        }
        return;
      }
      entries.addLast(entry);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  Optional<Ledger.Asked> find(String answer) {
    lock.lock();
    try {
      return entries.stream()
          .filter(Entry.Answered.class::isInstance)
          .map(entry -> ((Entry.Answered) entry).asked())
          .filter(asked -> asked.answer().equals(answer))
          .findFirst();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until everything before this call is written, or the time is over.
  ///
  /// @return whether it is
  boolean flush(Duration longest) throws InterruptedException {
    long left = longest.toNanos();
    lock.lock();
    try {
      while (!entries.isEmpty()) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      while (true) {
        List<Entry> batch = next();
        if (batch.isEmpty()) {
          return;
        }
        if (written(batch)) {
          remove(batch.size());
        } else {
          // Also while closing, until that is out of patience: the database may be back in time.
          TimeUnit.NANOSECONDS.sleep(limits.probe().toNanos());
        }
      }
    } catch (InterruptedException e) {
      LOG.warn("Stopped while answers were being recorded");
    }
  }

  /// They stay in the queue until they are written.
  private List<Entry> next() throws InterruptedException {
    lock.lock();
    try {
      while (entries.isEmpty() && !closing) {
        changed.await();
      }
      return entries.stream().limit(limits.batchMax()).toList();
    } finally {
      lock.unlock();
    }
  }

  private boolean written(List<Entry> batch) {
    try {
      ready.run();
      return database.write(sql -> {
        for (Entry entry : batch) {
          writing.write(sql, entry);
        }
        return true;
      });
    } catch (Unavailable e) {
      return Trouble.isOfData(e) && writtenSingly(batch);
    }
  }

  /// The database is there, so one of them is the trouble: it shall not hold up the others. What is
  /// written twice changes nothing.
  private boolean writtenSingly(List<Entry> batch) {
    for (Entry entry : batch) {
      try {
        boolean _ =
            database.write(sql -> {
              writing.write(sql, entry);
              return true;
            });
      } catch (Unavailable e) {
        if (!Trouble.isOfData(e)) {
          return false;
        }
        LOG.error("An answer or a vote could not be recorded: {}", e.getMessage());
      }
    }
    return true;
  }

  private void remove(int written) {
    lock.lock();
    try {
      for (int i = 0; i < written; i++) {
        entries.removeFirst();
      }
      if (dropped > 0) {
        LOG.warn("Answers are recorded again; {} were not", dropped);
        dropped = 0;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Writes what waits, as long as the limit allows.
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      if (!flush(limits.flush())) {
        LOG.error("{} answers and votes were not recorded", entries.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }
}
