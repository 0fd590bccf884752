package dev.srm.delivery;

import static dev.srm.delivery.CourierAtWork.LIMITS;
import static dev.srm.delivery.CourierAtWork.delivered;
import static dev.srm.delivery.CourierAtWork.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.chat.Incoming;
import dev.srm.chat.Message;
import dev.srm.chat.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is taken in is answered, in order, once, and again when it did not work.
@Timeout(60)
class CourierTest {
  private final CourierAtWork work = new CourierAtWork();

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void a_message_is_answered_and_its_reply_noted() throws Exception {
    work.start(CourierAtWork::delivered);
    assertTrue(work.courier.take(message("a", "t")));
    work.happened("taken", "delivered", "answered");
    assertEquals(List.of("reply to a"), work.inbox.replies());
  }

  @Test
  void without_a_handler_it_takes_nothing_on_and_closes() {
    work.courier.start();
    work.courier.take(message("a", "t"));
    work.courier.close();
    assertEquals(1, work.inbox.count().waiting());
  }

  @Test
  void a_message_that_comes_twice_is_answered_once() throws Exception {
    work.start(CourierAtWork::delivered);
    assertTrue(work.courier.take(message("a", "t")));
    work.happened("delivered");
    assertFalse(work.courier.take(message("a", "t")));
    work.happened("duplicate");
    work.courier.close();
    assertEquals(List.of("a"), List.copyOf(work.handled));
  }

  @Test
  void messages_of_a_thread_are_answered_in_their_order_even_when_one_is_tried_again()
      throws Exception {
    for (String id : List.of("a", "b", "c")) {
      work.courier.take(message(id, "t"));
    }
    work.start(lease ->
        lease.message().id().equals("a") && lease.attempt() == 1
            ? new Outcome.Later(Duration.ZERO, "busy")
            : delivered(lease));
    work.happened("delivered", "delivered", "delivered");
    assertEquals(List.of("a", "a", "b", "c"), List.copyOf(work.handled));
  }

  @Test
  void threads_do_not_wait_for_each_other() throws Exception {
    CountDownLatch other = new CountDownLatch(1);
    work.start(lease -> {
      if (lease.message().id().equals("slow")) {
        other.await();
      } else {
        other.countDown();
      }
      return delivered(lease);
    });
    work.courier.take(message("slow", "t"));
    work.courier.take(message("quick", "u"));
    work.happened("delivered", "delivered");
    assertEquals(Set.of("reply to quick", "reply to slow"), Set.copyOf(work.inbox.replies()));
  }

  @Test
  void after_the_last_attempt_a_message_is_kept_with_its_reason_and_can_be_replayed()
      throws Exception {
    work.start(lease -> new Outcome.Later(Duration.ZERO, "HTTP 500"));
    work.courier.take(message("a", "t"));
    work.happened("failed");
    assertEquals(LIMITS.attemptsMax(), work.handled.size());
    assertEquals("HTTP 500", work.inbox.failures(10).getFirst().reason());
    assertEquals(1, work.inbox.replay(Optional.empty()));
    work.happened("failed");
    assertEquals(2 * LIMITS.attemptsMax(), work.handled.size());
  }

  @Test
  void what_will_never_work_is_not_tried_again() throws Exception {
    work.start(lease -> new Outcome.Hopeless("not_in_channel"));
    work.courier.take(message("a", "t"));
    work.happened("failed");
    assertEquals(1, work.handled.size());
  }

  @Test
  void a_handler_that_throws_is_tried_again_with_doubt() throws Exception {
    Queue<Boolean> doubts = new ConcurrentLinkedQueue<>();
    work.start(lease -> {
      doubts.add(lease.doubtful());
      if (lease.attempt() == 1) {
        throw new IllegalStateException("planted");
      }
      return delivered(lease);
    });
    work.courier.take(message("a", "t"));
    work.happened("delivered");
    assertEquals(List.of(false, true), List.copyOf(doubts));
  }

  @Test
  void a_surface_without_a_handler_is_left_to_others() throws Exception {
    work.start(CourierAtWork::delivered);
    work.courier.take(
        new Incoming("teams:1", List.of(), Message.Surface.TEAMS, "t", "", "{}", Instant.EPOCH));
    work.courier.take(message("a", "u"));
    work.happened("delivered");
    assertEquals(List.of("a"), List.copyOf(work.handled));
    assertEquals(1, work.inbox.count().waiting());
  }
}
