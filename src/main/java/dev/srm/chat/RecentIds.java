package dev.srm.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// An inbox in memory: bounded in number and in time, gone with the process.
public final class RecentIds implements SeenIds {
  private final int idsMax;
  private final Duration kept;
  private final InstantSource clock;
  private final SequencedMap<String, Instant> taken = new LinkedHashMap<>();

  /// @param idsMax at least 1; beyond it the oldest is forgotten
  /// @param kept how long an id is remembered; must outlast the platform's last retry
  /// @throws IllegalArgumentException when a bound is not positive
  public RecentIds(int idsMax, Duration kept, InstantSource clock) {
    if (idsMax < 1 || !kept.isPositive()) {
      throw new IllegalArgumentException(
          "an inbox needs positive bounds, not " + idsMax + " ids for " + kept);
    }
    this.idsMax = idsMax;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public synchronized boolean take(String id) {
    Instant now = clock.instant();
    forgetUntil(now.minus(kept));
    if (taken.containsKey(id)) {
      return false;
    }
    if (taken.size() == idsMax) {
      taken.pollFirstEntry();
    }
    taken.put(id, now);
    return true;
  }

  @Override
  public synchronized void giveBack(String id) {
    taken.remove(id);
  }

  private void forgetUntil(Instant then) {
    while (!taken.isEmpty() && !taken.firstEntry().getValue().isAfter(then)) {
      taken.pollFirstEntry();
    }
  }
}
