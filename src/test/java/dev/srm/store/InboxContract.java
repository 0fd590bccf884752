package dev.srm.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.chat.Inbox;
import dev.srm.chat.Incoming;
import dev.srm.chat.Lease;
import dev.srm.chat.Message;
import dev.srm.chat.Message.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What holds for the inbox on every database.
abstract class InboxContract extends StoreContract {
  private static final Duration HELD = Duration.ofSeconds(60);
  private static final Set<Surface> SLACK = Set.of(Surface.SLACK);

  private Inbox inbox;

  @BeforeEach
  void find() {
    inbox = store.inbox();
  }

  private static Incoming message(String id, String thread, String... aliases) {
    return new Incoming(
        id,
        List.of(aliases),
        Surface.SLACK,
        thread,
        "slack:T1:U1",
        "{\"text\":\"누가 RDS를 패치하나요? 🔒\"}",
        Instant.parse("2026-11-22T03:59:59.123Z"));
  }

  private List<Lease> lease() {
    return inbox.lease("one", SLACK, 100, HELD);
  }

  private static List<String> ids(List<Lease> leases) {
    return leases.stream().map(lease -> lease.message().id()).toList();
  }

  @Test
  void a_message_comes_out_as_it_went_in() {
    Incoming message = message("slack:Ev1", "slack:C1:1.1", "slack:C1:1.2");
    assertTrue(inbox.take(message));
    Lease lease = lease().getFirst();
    assertEquals(message.id(), lease.message().id());
    assertEquals(message.thread(), lease.message().thread());
    assertEquals(message.body(), lease.message().body());
    assertEquals(message.received(), lease.message().received());
    assertEquals(Surface.SLACK, lease.message().surface());
    assertEquals(1, lease.attempt());
    assertEquals("one", lease.worker());
    assertEquals(clock.instant().plus(HELD), lease.until());
    assertFalse(lease.doubtful());
  }

  @Test
  void a_message_is_known_again_by_its_id_and_by_each_of_its_aliases() {
    assertTrue(inbox.take(message("a", "t", "x", "y")));
    assertFalse(inbox.take(message("a", "t")));
    assertFalse(inbox.take(message("b", "t", "y")));
    assertFalse(inbox.take(message("x", "t")));
    assertFalse(inbox.take(message("b", "t")), "the id of a duplicate is remembered too");
    assertTrue(inbox.take(message("c", "t", "z")));
    assertEquals(2, inbox.count().waiting());
  }

