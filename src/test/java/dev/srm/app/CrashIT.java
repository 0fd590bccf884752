package dev.srm.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.Eventually;
import dev.srm.chat.Inbox;
import dev.srm.store.Keeping;
import dev.srm.store.Postgres;
import dev.srm.store.Store;
import dev.srm.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A message that was acknowledged is answered, once, though a process is killed in the middle and
/// Slack refuses one call of ten. `-Dsrm.crash.events=2000` for a long run.
@Timeout(600)
class CrashIT {
  private static final int EVENTS = Integer.getInteger("srm.crash.events", 200);

  /// One event of four comes twice, some under another id of Slack's.
  private static final double TWICE = 0.25;

  private static final int SENDERS = 8;
  private static final Inbox.Count NONE = new Inbox.Count(0, 0, 0);

  @TempDir private Path folder;
  private String said = "";

  @Test
  void of_two_processes_on_one_postgresql_one_is_killed() throws Exception {
    try (Postgres postgres = Postgres.start();
        SlackApi slack = new SlackApi()) {
      String url = postgres.database();
      Map<String, String> environment = environment(slack);
      environment.put("SRM_DATABASE_URL", url);
      try (Served first = Served.start(environment);
          Served second = Served.start(environment)) {
        AtomicReferenceArray<Served> servers =
            new AtomicReferenceArray<>(new Served[] {first, second});
        send(
            servers,
            () -> {
              first.kill();
              servers.set(0, second);
            });
        awaitAll(slack, second);
        awaitNone(Optional.of(url));
        assertEquals(143, second.stop());
        said = second.said();
      }
      assertAnsweredOnce(slack, Optional.of(url));
    }
  }

  @Test
  void one_process_on_sqlite_is_killed_and_started_again() throws Exception {
    try (SlackApi slack = new SlackApi()) {
      Map<String, String> environment = environment(slack);
      Served first = Served.start(environment);
      AtomicReferenceArray<Served> servers = new AtomicReferenceArray<>(new Served[] {first});
      try {
        send(
            servers,
            () -> {
              first.kill();
              servers.set(0, Served.start(environment));
            });
        awaitAll(slack, servers.get(0));
        awaitNone(Optional.empty());
        assertEquals(143, servers.get(0).stop());
        said = servers.get(0).said();
      } finally {
        first.close();
        servers.get(0).close();
      }
      assertAnsweredOnce(slack, Optional.empty());
    }
  }

  private Map<String, String> environment(SlackApi slack) {
    return new HashMap<>(Map.of("SLACK_API_URL", slack.url(), "SRM_DATA", folder.toString()));
  }

  /// Something that is done while events come in.
  @FunctionalInterface
  private interface Blow {
    void fall() throws InterruptedException;
  }

  /// Delivers as Slack does: again, until it is acknowledged.
  private static void send(AtomicReferenceArray<Served> servers, Blow blow) throws Exception {
    Random random = new Random(7);
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      bodies.add(body(i, "Ev" + i));
      if (random.nextDouble() < TWICE) {
        String id = "Ev" + i + (random.nextBoolean() ? "" : "x");
        bodies.add(Math.max(0, bodies.size() - random.nextInt(20)), body(i, id));
      }
    }
    AtomicInteger next = new AtomicInteger();
    CountDownLatch half = new CountDownLatch(bodies.size() / 2);
    try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS + 1)) {
      List<Future<?>> sent = new ArrayList<>();
      for (int sender = 0; sender < SENDERS; sender++) {
        sent.add(
            senders.submit(() -> {
              for (int i = next.getAndIncrement(); i < bodies.size(); i = next.getAndIncrement()) {
                String body = bodies.get(i);
                AtomicInteger server = new AtomicInteger(i);
                Eventually.holds(
                    "an event is acknowledged",
                    () ->
                        servers.get(server.getAndIncrement() % servers.length()).event(body)
                            == 200);
                half.countDown();
              }
              return null;
            }));
      }
      sent.add(
          senders.submit(() -> {
            half.await();
            blow.fall();
            return null;
          }));
      for (Future<?> one : sent) {
        var _ = one.get();
      }
    }
  }

  private static String ts(int event) {
    return String.format(Locale.ROOT, "1795312800.%06d", event);
  }

  private static String body(int event, String id) {
    return """
    {"type":"event_callback","token":"t","team_id":"T0001","api_app_id":"A1","event_id":"%s",
     "event_time":1795312800,"event":{"type":"app_mention","user":"U061F7AUR","ts":"%s",
     "event_ts":"%s","channel":"C%d","text":"<@U0LAN0Z89> %s","team":"T0001"}}
    """
        .formatted(
            id,
            ts(event),
            ts(event),
            event % 40,
            event % 2 == 0 ? "who patches RDS?" : "RDS OS 패치는 누가 하나요?");
  }

  private static void awaitAll(SlackApi slack, Served server) throws InterruptedException {
    assertTrue(
        slack.awaitAnswered(EVENTS, Duration.ofMinutes(5)),
        () -> slack.answered() + " of " + EVENTS + " answered\n" + server.said());
  }

  /// A reply whose post had no clear outcome is looked for once more before it counts as done.
  private void awaitNone(Optional<String> url) throws Exception {
    Eventually.holds("nothing is left in the inbox", () -> count(url).equals(NONE));
  }

  private Inbox.Count count(Optional<String> url) {
    try (Store store =
        Store.openBriefly(
            new StoreSettings(url, folder, Keeping.OUTCOME, Duration.ofDays(90), Optional.empty()),
            InstantSource.system())) {
      return store.inbox().count();
    }
  }

  private void assertAnsweredOnce(SlackApi slack, Optional<String> url) {
    int twice = 0;
    for (int event = 0; event < EVENTS; event++) {
      int replies = slack.replies(ts(event));
      assertTrue(replies >= 1, "event " + event + " was lost");
      twice += replies - 1;
    }
    System.out.printf(
        "%d events over %s, one kill -9, %d posts refused: all answered, %d twice%n",
        EVENTS, url.isPresent() ? "PostgreSQL" : "SQLite", slack.refused(), twice);
    assertTrue(twice <= 1, twice + " duplicates for one kill\n" + said);
    assertEquals(NONE, count(url));
  }
}
