package dev.srm.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteInboxTest extends InboxContract {
  @TempDir private Path folder;

  @Override
  StoreSettings fresh() {
    return Stores.sqlite(folder);
  }
}
