package dev.srm.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// A real PostgreSQL server for tests, without a container; run by root, it gives itself another
/// user (`unshare -U`).
public final class Postgres implements AutoCloseable {
  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /// One for all tests that want nothing but a database: it takes longer to start than they do. It
  /// stops with the process.
  static Postgres forAll() {
    return ForAll.SERVER;
  }

  private static final class ForAll {
    private static final Postgres SERVER = start();
  }

  /// On any free port, in a folder that goes with it.
  public static Postgres start() {
    return started(EmbeddedPostgres.builder());
  }

  /// On the same port and folder again, as it was left.
  ///
  /// @param port 0 for any free one
  public static Postgres start(Path folder, int port) {
    return started(
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setPort(port));
  }

  private static Postgres started(EmbeddedPostgres.Builder builder) {
    try {
      return new Postgres(
          builder
              .setPGStartupWait(Duration.ofSeconds(60))
              .setServerConfig("max_connections", "60")
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start", e);
    }
  }

  public int port() {
    return server.getPort();
  }

  /// @return the URL of a database of its own
  public String database() {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      var _ = statement.executeUpdate("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("no database could be made", e);
    }
    return url(name);
  }

  public String url(String database) {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database + "?user=postgres";
  }

  public Optional<String> fresh() {
    return Optional.of(database());
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not stop", e);
    }
  }
}
