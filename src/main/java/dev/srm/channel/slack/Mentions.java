package dev.srm.channel.slack;

import dev.srm.chat.SeenIds;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work that was acknowledged and is done afterwards, bounded in number.
///
/// Decision: a thread each, virtual, behind a count. Because: nearly all of its time is waiting,
/// for Slack and for Slack's `Retry-After`. Rejected: a pool, where a few rate-limited channels
/// hold up all others.
final class Mentions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Mentions.class);

  private final SeenIds inbox;
  private final Semaphore free;
  private final Duration drain;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-mention-", 0).factory());

  Mentions(SeenIds inbox, int mentionsMax, Duration drain) {
    this.inbox = inbox;
    this.free = new Semaphore(mentionsMax);
    this.drain = drain;
  }

  /// What became of a mention.
  enum Taken {
    ACCEPTED,
    /// It is being answered or has been.
    TWICE,
    /// No room, or stopping: the platform shall deliver it again.
    FULL
  }

  /// Something that takes its time.
  @FunctionalInterface
  interface Work {
    void run() throws InterruptedException;
  }

  /// @param ids of the same message; seen before is the message of which one was seen before
  Taken take(List<String> ids, Work work) {
    if (!free.tryAcquire()) {
      return Taken.FULL;
    }
    for (int i = 0; i < ids.size(); i++) {
      if (!inbox.take(ids.get(i))) {
        free.release();
        return Taken.TWICE;
      }
    }
    try {
      threads.execute(() -> run(ids.getFirst(), work));
      return Taken.ACCEPTED;
    } catch (RejectedExecutionException e) {
      free.release();
      ids.forEach(inbox::giveBack);
      return Taken.FULL;
    }
  }

  private void run(String id, Work work) {
    try {
      work.run();
    } catch (InterruptedException e) {
      LOG.error("Stopped before {} was answered", id);
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("Could not answer {}", id, e);
    } finally {
      free.release();
    }
  }

  /// Takes no more, waits for what was acknowledged, then interrupts the rest.
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(drain.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
