package dev.srm.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// Where the two databases differ.
sealed interface Dialect {
  /// @return folder of the migrations on the class path
  String migrations();

  /// @return what locks the rows that a lease chooses, passing over those of other workers
  String skipLocked();

  /// @return what every row is known by
  String rowId();

  /// @return connections that are not pooled, for migrations
  DataSource direct() throws SQLException;

  /// @return connections that read
  HikariDataSource readers() throws SQLException;

  /// @return connections that write, possibly the same
  HikariDataSource writers(HikariDataSource readers) throws SQLException;

  private static HikariDataSource pool(
      String name, DataSource source, int connections, StoreLimits limits) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(limits.patience().toMillis());
    config.setValidationTimeout(Math.max(250, limits.patience().toMillis() / 2));
    config.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
    // A database that is away is no reason not to start.
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /// One file.
  record Sqlite(Path folder, StoreLimits limits) implements Dialect {
    static final String FILE = "srm.db";
    private static final int PAGE_BYTES = 4096;

    @Override
    public String migrations() {
      return "classpath:db/sqlite";
    }

    @Override
    public String skipLocked() {
      return "";
    }

    @Override
    public String rowId() {
      return "rowid";
    }

    @Override
    public DataSource direct() throws SQLException {
      SQLiteConfig config = new SQLiteConfig();
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
      // Shorter than the wait for the connection, so that who waits for that learns why.
      config.setBusyTimeout((int) limits.patience().toMillis() / 2);
      config.setPageSize(PAGE_BYTES);
      config.setMaxPageCount((int) (limits.fileBytesMax() / PAGE_BYTES));
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new SQLException("the folder cannot be made", "58030", e);
      }
      SQLiteDataSource source = new SQLiteDataSource(config);
      source.setUrl("jdbc:sqlite:" + folder.resolve(FILE));
      return source;
    }

    @Override
    public HikariDataSource readers() throws SQLException {
      return pool("sqlite-readers", direct(), limits.connections(), limits);
    }

    @Override
    public HikariDataSource writers(HikariDataSource readers) throws SQLException {
      return pool("sqlite-writer", direct(), 1, limits);
    }
  }

  /// A server.
  record Postgres(PGSimpleDataSource source, StoreLimits limits) implements Dialect {
    /// @param url checked when the settings were read
    static Postgres of(String url, StoreLimits limits) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(url);
      source.setApplicationName("srm");
      source.setTcpKeepAlive(true);
      source.setConnectTimeout((int) Math.max(1, limits.patience().toSeconds()));
      source.setSocketTimeout((int) Math.max(1, limits.answer().toSeconds()));
      return new Postgres(source, limits);
    }

    @Override
    public String migrations() {
      return "classpath:db/postgresql";
    }

    @Override
    public String skipLocked() {
      return "FOR UPDATE SKIP LOCKED";
    }

    @Override
    public String rowId() {
      return "ctid";
    }

    @Override
    public DataSource direct() {
      return source;
    }

    @Override
    public HikariDataSource readers() {
      return pool("postgresql", source, limits.connections(), limits);
    }

    @Override
    public HikariDataSource writers(HikariDataSource readers) {
      return readers;
    }
  }
}
