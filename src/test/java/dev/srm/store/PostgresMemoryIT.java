package dev.srm.store;

class PostgresMemoryIT extends MemoryContract {
  @Override
  StoreSettings fresh() {
    return Stores.postgres();
  }
}
