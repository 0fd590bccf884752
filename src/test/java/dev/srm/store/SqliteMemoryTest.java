package dev.srm.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteMemoryTest extends MemoryContract {
  @TempDir private Path folder;

  @Override
  StoreSettings fresh() {
    return Stores.sqlite(folder);
  }
}
