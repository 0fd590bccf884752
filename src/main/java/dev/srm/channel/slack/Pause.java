package dev.srm.channel.slack;

import java.time.Duration;

/// Waiting, handed in so that tests need not wait.
@FunctionalInterface
interface Pause {
  void of(Duration duration) throws InterruptedException;
}
