package dev.srm.store;

class PostgresInboxIT extends InboxContract {
  @Override
  StoreSettings fresh() {
    return Stores.postgres();
  }
}
