package dev.srm.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that goes on when it is told to.
final class Ticking implements InstantSource {
  private volatile Instant now = Instant.parse("2026-11-22T04:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }
}
