package dev.srm.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.srm.chat.Unavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database that may come and go. The tables are made, or brought to this version, as soon as it
/// is there.
final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final String NOT_YET = "the database has not been there since the start";

  private final Dialect dialect;
  private final HikariDataSource readers;
  private final HikariDataSource writers;
  private volatile boolean migrated;
  private volatile @Nullable String trouble = NOT_YET;

  private Database(Dialect dialect, HikariDataSource readers, HikariDataSource writers) {
    this.dialect = dialect;
    this.readers = readers;
    this.writers = writers;
  }

  /// @throws Unavailable when there is not even a place for a file
  static Database of(Dialect dialect) {
    try {
      HikariDataSource readers = dialect.readers();
      return new Database(dialect, readers, dialect.writers(readers));
    } catch (SQLException e) {
      throw new Unavailable(Trouble.of(e), e);
    }
  }

  Dialect dialect() {
    return dialect;
  }

  /// @return what is the matter; empty when the last thing that was written, was written
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /// Tries whether the database is there, and brings its tables up to date.
  ///
  /// @return whether it can be used
  boolean probe() {
    try {
      if (!migrated) {
        migrate();
      }
      write(sql -> sql.run("UPDATE srm_shared SET value = value WHERE name = ''"));
      return true;
    } catch (Unavailable e) {
      return false;
    }
  }

  private synchronized void migrate() {
    try {
      var _ =
          Flyway.configure(Database.class.getClassLoader())
              .dataSource(dialect.direct())
              .locations(dialect.migrations())
              .table("srm_schema_history")
              .baselineOnMigrate(true)
              .baselineVersion("0")
              .validateMigrationNaming(true)
              .load()
              .migrate();
      migrated = true;
    } catch (FlywayException e) {
      throw failed(cause(e));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static SQLException cause(FlywayException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    LOG.error("The tables of the database cannot be brought to this version", e);
    return new SQLException("the migration failed", "srm-migration", e);
  }

  /// @throws Unavailable when the database does not answer
  <T> T read(Work<T> work) {
    checkMigrated();
    try (Connection connection = readers.getConnection()) {
      return work.run(new Sql(connection));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /// In one transaction.
  ///
  /// @throws Unavailable when the database does not answer; then nothing was written, or all of it
  <T> T write(Work<T> work) {
    checkMigrated();
    try (Connection connection = writers.getConnection()) {
      T result = inTransaction(connection, work);
      trouble = null;
      return result;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
    try {
      // SQLite begins here already. Where it cannot, its connection believes that it has.
      connection.setAutoCommit(false);
      T result = work.run(new Sql(connection));
      connection.commit();
      connection.setAutoCommit(true);
      return result;
    } catch (SQLException | RuntimeException e) {
      undo(connection, e);
      throw e;
    }
  }

  private void undo(Connection connection, Exception why) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // The connection is gone, or SQLite has not begun the transaction, or has undone it by itself
      // and lost count of it.
      writers.evictConnection(connection);
      why.addSuppressed(e);
    }
  }

  private void checkMigrated() {
    if (!migrated) {
      throw new Unavailable(
          Optional.ofNullable(trouble).orElse(NOT_YET), new IllegalStateException(NOT_YET));
    }
  }

  private Unavailable failed(SQLException e) {
    String seen = Trouble.of(e);
    String before = trouble;
    String now = seen.equals(Trouble.NO_CONNECTION) && before != null ? before : seen;
    if (Trouble.isWithoutTables(e)) {
      migrated = false;
    }
    if (!now.equals(trouble)) {
      LOG.error("The store: {}", now);
    }
    trouble = now;
    return new Unavailable(now, e);
  }

  @Override
  public void close() {
    writers.close();
    readers.close();
  }
}
