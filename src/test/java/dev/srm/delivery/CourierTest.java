package dev.srm.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.Eventually;
import dev.srm.chat.Incoming;
import dev.srm.chat.Lease;
import dev.srm.chat.MemoryInbox;
import dev.srm.chat.Message;
import dev.srm.chat.Outcome;
import dev.srm.chat.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is taken in is answered, in order, once, and again when it did not work.
@Timeout(30)
class CourierTest {
  private static final DeliveryLimits LIMITS = limits(Duration.ofMillis(5), Duration.ofSeconds(20));

  private final AtomicReference<InstantSource> clock =
      new AtomicReference<>(InstantSource.system());
  private final MemoryInbox inbox = new MemoryInbox(() -> clock.get().instant());
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final Queue<String> handled = new ConcurrentLinkedQueue<>();
  private Courier courier = courier(LIMITS);

  private static DeliveryLimits limits(Duration poll, Duration drain) {
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

  private Courier courier(DeliveryLimits limits) {
    return new Courier(
        inbox,
        () -> clock.get().instant(),
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

  @AfterEach
  void close() {
    courier.close();
  }

  private void start(Outcome.Handler handler) {
    courier.register(
        Message.Surface.SLACK,
        lease -> {
          handled.add(lease.message().id());
          events.add("begun " + lease.message().id());
          return handler.handle(lease);
        });
    courier.start();
  }

  private static Outcome delivered(Lease lease) {
    return new Outcome.Delivered("reply to " + lease.message().id());
  }

  private static Incoming message(String id, String thread) {
    return new Incoming(id, List.of(), Message.Surface.SLACK, thread, "", "{}", Instant.EPOCH);
  }

  /// Waits for all of them, in whatever order they come; everything else that happened is dropped.
  private void happened(String... awaited) throws InterruptedException {
    List<String> missing = new ArrayList<>(List.of(awaited));
    while (!missing.isEmpty()) {
      String next = events.poll(20, TimeUnit.SECONDS);
      assertTrue(next != null, missing + " did not happen");
      boolean _ = missing.remove(next);
    }
  }

  @Test
  void a_message_is_answered_and_its_reply_noted() throws Exception {
    start(CourierTest::delivered);
    assertTrue(courier.take(message("a", "t")));
    happened("taken", "delivered", "answered");
    assertEquals(List.of("reply to a"), inbox.replies());
  }

  @Test
  void without_a_handler_it_takes_nothing_on_and_closes() {
    courier.start();
    courier.take(message("a", "t"));
    courier.close();
    assertEquals(1, inbox.count().waiting());
  }

  @Test
  void a_message_that_comes_twice_is_answered_once() throws Exception {
    start(CourierTest::delivered);
    assertTrue(courier.take(message("a", "t")));
    happened("delivered");
    assertFalse(courier.take(message("a", "t")));
    happened("duplicate");
    courier.close();
    assertEquals(List.of("a"), List.copyOf(handled));
  }

  @Test
  void messages_of_a_thread_are_answered_in_their_order_even_when_one_is_tried_again()
      throws Exception {
    for (String id : List.of("a", "b", "c")) {
      courier.take(message(id, "t"));
    }
    start(lease ->
        lease.message().id().equals("a") && lease.attempt() == 1
            ? new Outcome.Later(Duration.ZERO, "busy")
            : delivered(lease));
    happened("delivered", "delivered", "delivered");
    assertEquals(List.of("a", "a", "b", "c"), List.copyOf(handled));
  }

  @Test
  void threads_do_not_wait_for_each_other() throws Exception {
    CountDownLatch other = new CountDownLatch(1);
    start(lease -> {
      if (lease.message().id().equals("slow")) {
        other.await();
      } else {
        other.countDown();
      }
      return delivered(lease);
    });
    courier.take(message("slow", "t"));
    courier.take(message("quick", "u"));
    happened("delivered", "delivered");
    assertEquals(Set.of("reply to quick", "reply to slow"), Set.copyOf(inbox.replies()));
  }

  @Test
  void after_the_last_attempt_a_message_is_kept_with_its_reason_and_can_be_replayed()
      throws Exception {
    start(lease -> new Outcome.Later(Duration.ZERO, "HTTP 500"));
    courier.take(message("a", "t"));
    happened("failed");
    assertEquals(LIMITS.attemptsMax(), handled.size());
    assertEquals("HTTP 500", inbox.failures(10).getFirst().reason());
    assertEquals(1, inbox.replay(Optional.empty()));
    happened("failed");
    assertEquals(2 * LIMITS.attemptsMax(), handled.size());
  }

  @Test
  void what_will_never_work_is_not_tried_again() throws Exception {
    start(lease -> new Outcome.Hopeless("not_in_channel"));
    courier.take(message("a", "t"));
    happened("failed");
    assertEquals(1, handled.size());
  }

  @Test
  void a_handler_that_throws_is_tried_again_with_doubt() throws Exception {
    Queue<Boolean> doubts = new ConcurrentLinkedQueue<>();
    start(lease -> {
      doubts.add(lease.doubtful());
      if (lease.attempt() == 1) {
        throw new IllegalStateException("planted");
      }
      return delivered(lease);
    });
    courier.take(message("a", "t"));
    happened("delivered");
    assertEquals(List.of(false, true), List.copyOf(doubts));
  }

  @Test
  void a_message_whose_worker_died_too_often_is_given_up_unanswered() throws Exception {
    courier.take(message("a", "t"));
    for (int i = 0; i < LIMITS.attemptsMax(); i++) {
      var _ = inbox.lease("dead", Set.of(Message.Surface.SLACK), 1, Duration.ZERO);
    }
    start(CourierTest::delivered);
    happened("failed");
    assertEquals(List.of(), List.copyOf(handled));
  }

  @Test
  void what_cannot_be_kept_is_refused() throws Exception {
    start(CourierTest::delivered);
    inbox.gone(true);
    assertThrows(Unavailable.class, () -> courier.take(message("a", "t")));
    happened("refused");
    inbox.gone(false);
    assertTrue(courier.take(message("a", "t")));
    happened("delivered");
  }

  @Test
  void a_reply_that_is_out_is_noted_once_the_store_is_back() throws Exception {
    CountDownLatch posted = new CountDownLatch(1);
    start(lease -> {
      inbox.gone(true);
      posted.countDown();
      return delivered(lease);
    });
    courier.take(message("a", "t"));
    posted.await();
    inbox.gone(false);
    happened("delivered");
    assertEquals(1, handled.size());
  }

  @Test
  void a_message_that_takes_long_is_held_on() throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    clock.set(now::get);
    start(lease -> {
      for (int third = 1; third <= 5; third++) {
        now.set(now.get().plus(LIMITS.held().dividedBy(3)));
        inbox.awaitExtended(third);
      }
      return delivered(lease);
    });
    courier.take(message("a", "t"));
    happened("delivered");
    assertEquals(1, handled.size());
  }

  @Test
  void a_process_that_stood_still_does_not_answer_the_same_message_twice_at_once()
      throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    start(lease -> {
      over.await();
      return delivered(lease);
    });
    courier.take(message("a", "t"));
    happened("begun a");
    inbox.expire();
    courier.take(message("b", "u"));
    happened("begun b");
    assertEquals(List.of("a", "b"), List.copyOf(handled));
    over.countDown();
    happened("overtaken");
  }

  @Test
  void a_stop_waits_for_what_is_being_answered_and_leaves_the_rest() throws Exception {
    CountDownLatch stopping = new CountDownLatch(1);
    start(lease -> {
      stopping.await();
      return delivered(lease);
    });
    courier.take(message("a", "t"));
    happened("begun a");
    courier.take(message("b", "t"));
    Thread stop = Thread.ofPlatform().start(courier::close);
    // It leases no more by then; a message that ends before would make room for the next.
    Eventually.holds("a stop waits", () -> stop.getState() == Thread.State.TIMED_WAITING);
    stopping.countDown();
    stop.join();
    assertEquals(List.of("reply to a"), inbox.replies());
    assertEquals(1, inbox.count().waiting());
  }

  @Test
  void what_a_stop_cuts_off_goes_back_with_doubt() throws Exception {
    // A stop waits for four polls until what it interrupts has been given back.
    courier = courier(limits(Duration.ofSeconds(5), Duration.ofMillis(10)));
    start(_ -> {
      new CountDownLatch(1).await();
      throw new AssertionError("nobody counts down");
    });
    courier.take(message("a", "t"));
    happened("begun a");
    courier.close();
    List<Lease> leases =
        inbox.lease("other", Set.of(Message.Surface.SLACK), 1, Duration.ofSeconds(60));
    assertTrue(leases.getFirst().doubtful());
  }

  @Test
  void a_surface_without_a_handler_is_left_to_others() throws Exception {
    start(CourierTest::delivered);
    courier.take(
        new Incoming("teams:1", List.of(), Message.Surface.TEAMS, "t", "", "{}", Instant.EPOCH));
    courier.take(message("a", "u"));
    happened("delivered");
    assertEquals(List.of("a"), List.copyOf(handled));
    assertEquals(1, inbox.count().waiting());
  }
}