  @Test
  void of_many_who_hand_in_the_same_message_at_once_one_succeeds() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> taken =
          IntStream.range(0, 40)
              .mapToObj(i ->
                  threads.submit(() ->
                      i % 2 == 0
                          ? inbox.take(message("a", "t", "x"))
                          : inbox.take(message("x", "t", "a"))))
              .toList();
      int fresh = 0;
      for (Future<Boolean> one : taken) {
        fresh += one.get() ? 1 : 0;
      }
      assertEquals(1, fresh);
    }
  }

  @Test
  void the_oldest_is_leased_first_and_of_a_thread_only_its_first() {
    inbox.take(message("a", "t"));
    inbox.take(message("b", "u"));
    inbox.take(message("c", "t"));
    inbox.take(message("d", "v"));
    assertEquals(List.of("a", "b"), ids(inbox.lease("one", SLACK, 2, HELD)));
    assertEquals(List.of("d"), ids(inbox.lease("two", SLACK, 2, HELD)));
    assertEquals(List.of(), ids(inbox.lease("two", SLACK, 2, HELD)));
  }

  @Test
  void a_thread_goes_on_when_its_first_message_is_done_or_given_up() {
    inbox.take(message("a", "t"));
    inbox.take(message("b", "t"));
    inbox.take(message("c", "t"));
    assertTrue(inbox.done(lease().getFirst(), "slack:C1:9"));
    Lease second = lease().getFirst();
    assertEquals("b", second.message().id());
    assertTrue(inbox.failed(second, "channel_not_found"));
    assertEquals(List.of("c"), ids(lease()));
  }

  @Test
  void a_message_that_waits_for_its_next_attempt_holds_up_its_thread() {
    inbox.take(message("a", "t"));
    inbox.take(message("b", "t"));
    Lease first = lease().getFirst();
    assertTrue(inbox.again(first, clock.instant().plusSeconds(30), false, "HTTP 429"));
    assertEquals(List.of(), lease());
    clock.pass(Duration.ofSeconds(30));
    Lease again = lease().getFirst();
    assertEquals("a", again.message().id());
    assertEquals(2, again.attempt());
    assertFalse(again.doubtful());
  }

  @Test
  void doubt_once_raised_stays() {
    inbox.take(message("a", "t"));
    inbox.again(lease().getFirst(), clock.instant(), true, "timeout");
    Lease second = lease().getFirst();
    assertTrue(second.doubtful());
    inbox.again(second, clock.instant(), false, "HTTP 429");
    assertTrue(lease().getFirst().doubtful());
  }

  @Test
  void a_lease_that_is_over_goes_to_another_worker_and_the_first_is_told() {
    inbox.take(message("a", "t"));
    Lease lost = lease().getFirst();
    clock.pass(HELD.minusMillis(1));
    assertEquals(List.of(), inbox.lease("two", SLACK, 9, HELD));
    clock.pass(Duration.ofMillis(1));
    assertEquals(1, inbox.count().waiting());
    Lease taken = inbox.lease("two", SLACK, 9, HELD).getFirst();
    assertEquals(2, taken.attempt());
    assertTrue(taken.doubtful());
    assertFalse(inbox.done(lost, "r"));
    assertFalse(inbox.again(lost, clock.instant(), false, "late"));
    assertFalse(inbox.failed(lost, "late"));
    assertTrue(inbox.done(taken, "r"));
    assertFalse(inbox.done(taken, "r"), "done once");
  }

  @Test
  void a_lease_that_is_over_but_not_taken_can_still_be_finished() {
    inbox.take(message("a", "t"));
    Lease lease = lease().getFirst();
    clock.pass(HELD.multipliedBy(2));
    assertTrue(inbox.done(lease, "r"));
  }

  @Test
  void an_extended_lease_is_held_on() {
    inbox.take(message("a", "t"));
    Lease lease = lease().getFirst();
    clock.pass(HELD.minusSeconds(1));
    inbox.extend(List.of(lease), HELD);
    clock.pass(HELD.minusSeconds(1));
    assertEquals(List.of(), inbox.lease("two", SLACK, 9, HELD));
    assertTrue(inbox.done(lease, "r"));
  }

  @Test
  void a_worker_gets_only_what_it_can_answer() {
    inbox.take(message("a", "t"));
    assertEquals(List.of(), inbox.lease("one", Set.of(Surface.TEAMS), 9, HELD));
    assertEquals(
        List.of("a"), ids(inbox.lease("one", Set.of(Surface.TEAMS, Surface.SLACK), 9, HELD)));
  }

  @Test
  void workers_at_the_same_time_never_share_a_message() throws Exception {
    for (int i = 0; i < 200; i++) {
      inbox.take(message("m" + i, "t" + i));
    }
    ConcurrentLinkedQueue<String> leased = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<?>> workers = new ArrayList<>();
      for (int worker = 0; worker < 8; worker++) {
        String name = "w" + worker;
        workers.add(
            threads.submit(() -> {
              List<Lease> leases = inbox.lease(name, SLACK, 7, HELD);
              while (!leases.isEmpty()) {
                leased.addAll(ids(leases));
                leases.forEach(lease -> inbox.done(lease, "r:" + lease.message().id()));
                leases = inbox.lease(name, SLACK, 7, HELD);
              }
            }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    }
    assertEquals(200, leased.size());
    assertEquals(200, Set.copyOf(leased).size());
    assertEquals(new Inbox.Count(0, 0, 0), inbox.count());
  }

  @Test
  void a_reply_leads_back_to_its_message() {
    inbox.take(message("a", "t"));
    inbox.done(lease().getFirst(), "teams:19:1");
    assertEquals(Optional.of("a"), inbox.answeredWith("teams:19:1"));
    assertEquals(Optional.empty(), inbox.answeredWith("teams:19:2"));
  }

  @Test
  void what_failed_is_listed_and_waits_again_when_it_is_replayed() {
    for (String id : List.of("a", "b", "c")) {
      inbox.take(message(id, id));
    }
    for (Lease lease : lease()) {
      inbox.failed(lease, "not_in_channel \u0000 \uD800 한국어");
    }
    assertEquals(new Inbox.Count(0, 0, 3), inbox.count());
    List<Inbox.Failure> failures = inbox.failures(2);
    assertEquals(2, failures.size());
    assertEquals("c", failures.getFirst().id());
    assertEquals("not_in_channel \uFFFD \uFFFD 한국어", failures.getFirst().reason());
    assertEquals(1, failures.getFirst().attempts());
    assertEquals(1, inbox.replay(Optional.of("b")));
    assertEquals(0, inbox.replay(Optional.of("b")));
    Lease again = lease().getFirst();
    assertEquals("b", again.message().id());
    assertEquals(1, again.attempt());
    assertEquals(2, inbox.replay(Optional.empty()));
    assertEquals(new Inbox.Count(2, 1, 0), inbox.count());
  }

  @Test
  void a_body_beyond_the_limit_is_refused() {
    Incoming message =
        new Incoming(
            "a",
            List.of(),
            Message.Surface.SLACK,
            "t",
            "",
            "x".repeat(StoreLimits.DEFAULT.bodyCharsMax() + 1),
            Instant.EPOCH);
    assertThrows(IllegalArgumentException.class, () -> inbox.take(message));
  }

  @Test
  void what_is_too_old_is_swept_and_what_is_open_never() {
    for (String id : List.of("done", "failed", "open")) {
      inbox.take(message(id, id));
    }
    for (Lease lease : lease()) {
      switch (lease.message().id()) {
        case "done" -> inbox.done(lease, "r");
        case "failed" -> inbox.failed(lease, "why");
        default -> inbox.again(lease, clock.instant(), false, "later");
      }
    }
    clock.pass(StoreLimits.DEFAULT.idsKept().plusMillis(1));
    store.sweep();
    assertEquals(Optional.empty(), inbox.answeredWith("r"));
    assertEquals(new Inbox.Count(1, 0, 1), inbox.count());
    clock.pass(Duration.ofDays(90));
    store.sweep();
    assertEquals(new Inbox.Count(1, 0, 0), inbox.count());
    assertTrue(inbox.take(message("done", "t")), "its id is forgotten by then");
  }
}
