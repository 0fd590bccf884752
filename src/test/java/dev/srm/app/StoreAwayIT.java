package dev.srm.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.Eventually;
import dev.srm.store.Postgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The database goes away under a running server and comes back: what needs no memory goes on, what
/// would be lost is refused, and nothing has to be started again.
@Timeout(300)
class StoreAwayIT {
  private static final String EVENT =
      """
      {"type":"event_callback","token":"t","team_id":"T0001","api_app_id":"A1","event_id":"%1$s",
       "event_time":1795312800,"event":{"type":"app_mention","user":"U061F7AUR","ts":"%2$s",
       "event_ts":"%2$s","channel":"C1","text":"<@U0LAN0Z89> who patches RDS?","team":"T0001"}}
      """;

  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void answers_go_on_and_events_are_refused_until_it_is_back() throws Exception {
    Path data = folder.resolve("postgres");
    try (SlackApi slack = new SlackApi()) {
      Postgres postgres = Postgres.start(data, 0);
      int port = postgres.port();
      try (Served server =
          Served.start(
              Map.of(
                  "SRM_DATABASE_URL",
                  postgres.url("postgres"),
                  "SRM_DATA",
                  folder.toString(),
                  "SLACK_API_URL",
                  slack.url()))) {
        assertEquals(200, server.event(EVENT.formatted("Ev1", "1795312800.000001")));
        assertTrue(slack.awaitReply("1795312800.000001", LONG));
        assertStatus(server, "ready");
        postgres.close();
        assertEquals(503, server.event(EVENT.formatted("Ev2", "1795312800.000002")));
        assertStatus(server, "degraded");
        assertEquals(200, server.ask("who patches RDS?").statusCode());
        assertEquals(200, server.command("who+patches+RDS%3F"));
        postgres = Postgres.start(data, port);
        Eventually.holds(
            "the event is taken",
            () -> server.event(EVENT.formatted("Ev2", "1795312800.000002")) == 200);
        assertTrue(slack.awaitReply("1795312800.000002", LONG));
        assertStatus(server, "ready");
        assertEquals(1, slack.replies("1795312800.000002"));
        assertEquals(143, server.stop());
      } finally {
        postgres.close();
      }
    }
  }

  /// Slack's part is told a moment after the first thing that Slack did.
  private static void assertStatus(Served server, String status) throws Exception {
    String wanted = "\"status\":\"" + status + "\"";
    Eventually.holds("/readyz tells " + wanted, () -> server.get("readyz").body().contains(wanted));
    HttpResponse<String> response = server.get("readyz");
    assertEquals(200, response.statusCode(), response.body());
  }
}
