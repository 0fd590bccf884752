package dev.srm.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// How tests open a store.
final class Stores {
  static final String KEY = "a key of the tests that is long enough to be one";

  private static final Duration LONG = Duration.ofSeconds(30);

  private Stores() {}

  static StoreSettings sqlite(Path folder) {
    return settings(Optional.empty(), folder, Keeping.OUTCOME);
  }

  /// In a database of its own.
  static StoreSettings postgres() {
    return settings(Postgres.forAll().fresh(), Path.of("unused"), Keeping.OUTCOME);
  }

  static StoreSettings settings(Optional<String> url, Path folder, Keeping keeping) {
    return new StoreSettings(url, folder, keeping, Duration.ofDays(90), Optional.of(KEY));
  }

  static StoreLimits limits(Duration patience, long fileBytesMax, int pendingMax, Duration flush) {
    StoreLimits like = StoreLimits.DEFAULT;
    return new StoreLimits(
        patience,
        LONG,
        like.connections(),
        fileBytesMax,
        like.idsKept(),
        like.threadKept(),
        like.threadQuestionsMax(),
        like.bodyCharsMax(),
        like.textCharsMax(),
        like.nameCharsMax(),
        like.listMax(),
        pendingMax,
        like.batchMax(),
        flush,
        Duration.ofMillis(20),
        like.sweep(),
        like.sweepRowsMax());
  }

  /// Without the thread that sweeps, so that tests do, and with more patience than a busy machine
  /// uses up.
  static Store open(StoreSettings settings, InstantSource clock) {
    StoreLimits like = StoreLimits.DEFAULT;
    return Store.opened(
        settings, limits(LONG, like.fileBytesMax(), like.pendingMax(), LONG), clock);
  }
}
