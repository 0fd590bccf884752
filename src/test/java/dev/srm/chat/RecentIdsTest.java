package dev.srm.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentIdsTest {
  private Instant now = Instant.parse("2026-11-22T00:00:00Z");
  private final SeenIds inbox = new RecentIds(3, Duration.ofMinutes(10), () -> now);

  @Test
  void an_id_is_taken_once() {
    assertTrue(inbox.take("a"));
    assertFalse(inbox.take("a"));
    assertTrue(inbox.take("b"));
  }

  @Test
  void an_id_is_forgotten_after_its_time_and_not_before() {
    assertTrue(inbox.take("a"));
    now = now.plus(Duration.ofMinutes(10)).minusMillis(1);
    assertFalse(inbox.take("a"));
    now = now.plusMillis(1);
    assertTrue(inbox.take("a"));
  }

  @Test
  void an_id_that_is_given_back_can_be_taken_again() {
    assertTrue(inbox.take("a"));
    inbox.giveBack("a");
    assertTrue(inbox.take("a"));
  }

  @Test
  void the_oldest_is_forgotten_when_there_is_no_more_room() {
    for (String id : "a b c d".split(" ")) {
      assertTrue(inbox.take(id));
    }
    assertFalse(inbox.take("b"));
    assertTrue(inbox.take("a"));
  }

  @Test
  void of_many_who_ask_at_once_one_gets_it() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> take = () -> inbox.take("a");
      int taken = 0;
      for (Future<Boolean> one :
          threads.invokeAll(IntStream.range(0, 200).mapToObj(_ -> take).toList())) {
        taken += one.get() ? 1 : 0;
      }
      assertEquals(1, taken);
    }
  }

  @Test
  void bounds_must_be_positive() {
    assertThrows(
        IllegalArgumentException.class, () -> new RecentIds(0, Duration.ofMinutes(1), () -> now));
    assertThrows(IllegalArgumentException.class, () -> new RecentIds(1, Duration.ZERO, () -> now));
  }
}
