package dev.srm.channel.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.srm.channel.Logged;
import dev.srm.chat.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What happens when Slack does not take a reply at once.
class SlackPostingTest {
  private static final String POST = "/api/chat.postMessage";
  private static final String OK = "{\"ok\":true,\"ts\":\"1795312900.000100\"}";

  @Test
  void too_many_requests_is_obeyed_and_the_reply_is_posted_once() {
    try (Workspace slack = new Workspace()) {
      first(
          slack,
          aResponse()
              .withStatus(429)
              .withHeader("Retry-After", "7")
              .withBody("{\"ok\":false,\"error\":\"ratelimited\"}"));
      assertEquals(200, slack.send("mention.json").statusCode());
      assertEquals(2, slack.posted().size());
      assertEquals(
          new Outcome.Later(Duration.ofSeconds(7), "HTTP 429", false), slack.outcomes.getFirst());
    }
  }

  @ParameterizedTest(name = "{0}: doubtful {1}")
  @CsvSource({
    "500, true",
    "503, true",
    "html, true",
    "internal_error, true",
    "429 without a time, false",
    "ratelimited, true",
  })
  void what_may_pass_is_tried_again(String how, boolean doubtful) {
    ResponseDefinitionBuilder bad =
        switch (how) {
          case "html" -> aResponse().withStatus(200).withBody("<html>proxy</html>");
          case "internal_error", "ratelimited" ->
              okJson("{\"ok\":false,\"error\":\"" + how + "\"}");
          case "429 without a time" -> aResponse().withStatus(429).withBody("");
          default -> aResponse().withStatus(Integer.parseInt(how)).withBody("oops");
        };
    try (Workspace slack = new Workspace()) {
      first(slack, bad);
      slack.send("mention.json");
      assertEquals(2, slack.posted().size());
      Outcome.Later later = assertInstanceOf(Outcome.Later.class, slack.outcomes.getFirst());
      assertEquals(doubtful, later.doubtful());
      assertEquals(Duration.ZERO, later.after());
    }
  }

  @Test
  void a_connection_that_breaks_is_tried_again() {
    try (Workspace slack = new Workspace()) {
      first(slack, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
      slack.send("mention.json");
      assertEquals(2, slack.posted().size());
    }
  }

  @Test
  void a_reply_that_slack_has_in_spite_of_an_error_is_not_posted_again() {
    try (Workspace slack = new Workspace()) {
      first(slack, aResponse().withStatus(500));
      slack.stub("conversations.replies", thread("Ev08MFMKH6"));
      slack.send("mention.json");
      assertEquals(1, slack.posted().size());
      assertEquals(
          new Outcome.Delivered("slack:C061EG9SL:1795312900.000100"), slack.outcomes.getLast());
    }
  }

  @Test
  void while_slack_does_not_show_whether_it_has_the_reply_nothing_is_posted() {
    try (Workspace slack = new Workspace()) {
      first(slack, aResponse().withStatus(500));
      String look = "/api/conversations.replies";
      slack.api.stubFor(
          post(urlEqualTo(look))
              .inScenario("look")
              .whenScenarioStateIs("Started")
              .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "9"))
              .willSetStateTo("up"));
      slack.api.stubFor(
          post(urlEqualTo(look))
              .inScenario("look")
              .whenScenarioStateIs("up")
              .willReturn(okJson(thread("EvOfSomebodyElse"))));
      slack.send("mention.json");
      assertEquals(2, slack.posted().size());
      assertEquals(
          new Outcome.Later(Duration.ofSeconds(9), "looking for an earlier reply: HTTP 429", true),
          slack.outcomes.get(1));
      assertEquals(3, slack.outcomes.size());
    }
  }

  @Test
  void without_the_scope_to_look_the_reply_is_posted_again() {
    try (Workspace slack = new Workspace()) {
      first(slack, aResponse().withStatus(500));
      slack.stub("conversations.replies", "{\"ok\":false,\"error\":\"missing_scope\"}");
      slack.send("mention.json");
      assertEquals(2, slack.posted().size());
    }
  }

  private static String thread(String answered) {
    return """
    {"ok":true,"messages":[{"type":"message","ts":"1795312800.000001","text":"who patches RDS?"},
     {"type":"message","ts":"1795312900.000100","text":"AWS",
      "metadata":{"event_type":"srm_reply","event_payload":{"id":"slack:%s"}}}]}
    """
        .formatted(answered);
  }

  /// The first call gets that, and the second succeeds.
  private static void first(Workspace slack, ResponseDefinitionBuilder response) {
    slack.api.stubFor(
        post(urlEqualTo(POST))
            .inScenario("post")
            .whenScenarioStateIs("Started")
            .willReturn(response)
            .willSetStateTo("up"));
    slack.api.stubFor(
        post(urlEqualTo(POST)).inScenario("post").whenScenarioStateIs("up").willReturn(okJson(OK)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "channel_not_found",
        "invalid_auth",
        "token_revoked",
        "msg_too_long",
        "not_in_channel"
      })
  void a_refusal_is_reported_by_its_code_and_not_tried_again(String code) {
    try (Logged logged = new Logged();
        Workspace slack = new Workspace()) {
      slack.stub("chat.postMessage", "{\"ok\":false,\"error\":\"" + code + "\"}");
      slack.send("mention.json");
      assertEquals(1, slack.posted().size());
      assertEquals(new Outcome.Hopeless(code), slack.outcomes.getFirst());
      assertLogged(logged, "Slack refused the reply to slack:Ev08MFMKH6: " + code);
    }
  }

  @Test
  void a_revoked_token_shows_where_the_operator_looks_until_it_works_again() {
    try (Workspace slack = new Workspace()) {
      while (!slack.channel.trouble().isEmpty()) {
        Thread.onSpinWait();
      }
      slack.stub("chat.postMessage", "{\"ok\":false,\"error\":\"token_revoked\"}");
      slack.send("mention.json");
      slack.work();
      assertEquals("Slack refused the token: token_revoked", slack.channel.trouble());
      slack.stub("chat.postMessage", OK);
      slack.send("mention-in-thread-ko.json");
      slack.work();
      assertEquals("", slack.channel.trouble());
    }
  }

  private static void assertLogged(Logged logged, String line) {
    assertTrue(logged.lines().contains(line), logged.lines());
    assertFalse(logged.lines().contains(Workspace.TOKEN), logged.lines());
    assertFalse(logged.lines().contains("patches RDS"), logged.lines());
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_blocks", "msg_blocks_too_long"})
  void a_reply_whose_blocks_are_refused_is_posted_without_a_table_then_as_text(String code) {
    try (Workspace slack = new Workspace()) {
      slack.stub("chat.postMessage", "{\"ok\":false,\"error\":\"" + code + "\"}");
      slack.send("mention.json");
      List<Map<String, String>> tries = slack.posted();
      assertEquals(3, tries.size());
      assertTrue(tries.get(0).getOrDefault("blocks", "").contains("\"table\""));
      assertFalse(tries.get(1).getOrDefault("blocks", "").contains("\"table\""));
      assertTrue(tries.get(1).containsKey("blocks"));
      assertFalse(tries.get(2).containsKey("blocks"), tries::toString);
      assertEquals("AWS patches the operating system of RDS. [1]", tries.get(2).get("text"));
    }
  }
}
