package dev.srm.store;

import dev.srm.chat.Incoming;
import dev.srm.chat.Intake;
import dev.srm.chat.Message;
import dev.srm.chat.Outcome;
import dev.srm.chat.Unavailable;
import dev.srm.delivery.Courier;
import dev.srm.delivery.DeliveryLimits;
import dev.srm.delivery.Tally;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// What it costs to keep a message until it is answered: `mvn -Pbenchmark test-compile
/// exec:exec@benchmark`. Printed, never asserted.
public final class DeliveryBenchmark {
  private static final int EVENTS = Integer.getInteger("srm.benchmark.events", 3_000);
  private static final int WARM = 300;
  private static final int SENDERS = 8;
  private static final String BODY =
      "{\"text\":\"who patches RDS?\",\"pad\":\"" + "x".repeat(200) + "\"}";

  private DeliveryBenchmark() {}

  /// Runs both databases.
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("srm-benchmark");
    System.out.println("database    what                     events/s   p50 ms   p99 ms");
    measure("SQLite", new Dialect.Sqlite(folder, StoreLimits.DEFAULT), Stores.sqlite(folder));
    try (Postgres postgres = Postgres.start()) {
      String url = postgres.database();
      measure(
          "PostgreSQL",
          Dialect.Postgres.of(url, StoreLimits.DEFAULT),
          Stores.settings(Optional.of(url), folder, Keeping.OUTCOME));
    }
  }

  private static void measure(String name, Dialect dialect, StoreSettings settings)
      throws Exception {
    try (Store store = Store.open(settings, StoreLimits.DEFAULT, InstantSource.system());
        Database bare = Database.of(dialect)) {
      boolean _ = bare.probe();
      int _ = bare.write(sql -> sql.run("CREATE TABLE bare (id TEXT, body TEXT)"));
      Intake insert =
          message ->
              bare.write(sql ->
                  sql.run("INSERT INTO bare VALUES (?, ?)", message.id(), message.body()))
                  == 1;
      var _ = send(insert, "warm-" + name, WARM);
      print(name, "bare insert", send(insert, "bare-" + name, EVENTS));
      var _ = send(store.inbox(), "warm2-" + name, WARM);
      print(name, "accepted", send(store.inbox(), "alone-" + name, EVENTS));
      answered(name, store);
    }
  }

  /// Accepting and answering at the same time, with what waited from before.
  private static void answered(String name, Store store) throws Exception {
    int waiting = (int) store.inbox().count().waiting();
    CountDownLatch left = new CountDownLatch(waiting + EVENTS);
    try (Courier courier =
        new Courier(
            store.inbox(),
            InstantSource.system(),
            DeliveryLimits.DEFAULT,
            new Tally() {
              @Override
              public void count(Message.Surface surface, Event event) {
                if (event == Event.DELIVERED) {
                  left.countDown();
                }
              }

              @Override
              public void answered(Message.Surface surface, Duration sinceReceived) {}
            })) {
      courier.register(
          Message.Surface.SLACK, lease -> new Outcome.Delivered("r:" + lease.message().id()));
      courier.start();
      long started = System.nanoTime();
      print(name, "accepted while answering", send(courier, "both-" + name, EVENTS));
      left.await();
      double seconds = (System.nanoTime() - started) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%-11s %-24s %8.0f%n",
          name,
          "accepted and answered",
          (waiting + EVENTS) / seconds);
    }
  }

  private record Measured(double perSecond, long[] nanos) {}

  private static void print(String name, String what, Measured measured) {
    long[] nanos = measured.nanos();
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-11s %-24s %8.0f %8.2f %8.2f%n",
        name,
        what,
        measured.perSecond(),
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6);
  }

  private static Measured send(Intake intake, String prefix, int events) throws Exception {
    long[] nanos = new long[events];
    AtomicInteger next = new AtomicInteger();
    long started = System.nanoTime();
    try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
      List<Future<?>> sent = new ArrayList<>();
      for (int sender = 0; sender < SENDERS; sender++) {
        sent.add(
            senders.submit(() -> {
              for (int i = next.getAndIncrement(); i < events; i = next.getAndIncrement()) {
                nanos[i] = took(intake, prefix + i);
              }
            }));
      }
      for (Future<?> one : sent) {
        var _ = one.get();
      }
    }
    return new Measured(events / ((System.nanoTime() - started) / 1e9), nanos);
  }

  private static long took(Intake intake, String id) {
    Incoming message =
        new Incoming(
            id,
            List.of("alias of " + id),
            Message.Surface.SLACK,
            id,
            "slack:T1:U1",
            BODY,
            InstantSource.system().instant());
    long started = System.nanoTime();
    while (!taken(intake, message)) {
      Thread.onSpinWait();
    }
    return System.nanoTime() - started;
  }

  /// As a platform, which comes again when it is refused.
  private static boolean taken(Intake intake, Incoming message) {
    try {
      boolean _ = intake.take(message);
      return true;
    } catch (Unavailable e) {
      return false;
    }
  }
}
