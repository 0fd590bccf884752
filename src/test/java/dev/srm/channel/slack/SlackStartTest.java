package dev.srm.channel.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.slack.api.app_backend.SlackSignature;
import dev.srm.channel.Answers;
import dev.srm.channel.Endpoint;
import dev.srm.chat.Desk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackStartTest {
  /// Nothing listens there.
  private static final String NOWHERE = "http://localhost:1/api/";

  @ParameterizedTest(name = "secret \"{0}\", token \"{1}\", address \"{2}\" names {3}")
  @CsvSource({
    "'', xoxb-1, '', SLACK_SIGNING_SECRET",
    "'  ', xoxb-1, '', SLACK_SIGNING_SECRET",
    "secret, '', '', SLACK_BOT_TOKEN",
    "secret, ' ', '', SLACK_BOT_TOKEN",
    "secret, xoxb-1, slack.com/api, SLACK_API_URL",
    "secret, xoxb-1, file:///etc, SLACK_API_URL",
  })
  void settings_that_cannot_work_are_refused_by_name(
      String secret, String token, String url, String setting) {
    String said =
        assertThrows(IllegalArgumentException.class, () -> new SlackSettings(secret, token, url))
            .toString();
    assertTrue(said.contains(setting), said);
    assertFalse(said.contains("xoxb-1"), said);
  }

  @Test
  void settings_do_not_tell_their_secrets() {
    SlackSettings settings = new SlackSettings("secret", "xoxb-1", "https://slack.com/api");
    assertEquals("SlackSettings[https://slack.com/api/]", settings.toString());
    assertEquals(SlackSettings.API_URL, new SlackSettings("secret", "xoxb-1", "").apiUrl());
  }

  @Test
  void a_slack_out_of_reach_stops_neither_the_start_nor_a_command() {
    Pause forever = _ -> new CountDownLatch(1).await();
    try (SlackEndpoint endpoint = endpoint(NOWHERE, forever)) {
      assertEquals(200, endpoint.handle(command()).status());
    }
  }

  @Test
  void who_we_are_is_asked_once_and_never_for_a_request() {
    try (Workspace slack = new Workspace()) {
      for (int i = 0; i < 5; i++) {
        slack.send("command-en.form");
        slack.send("mention.json");
      }
      slack.posted();
      assertTrue(slack.api.findAll(postRequestedFor(urlEqualTo("/api/auth.test"))).size() <= 1);
    }
  }

  @Test
  void a_stop_waits_for_what_was_acknowledged() {
    try (Workspace slack = new Workspace()) {
      slack.api.stubFor(
          post(urlEqualTo("/api/chat.postMessage"))
              .willReturn(okJson("{\"ok\":true}").withFixedDelay(300)));
      for (int i = 0; i < 10; i++) {
        byte[] event =
            new String(Answers.resource("slack/mention.json"), UTF_8)
                .replace("Ev08MFMKH6", "Ev" + i)
                .replace("000200", "00020" + i)
                .getBytes(UTF_8);
        assertEquals(200, slack.send(event).statusCode());
      }
      assertEquals(10, slack.posted().size());
      assertEquals(503, slack.send("mention-in-thread-ko.json").statusCode());
    }
  }

  @Test
  void an_endpoint_that_was_closed_leaves_no_thread_behind() {
    Pause forever = _ -> new CountDownLatch(1).await();
    endpoint(NOWHERE, forever).close();
    long before = slackThreads();
    for (int i = 0; i < 20; i++) {
      SlackEndpoint endpoint = endpoint(NOWHERE, forever);
      endpoint.handle(command());
      endpoint.close();
    }
    assertTrue(slackThreads() <= before, () -> Thread.getAllStackTraces().keySet().toString());
  }

  private static long slackThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().contains("slack") || thread.getName().contains("bolt"))
        .filter(Thread::isAlive)
        .count();
  }

  @Test
  void every_default_limit_is_what_it_says() {
    assertEquals(
        new SlackLimits(
            200,
            8,
            5,
            Duration.ofSeconds(5),
            Duration.ofMillis(500),
            Duration.ofMinutes(2),
            Duration.ofSeconds(10),
            20_000,
            Duration.ofHours(1)),
        SlackLimits.DEFAULT);
    assertEquals(Duration.ofMinutes(5), dev.srm.channel.slack.SlackSignature.SKEW_MAX);
    assertEquals(12_000, SlackBlocks.CHARS_MAX);
    assertEquals(50, SlackBlocks.BLOCKS_MAX);
  }

  private static SlackEndpoint endpoint(String apiUrl, Pause pause) {
    return new SlackEndpoint(
        new SlackSettings(Workspace.SECRET, Workspace.TOKEN, apiUrl),
        new Desk(Answers::answer),
        () -> Answers.VOICE,
        () -> Workspace.NOW,
        Workspace.LIMITS,
        new dev.srm.chat.RecentIds(10, Duration.ofHours(1), () -> Workspace.NOW),
        pause);
  }

  private static Endpoint.Request command() {
    byte[] body = Answers.resource("slack/command-en.form");
    String time = Long.toString(Workspace.NOW.getEpochSecond());
    String signature =
        new SlackSignature.Generator(Workspace.SECRET).generate(time, new String(body, UTF_8));
    return new Endpoint.Request(
        "/slack/events",
        Map.of(),
        Map.of("X-Slack-Request-Timestamp", List.of(time), "X-Slack-Signature", List.of(signature)),
        body,
        "127.0.0.1");
  }
}
