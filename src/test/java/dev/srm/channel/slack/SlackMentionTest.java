package dev.srm.channel.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.answer.Answer;
import dev.srm.answer.Request;
import dev.srm.channel.Answers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is acknowledged first and answered afterwards.
class SlackMentionTest {
  private static final String POST = "/api/chat.postMessage";

  @Test
  void a_mention_is_answered_in_its_thread() {
    try (Workspace slack = new Workspace()) {
      assertEquals(200, slack.send("mention.json").statusCode());
      List<Map<String, String>> posted = slack.posted();
      assertEquals(1, posted.size());
      Map<String, String> reply = posted.getFirst();
      assertEquals("C061EG9SL", reply.get("channel"));
      assertEquals("1795312800.000200", reply.get("thread_ts"));
      assertEquals("AWS patches the operating system of RDS. [1]", reply.get("text"));
      assertEquals("0", reply.get("unfurl_links"));
      assertEquals("0", reply.get("unfurl_media"));
      assertEquals(
          List.of(), BlockRules.problems(BlockRules.json(String.valueOf(reply.get("blocks")))));
      slack.api.verify(
          postRequestedFor(urlEqualTo(POST))
              .withHeader("Authorization", equalTo("Bearer " + Workspace.TOKEN)));
    }
  }

  @Test
  void a_mention_inside_a_thread_is_answered_in_that_thread_in_its_language() {
    try (Workspace slack = new Workspace()) {
      slack.send("mention-in-thread-ko.json");
      Map<String, String> reply = slack.posted().getFirst();
      assertEquals("1795312700.000100", reply.get("thread_ts"));
      assertTrue(String.valueOf(reply.get("text")).startsWith("AWS가"));
    }
  }

  @Test
  void a_mention_without_a_question_gets_help() {
    try (Workspace slack = new Workspace()) {
      slack.send("mention-without-question.json");
      String blocks = slack.posted().getFirst().get("blocks");
      assertTrue(String.valueOf(blocks).contains("Who is responsible for what"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mention-by-bot.json",
        "mention-by-ourselves.json",
        "message-changed.json",
        "reaction-added.json"
      })
  void bots_edits_and_other_events_are_acknowledged_and_nothing_more(String file) {
    try (Workspace slack = new Workspace()) {
      assertEquals(200, slack.send(file).statusCode());
      assertEquals(List.of(), slack.posted());
    }
  }

  @Test
  void an_event_that_slack_delivers_again_is_answered_once() {
    try (Workspace slack = new Workspace()) {
      for (int i = 0; i < 4; i++) {
        assertEquals(200, slack.send("mention.json").statusCode());
      }
      assertEquals(200, slack.send(mention("Ev_OTHER_ID", "1795312800.000200")).statusCode());
      assertEquals(200, slack.send(mention("Ev08MFMKH6", "1795312899.000900")).statusCode());
      assertEquals(1, slack.posted().size());
    }
  }

  @Test
  void when_there_is_no_room_slack_is_told_to_come_again_and_is_answered_then() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    SlackLimits one =
        new SlackLimits(
            1,
            8,
            4,
            Duration.ofSeconds(30),
            Duration.ofMillis(500),
            Duration.ofMinutes(2),
            Duration.ofSeconds(60),
            1_000,
            Duration.ofHours(1));
    try (Workspace slack = new Workspace(request -> held(request, started, go), one)) {
      assertEquals(200, slack.send("mention.json").statusCode());
      started.await();
      byte[] second = mention("Ev2", "1795312888.000100");
      assertEquals(503, slack.send(second).statusCode());
      assertEquals(503, slack.send(second).statusCode());
      go.countDown();
      while (slack.send(second).statusCode() == 503) {
        Thread.onSpinWait();
      }
      assertEquals(2, slack.posted().size());
    }
  }

  private static Answer held(Request request, CountDownLatch started, CountDownLatch go) {
    started.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Answers.answer(request);
  }

  private static byte[] mention(String eventId, String ts) {
    return new String(Answers.resource("slack/mention.json"), UTF_8)
        .replace("Ev08MFMKH6", eventId)
        .replace("1795312800.000200", ts)
        .getBytes(UTF_8);
  }
}
