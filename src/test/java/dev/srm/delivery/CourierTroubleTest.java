package dev.srm.delivery;

import static dev.srm.delivery.CourierAtWork.LIMITS;
import static dev.srm.delivery.CourierAtWork.delivered;
import static dev.srm.delivery.CourierAtWork.limits;
import static dev.srm.delivery.CourierAtWork.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.chat.Lease;
import dev.srm.chat.Message;
import dev.srm.chat.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A store that is away, a process that stands still, a stop in the middle: nothing is lost, and
/// nothing is answered twice at once.
@Timeout(60)
class CourierTroubleTest {
  private CourierAtWork work = new CourierAtWork();

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void a_message_whose_worker_died_too_often_is_given_up_unanswered() throws Exception {
    work.courier.take(message("a", "t"));
    for (int i = 0; i < LIMITS.attemptsMax(); i++) {
      var _ = work.inbox.lease("dead", Set.of(Message.Surface.SLACK), 1, Duration.ZERO);
    }
    work.start(CourierAtWork::delivered);
    work.happened("failed");
    assertEquals(List.of(), List.copyOf(work.handled));
  }

  @Test
  void what_cannot_be_kept_is_refused() throws Exception {
    work.start(CourierAtWork::delivered);
    work.inbox.gone(true);
    assertThrows(Unavailable.class, () -> work.courier.take(message("a", "t")));
    work.happened("refused");
    work.inbox.gone(false);
    assertTrue(work.courier.take(message("a", "t")));
    work.happened("delivered");
  }

  @Test
  void a_reply_that_is_out_is_noted_once_the_store_is_back() throws Exception {
    CountDownLatch posted = new CountDownLatch(1);
    work.start(lease -> {
      work.inbox.gone(true);
      posted.countDown();
      return delivered(lease);
    });
    work.courier.take(message("a", "t"));
    posted.await();
    work.inbox.gone(false);
    work.happened("delivered");
    assertEquals(1, work.handled.size());
  }

  @Test
  void a_message_that_takes_long_is_held_on() throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    work = new CourierAtWork(LIMITS, now::get);
    work.start(lease -> {
      for (int third = 1; third <= 5; third++) {
        now.set(now.get().plus(LIMITS.held().dividedBy(3)));
        work.inbox.awaitExtended(third);
      }
      return delivered(lease);
    });
    work.courier.take(message("a", "t"));
    work.happened("delivered");
    assertEquals(1, work.handled.size());
  }

  @Test
  void a_process_that_stood_still_does_not_answer_the_same_message_twice_at_once()
      throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    work.start(lease -> {
      over.await();
      return delivered(lease);
    });
    work.courier.take(message("a", "t"));
    work.happened("begun a");
    work.inbox.expire();
    work.courier.take(message("b", "u"));
    work.happened("begun b");
    assertEquals(List.of("a", "b"), List.copyOf(work.handled));
    over.countDown();
    work.happened("overtaken");
  }

  @Test
  void a_stop_waits_for_what_is_being_answered_and_leaves_the_rest() throws Exception {
    CountDownLatch stopping = new CountDownLatch(1);
    Set<Thread> others = Thread.getAllStackTraces().keySet();
    work.start(lease -> {
      stopping.await();
      return delivered(lease);
    });
    work.courier.take(message("a", "t"));
    work.happened("begun a");
    work.courier.take(message("b", "t"));
    Thread leasing =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("courier") && !others.contains(thread))
            .findAny()
            .orElseThrow();
    Thread stop = Thread.ofPlatform().start(work.courier::close);
    // Only then: a message that ends while messages are leased makes room for the next.
    leasing.join();
    stopping.countDown();
    stop.join();
    assertEquals(List.of("reply to a"), work.inbox.replies());
    assertEquals(1, work.inbox.count().waiting());
  }

  @Test
  void what_a_stop_cuts_off_goes_back_with_doubt() throws Exception {
    // A stop waits for four polls until what it interrupts has been given back.
    work =
        new CourierAtWork(
            limits(Duration.ofSeconds(5), Duration.ofMillis(10)), InstantSource.system());
    work.start(_ -> {
      new CountDownLatch(1).await();
      throw new AssertionError("nobody counts down");
    });
    work.courier.take(message("a", "t"));
    work.happened("begun a");
    work.courier.close();
    List<Lease> leases =
        work.inbox.lease("other", Set.of(Message.Surface.SLACK), 1, Duration.ofSeconds(60));
    assertTrue(leases.getFirst().doubtful());
  }
}
