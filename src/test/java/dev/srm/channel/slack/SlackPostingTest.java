package dev.srm.channel.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.srm.channel.Answers;
import dev.srm.channel.Logged;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
      assertEquals(List.of(Duration.ofSeconds(7)), List.copyOf(slack.pauses));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "503", "html", "internal_error", "429 without a time"})
  void what_may_pass_is_tried_again(String how) {
    ResponseDefinitionBuilder bad =
        switch (how) {
          case "html" -> aResponse().withStatus(200).withBody("<html>proxy</html>");
          case "internal_error" -> okJson("{\"ok\":false,\"error\":\"internal_error\"}");
          case "429 without a time" -> aResponse().withStatus(429).withBody("");
          default -> aResponse().withStatus(Integer.parseInt(how)).withBody("oops");
        };
    try (Workspace slack = new Workspace()) {
      first(slack, bad);
      slack.send("mention.json");
      slack.posted();
      assertEquals(List.of(Workspace.LIMITS.pause()), List.copyOf(slack.pauses));
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
  void a_call_that_hangs_is_tried_again() {
    SlackLimits quick =
        new SlackLimits(
            50,
            8,
            4,
            Duration.ofMillis(300),
            Duration.ofMillis(500),
            Duration.ofMinutes(2),
            Duration.ofSeconds(60),
            1_000,
            Duration.ofHours(1));
    try (Workspace slack = new Workspace(Answers::answer, quick)) {
      first(slack, okJson(OK).withFixedDelay(2_000));
      slack.send("mention.json");
      slack.posted();
      assertEquals(Duration.ofMillis(500), slack.pauses.peek());
    }
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

  @Test
  void a_slack_that_stays_down_is_given_up_and_logged_without_secrets() {
    try (Logged logged = new Logged();
        Workspace slack = new Workspace()) {
      slack.api.stubFor(post(urlEqualTo(POST)).willReturn(serviceUnavailable()));
      slack.send("mention.json");
      assertEquals(Workspace.LIMITS.attemptsMax(), slack.posted().size());
      assertEquals(
          List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2)),
          List.copyOf(slack.pauses));
      assertLogged(logged, "Gave up the reply to Ev08MFMKH6 after 4 attempts: HTTP 503");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"channel_not_found", "invalid_auth", "token_revoked", "msg_too_long"})
  void a_refusal_is_logged_by_its_code_and_not_tried_again(String code) {
    try (Logged logged = new Logged();
        Workspace slack = new Workspace()) {
      slack.api.stubFor(
          post(urlEqualTo(POST)).willReturn(okJson("{\"ok\":false,\"error\":\"" + code + "\"}")));
      slack.send("mention.json");
      assertEquals(1, slack.posted().size());
      assertLogged(logged, "Slack refused the reply to Ev08MFMKH6: " + code);
    }
  }

  @Test
  void a_wait_that_is_too_long_is_not_waited_for() {
    try (Logged logged = new Logged();
        Workspace slack = new Workspace()) {
      first(slack, aResponse().withStatus(429).withHeader("Retry-After", "3600"));
      slack.send("mention.json");
      assertEquals(1, slack.posted().size());
      assertLogged(logged, "Gave up the reply to Ev08MFMKH6 after 1 attempts: HTTP 429");
    }
  }

  private static void assertLogged(Logged logged, String line) {
    assertTrue(logged.lines().contains(line), logged.lines());
    assertFalse(logged.lines().contains(Workspace.TOKEN), logged.lines());
    assertFalse(logged.lines().contains("patches RDS"), logged.lines());
  }

  @Test
  void a_reply_whose_blocks_are_refused_is_posted_as_text() {
    try (Workspace slack = new Workspace()) {
      first(slack, okJson("{\"ok\":false,\"error\":\"invalid_blocks\"}"));
      slack.send("mention.json");
      Map<String, String> second = slack.posted().getLast();
      assertFalse(second.containsKey("blocks"), second::toString);
      assertEquals("AWS patches the operating system of RDS. [1]", second.get("text"));
    }
  }
}
