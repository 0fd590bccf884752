package dev.srm.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerContract {
  @TempDir private Path folder;

  @Override
  StoreSettings fresh() {
    return Stores.sqlite(folder);
  }
}
