package dev.srm;

import java.time.Duration;
import java.util.concurrent.Callable;

/// Waits for what nobody tells of.
///
/// Decision: it looks again and again. Because: another process, and a thread that leaves nothing
/// but its state, have nothing to wait on. Rejected: wherever this process is told, e.g. by a
/// latch.
public final class Eventually {
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Eventually() {}

  /// @param what is waited for, as a sentence for who reads the failure
  /// @throws AssertionError when it does not come to hold
  public static void holds(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + LONGEST + ": " + what);
      }
      Thread.sleep(PAUSE);
    }
  }
}
