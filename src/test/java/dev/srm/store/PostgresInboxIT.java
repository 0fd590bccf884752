package dev.srm.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresInboxIT extends InboxContract {
  private static Postgres server;

  @BeforeAll
  static void start() {
    server = Postgres.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  StoreSettings fresh() {
    return Stores.settings(server.fresh(), Path.of("unused"), Keeping.OUTCOME);
  }
}
