package dev.srm.app;

import dev.srm.chat.Memory;
import dev.srm.chat.Message;
import dev.srm.chat.Unavailable;
import dev.srm.delivery.Courier;
import dev.srm.delivery.DeliveryLimits;
import dev.srm.delivery.Tally;
import dev.srm.store.Store;
import dev.srm.store.StoreLimits;
import dev.srm.store.StoreSettings;
import dev.srm.web.Metrics;
import dev.srm.web.Readiness;
import java.time.Duration;
import java.time.InstantSource;

/// The store with what works on it, for as long as the server runs.
final class Storeroom implements AutoCloseable {
  private final Store store;
  private final Courier courier;

  private Storeroom(Store store, Metrics metrics) {
    this.store = store;
    this.courier =
        new Courier(
            store.inbox(), InstantSource.system(), DeliveryLimits.DEFAULT, new Counted(metrics));
    metrics.show("srm.inbox.waiting", () -> courier.last().waiting());
    metrics.show("srm.inbox.failed", () -> courier.last().failed());
    metrics.show("srm.store.up", () -> store.trouble().isEmpty() ? 1 : 0);
  }

  /// @throws StartFailure when there can never be a store under these settings
  static Storeroom open(Settings settings, Metrics metrics) {
    try {
      Store store =
          Store.open(storeSettings(settings), StoreLimits.DEFAULT, InstantSource.system());
      return new Storeroom(store, metrics);
    } catch (Unavailable e) {
      throw new StartFailure(e.getMessage() + ": look at SRM_DATABASE_URL and SRM_DATA");
    }
  }

  /// The store for one command.
  ///
  /// @throws Unavailable when it does not answer
  static Store briefly(Console console) {
    Settings settings = Settings.from(console.environment());
    return Store.openBriefly(storeSettings(settings), InstantSource.system());
  }

  private static StoreSettings storeSettings(Settings settings) {
    return new StoreSettings(
        settings.databaseUrl().map(Secret::value),
        settings.data(),
        settings.keep().questions(),
        settings.keep().kept(),
        settings.keep().secretKey().map(Secret::value));
  }

  Store store() {
    return store;
  }

  Courier courier() {
    return courier;
  }

  Memory memory() {
    return new Memory(store.threads(), store.ledger(), InstantSource.system());
  }

  /// Without it questions are answered all the same, so that no traffic is turned away.
  Readiness.Component state() {
    return store
        .trouble()
        .map(trouble -> new Readiness.Component("store", false, trouble, false))
        .orElseGet(() -> new Readiness.Component("store", true, store.kind(), false));
  }

  /// Answers what was taken in, then writes what waits to be written.
  @Override
  public void close() {
    courier.close();
    store.close();
  }

  private record Counted(Metrics metrics) implements Tally {
    @Override
    public void count(Message.Surface surface, Event event) {
      metrics.count("srm.messages", "surface", surface.id(), "event", event.id());
    }

    @Override
    public void answered(Message.Surface surface, Duration sinceReceived) {
      metrics.time("srm.delivery", sinceReceived, "surface", surface.id());
    }
  }
}
