package dev.srm.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;

/// Deletes what is too old, a part at a time, so that nobody waits for it.
final class Sweeper {
  private final Database database;
  private final StoreLimits limits;
  private final Duration kept;
  private final InstantSource clock;

  Sweeper(Database database, StoreLimits limits, Duration kept, InstantSource clock) {
    this.database = database;
    this.limits = limits;
    this.kept = kept;
    this.clock = clock;
  }

  /// @return how many rows were deleted
  int sweep() {
    return old("srm_vote", "voted", kept)
        + old("srm_answer", "asked", kept)
        + old("srm_thread", "asked", limits.threadKept())
        + old("srm_inbox", "state = 'failed' AND received", kept)
        + old("srm_inbox", "state = 'done' AND ended", limits.idsKept())
        + old("srm_inbox_id", "seen", limits.idsKept());
  }

  private int old(String table, String column, Duration keep) {
    long before = clock.instant().minus(keep).toEpochMilli();
    String row = database.dialect().rowId();
    String statement =
        "DELETE FROM %1$s WHERE %2$s IN (SELECT %2$s FROM %1$s WHERE %3$s < ? LIMIT ?)"
            .formatted(table, row, column);
    int all = 0;
    int deleted;
    do {
      deleted = database.write(sql -> part(sql, statement, before));
      all += deleted;
    } while (deleted == limits.sweepRowsMax());
    return all;
  }

  private int part(Sql sql, String statement, long before) throws SQLException {
    return sql.run(statement, before, limits.sweepRowsMax());
  }
}
