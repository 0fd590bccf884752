package dev.srm.delivery;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.chat.Incoming;
import dev.srm.chat.Lease;
import dev.srm.chat.MemoryInbox;
import dev.srm.chat.Message;
import dev.srm.chat.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A courier on an inbox in memory, and what is seen of its work.
final class CourierAtWork implements AutoCloseable {
  static final DeliveryLimits LIMITS = limits(Duration.ofMillis(5), Duration.ofSeconds(20));

  final MemoryInbox inbox;
  final Courier courier;

  /// Ids of the messages that were begun to be answered, one for each attempt.
  final Queue<String> handled = new ConcurrentLinkedQueue<>();

  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

  CourierAtWork() {
    this(LIMITS, InstantSource.system());
  }

  CourierAtWork(DeliveryLimits limits, InstantSource clock) {
    inbox = new MemoryInbox(clock);
    courier =
        new Courier(
            inbox,
            clock,
            limits,
            new Tally() {
              @Override
              public void count(Message.Surface surface, Event event) {
                events.add(event.id());
              }

              @Override
              public void answered(Message.Surface surface, Duration sinceReceived) {
                events.add("answered");
              }
            });
  }

  static DeliveryLimits limits(Duration poll, Duration drain) {
    return new DeliveryLimits(
        4,
        Duration.ofSeconds(60),
        poll,
        3,
        Duration.ofMillis(1),
        Duration.ofMillis(4),
        Duration.ofMillis(50),
        drain);
  }

  static Outcome delivered(Lease lease) {
    return new Outcome.Delivered("reply to " + lease.message().id());
  }

  static Incoming message(String id, String thread) {
    return new Incoming(id, List.of(), Message.Surface.SLACK, thread, "", "{}", Instant.EPOCH);
  }

  void start(Outcome.Handler handler) {
    courier.register(
        Message.Surface.SLACK,
        lease -> {
          handled.add(lease.message().id());
          events.add("begun " + lease.message().id());
          return handler.handle(lease);
        });
    courier.start();
  }

  /// Waits for all of them, in whatever order they come; everything else that happened is dropped.
  ///
  /// @param awaited ids of [Tally.Event], `answered`, or `begun` with the id of a message
  void happened(String... awaited) throws InterruptedException {
    List<String> missing = new ArrayList<>(List.of(awaited));
    while (!missing.isEmpty()) {
      String next = events.poll(20, TimeUnit.SECONDS);
      assertTrue(next != null, missing + " did not happen");
      boolean _ = missing.remove(next);
    }
  }

  @Override
  public void close() {
    courier.close();
  }
}
