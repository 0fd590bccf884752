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
  private static final Metrics.Figure WAITING =
      new Metrics.Figure("srm.inbox.waiting", "Messages taken in and not answered yet");
  private static final Metrics.Figure FAILED =
      new Metrics.Figure("srm.inbox.failed", "Messages given up; srm inbox failed lists them");
  private static final Metrics.Figure STORE_UP =
      new Metrics.Figure("srm.store.up", "Whether the database works: 1 or 0");
  private static final Metrics.Figure MESSAGES =
      new Metrics.Figure("srm.messages", "What became of messages from chat platforms");
  private static final Metrics.Figure DELIVERY =
      new Metrics.Figure("srm.delivery", "Time from taking a message in to its answer");

  private final Store store;
  private final Courier courier;

  private Storeroom(Store store, Metrics metrics) {
    this.store = store;
    this.courier =
        new Courier(
            store.inbox(), InstantSource.system(), DeliveryLimits.DEFAULT, new Counted(metrics));
    metrics.show(WAITING, () -> courier.last().waiting());
    metrics.show(FAILED, () -> courier.last().failed());
    metrics.show(STORE_UP, () -> store.trouble().isEmpty() ? 1 : 0);
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
      metrics.count(MESSAGES, "surface", surface.id(), "event", event.id());
    }

    @Override
    public void answered(Message.Surface surface, Duration sinceReceived) {
      metrics.time(DELIVERY, sinceReceived, "surface", surface.id());
    }
  }
}
