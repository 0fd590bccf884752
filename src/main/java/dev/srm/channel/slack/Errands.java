package dev.srm.channel.slack;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done after Slack was told "understood" and may be lost with the process: a person sees
/// that nothing came and presses again.
final class Errands implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

  private final int errandsMax;
  private final Semaphore free;
  private final Duration drain;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-errand-", 0).factory());

  Errands(int errandsMax, Duration drain) {
    this.errandsMax = errandsMax;
    this.free = new Semaphore(errandsMax);
    this.drain = drain;
  }

  /// @param what for the log
  /// @return false when there is no room for it
  boolean run(String what, Runnable errand) {
    if (!free.tryAcquire()) {
      LOG.warn("No room for {}", what);
      return false;
    }
    try {
      threads.execute(() -> {
        try {
          errand.run();
        } catch (RuntimeException e) {
          LOG.error("{} failed", what, e);
        } finally {
          free.release();
        }
      });
      return true;
    } catch (RejectedExecutionException e) {
      free.release();
      return false;
    }
  }

  /// Waits for what was begun.
  ///
  /// @return false when it took longer than that
  boolean settled(Duration max) throws InterruptedException {
    boolean all = free.tryAcquire(errandsMax, max.toMillis(), TimeUnit.MILLISECONDS);
    if (all) {
      free.release(errandsMax);
    }
    return all;
  }

  /// Waits for what was begun, then takes no more and interrupts the rest.
  @Override
  public void close() {
    try {
      if (!settled(drain)) {
        LOG.warn("Stopped before everything was sent to Slack");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }
}
