package dev.srm.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long a message waits for its next attempt.
final class Backoff {
  private final DeliveryLimits limits;
  private final RandomGenerator random;

  Backoff(DeliveryLimits limits, RandomGenerator random) {
    this.limits = limits;
    this.random = random;
  }

  /// Spread out, so that what failed together does not come back together.
  ///
  /// @param attempt that failed, from 1
  /// @param asked by the platform, zero when it did not
  /// @return never less than was asked, up to the limit for that
  Duration after(int attempt, Duration asked) {
    Duration doubled = limits.pauseMin().multipliedBy(1L << Math.min(attempt - 1, 20));
    Duration own = doubled.compareTo(limits.pauseMax()) < 0 ? doubled : limits.pauseMax();
    Duration spread = part(own.dividedBy(2));
    if (asked.compareTo(own) > 0) {
      Duration obeyed =
          asked.compareTo(limits.askedPauseMax()) < 0 ? asked : limits.askedPauseMax();
      return obeyed.plus(part(limits.pauseMin()));
    }
    Duration chosen = own.dividedBy(2).plus(spread);
    return chosen.compareTo(asked) < 0 ? asked : chosen;
  }

  private Duration part(Duration whole) {
    return Duration.ofNanos((long) (whole.toNanos() * random.nextDouble()));
  }
}
