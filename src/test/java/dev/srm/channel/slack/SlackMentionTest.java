package dev.srm.channel.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.answer.Request;
import dev.srm.channel.Answers;
import dev.srm.chat.Lease;
import dev.srm.chat.Message;
import dev.srm.chat.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  void when_it_cannot_be_kept_slack_is_told_to_come_again_and_is_answered_then() {
    try (Workspace slack = new Workspace()) {
      slack.inbox.gone(true);
      assertEquals(503, slack.send("mention.json").statusCode());
      assertEquals(200, slack.send("command-en.form").statusCode(), "a command needs no memory");
      slack.inbox.gone(false);
      assertEquals(200, slack.send("mention.json").statusCode());
      assertEquals(1, slack.posted().size());
    }
  }

  @Test
  void a_follow_up_is_understood_from_what_srm_remembers_of_the_thread() {
    try (Workspace slack = new Workspace()) {
      slack.send("mention.json");
      slack.work();
      slack.send(inThread("Ev2", "1795312900.000300", "<@U0LAN0Z89> and EC2?"));
      slack.work();
      Request followUp = List.copyOf(slack.asked).getLast();
      assertEquals(List.of("who patches RDS?"), followUp.context());
      assertEquals("and EC2?", followUp.question());
      assertEquals(List.of(), slack.called("conversations.replies"));
    }
  }

  @Test
  void a_reply_is_shown_in_the_channel_too_where_that_is_set() {
    try (Workspace slack =
        new Workspace(Answers::answer, SlackSettings.FollowUps.EVERYWHERE, true)) {
      slack.send("mention.json");
      assertEquals("1", slack.posted().getFirst().get("reply_broadcast"));
      slack.send("mention-in-thread-ko.json");
      assertEquals("0", slack.posted().getLast().get("reply_broadcast"));
    }
  }

  @Test
  void an_earlier_reply_is_found_by_its_mark_before_one_is_posted_again() throws Exception {
    try (Workspace slack = new Workspace()) {
      slack.stub(
          "conversations.replies",
          "{\"ok\":true,\"messages\":[{\"ts\":\"1795312900.000100\",\"metadata\":{\"event_type\":"
              + "\"srm_reply\",\"event_payload\":{\"id\":\"slack:Ev08MFMKH6\"}}}]}");
      slack.send("mention.json");
      Lease lease =
          slack
              .inbox
              .lease("w", Set.of(Message.Surface.SLACK), 1, Duration.ofMinutes(1))
              .getFirst();
      Lease doubtful = new Lease(lease.message(), 2, true, "w", lease.until());
      assertEquals(
          new Outcome.Delivered("slack:C061EG9SL:1795312900.000100"),
          slack.channel.handler().handle(doubtful));
      assertEquals(List.of(), slack.called("chat.postMessage"));
    }
  }

  static byte[] inThread(String eventId, String ts, String text) {
    return new String(Answers.resource("slack/mention.json"), UTF_8)
        .replace("Ev08MFMKH6", eventId)
        .replace(
            "\"ts\": \"1795312800.000200\"",
            "\"ts\": \"" + ts + "\", \"thread_ts\": \"1795312800.000200\"")
        .replace("\"text\": \"<@U0LAN0Z89> who patches RDS?\"", "\"text\": \"" + text + "\"")
        .getBytes(UTF_8);
  }

  private static byte[] mention(String eventId, String ts) {
    return new String(Answers.resource("slack/mention.json"), UTF_8)
        .replace("Ev08MFMKH6", eventId)
        .replace("1795312800.000200", ts)
        .getBytes(UTF_8);
  }
}
