package dev.srm.store;

class PostgresLedgerIT extends LedgerContract {
  @Override
  StoreSettings fresh() {
    return Stores.postgres();
  }
}
