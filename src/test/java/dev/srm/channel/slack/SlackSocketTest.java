package dev.srm.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.srm.Eventually;
import dev.srm.answer.Answering;
import dev.srm.channel.Answers;
import dev.srm.channel.Logged;
import io.javalin.websocket.WsContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Socket Mode over a real WebSocket.
@Timeout(120)
class SlackSocketTest {
  private static final String OPEN = "apps.connections.open";

  private final SocketServer server = new SocketServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private Workspace connected(Answering answering, Pause pause) {
    Workspace slack = Workspace.withSocket(answering, pause);
    slack.stub(OPEN, server.opened());
    slack.channel.start();
    return slack;
  }

  private Workspace connected() {
    return connected(Answers::answer, _ -> {});
  }

  @Test
  void a_command_is_answered_through_the_acknowledgement() throws Exception {
    try (Workspace _ = connected()) {
      server.connection().send(SocketServer.command("e1", "who patches RDS?"));
      JsonNode ack = server.acknowledged();
      assertEquals("e1", ack.path("envelope_id").asText());
      JsonNode payload = ack.path("payload");
      assertEquals("ephemeral", payload.path("response_type").asText());
      assertEquals("AWS patches the operating system of RDS. [1]", payload.path("text").asText());
      assertEquals(List.of(), BlockRules.problems(payload.path("blocks")));
    }
  }

  @Test
  void a_mention_is_kept_and_acknowledged_then_answered_once_though_it_comes_twice()
      throws Exception {
    try (Workspace slack = connected()) {
      WsContext slackSide = server.connection();
      JsonNode mention = BlockRules.json(new String(Answers.resource("slack/mention.json"), UTF_8));
      for (String id : List.of("e1", "e2")) {
        slackSide.send(SocketServer.envelope(id, "events_api", mention));
        JsonNode ack = server.acknowledged();
        assertEquals(id, ack.path("envelope_id").asText());
        assertFalse(ack.has("payload"), ack::toString);
      }
      List<Map<String, String>> posted = slack.posted();
      assertEquals(1, posted.size());
      assertEquals("C061EG9SL", posted.getFirst().get("channel"));
    }
  }

  @Test
  void what_is_pressed_is_answered() throws Exception {
    try (Workspace slack = connected()) {
      JsonNode press =
          Payloads.pressed("srm_ask_0", "{\"q\":\"who patches EC2?\"}", false, slack.responseUrl());
      server.connection().send(SocketServer.envelope("e1", "interactive", press));
      assertEquals("e1", server.acknowledged().path("envelope_id").asText());
      assertEquals(1, slack.posted().size());
    }
  }

  @Test
  void one_that_takes_long_holds_no_other_up() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Answering slow =
        request -> {
          if (request.question().contains("slow")) {
            await(done);
          }
          return Answers.answer(request);
        };
    try (Workspace _ = connected(slow, _ -> {})) {
      WsContext slackSide = server.connection();
      slackSide.send(SocketServer.command("slow", "slow: who patches RDS?"));
      slackSide.send(SocketServer.command("quick", "who patches RDS?"));
      assertEquals("quick", server.acknowledged().path("envelope_id").asText());
      done.countDown();
      assertEquals("slow", server.acknowledged().path("envelope_id").asText());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_makes_no_sense_is_not_acknowledged_and_the_next_is_answered() throws Exception {
    try (Workspace _ = connected()) {
      WsContext slackSide = server.connection();
      for (String odd :
          List.of(
              "",
              "[]",
              "hello",
              "{\"type\":\"events_api\"}",
              "{\"type\":\"events_api\",\"envelope_id\":\"e0\",\"payload\":{\"type\":\"x\"}}",
              "{\"type\":\"interactive\",\"envelope_id\":\"e0\",\"payload\":[1]}",
              "{\"type\":\"of_a_later_year\",\"envelope_id\":\"e0\",\"payload\":{}}")) {
        slackSide.send(odd);
      }
      slackSide.send(SocketServer.command("e1", "help"));
      assertEquals("e1", server.acknowledged().path("envelope_id").asText());
      assertTrue(server.isQuiet());
    }
  }

  @Test
  void a_connection_that_is_announced_to_end_is_followed_by_another_and_carries_its_last_answers()
      throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Answering slow =
        request -> {
          await(done);
          return Answers.answer(request);
        };
    try (Workspace _ = connected(slow, _ -> {})) {
      WsContext first = server.connection();
      first.send(SocketServer.command("e1", "who patches RDS?"));
      first.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
      WsContext second = server.connection();
      done.countDown();
      assertEquals("e1", server.acknowledged().path("envelope_id").asText());
      second.send(SocketServer.command("e2", "who patches EC2?"));
      assertEquals("e2", server.acknowledged().path("envelope_id").asText());
    }
  }

  @Test
  void a_connection_that_breaks_is_followed_by_another() throws Exception {
    try (Workspace _ = connected()) {
      for (int i = 0; i < 3; i++) {
        WsContext slackSide = server.connection();
        slackSide.send(SocketServer.command("e" + i, "who patches RDS?"));
        assertEquals("e" + i, server.acknowledged().path("envelope_id").asText());
        slackSide.session.disconnect();
      }
      server.connection().send(SocketServer.command("e9", "help"));
      assertEquals("e9", server.acknowledged().path("envelope_id").asText());
    }
  }

  @Test
  void a_refused_token_shows_where_the_operator_looks_until_it_is_mended() throws Exception {
    Semaphore pauses = new Semaphore(0);
    Semaphore goOn = new Semaphore(0);
    Pause pause =
        _ -> {
          pauses.release();
          goOn.acquire();
        };
    try (Logged logged = new Logged();
        Workspace slack = Workspace.withSocket(Answers::answer, pause)) {
      slack.stub(OPEN, "{\"ok\":false,\"error\":\"invalid_auth\"}");
      slack.channel.start();
      pauses.acquire();
      assertEquals("cannot connect: invalid_auth", slack.channel.trouble());
      assertFalse(logged.lines().contains("xapp-"), logged.lines());
      slack.stub(OPEN, server.opened());
      goOn.release();
      WsContext slackSide = server.connection();
      slackSide.send(SocketServer.command("e1", "help"));
      assertEquals("e1", server.acknowledged().path("envelope_id").asText());
      Eventually.holds("no trouble is shown", () -> slack.channel.trouble().isEmpty());
      slackSide.session.disconnect();
      pauses.acquire();
      assertEquals("the connection ended", slack.channel.trouble());
    }
  }
}
