package dev.srm.channel.slack;

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
import dev.srm.channel.Golden;
import dev.srm.chat.Desk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
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
        assertThrows(IllegalArgumentException.class, () -> SlackSettings.of(secret, token, url))
            .toString();
    assertTrue(said.contains(setting), said);
    assertFalse(said.contains("xoxb-1"), said);
  }

  @Test
  void settings_do_not_tell_their_secrets() {
    SlackSettings settings = SlackSettings.of("secret", "xoxb-1", "https://slack.com/api");
    assertEquals("SlackSettings[https://slack.com/api/]", settings.toString());
    assertEquals(SlackSettings.API_URL, SlackSettings.of("secret", "xoxb-1", "").apiUrl());
  }

  @Test
  void a_slack_out_of_reach_stops_neither_the_start_nor_a_command() {
    Pause forever = _ -> new CountDownLatch(1).await();
    try (SlackChannel channel = channel(NOWHERE, forever)) {
      assertEquals(200, channel.events().orElseThrow().handle(command()).status());
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
      assertEquals(1, slack.api.findAll(postRequestedFor(urlEqualTo("/api/auth.test"))).size());
    }
  }

  @Test
  void an_endpoint_that_was_closed_leaves_no_thread_behind() throws InterruptedException {
    Pause forever = _ -> new CountDownLatch(1).await();
    channel(NOWHERE, forever).close();
    Set<Thread> before = slackThreads();
    for (int i = 0; i < 20; i++) {
      SlackChannel channel = channel(NOWHERE, forever);
      channel.events().orElseThrow().handle(command());
      channel.close();
    }
    for (Thread thread : slackThreads()) {
      // One that was told to end needs a moment for it.
      assertTrue(before.contains(thread) || thread.join(Duration.ofSeconds(30)), thread::toString);
    }
  }

  private static Set<Thread> slackThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().contains("slack") || thread.getName().contains("bolt"))
        .collect(Collectors.toSet());
  }

  @Test
  void every_default_limit_is_what_it_says() {
    assertEquals(
        new SlackLimits(
            32,
            Duration.ofSeconds(5),
            200,
            3,
            Duration.ofMillis(500),
            10_000,
            Duration.ofHours(24),
            Duration.ofMillis(700),
            8,
            Duration.ofSeconds(10)),
        SlackLimits.DEFAULT);
    assertEquals(Duration.ofMinutes(5), dev.srm.channel.slack.SlackSignature.SKEW_MAX);
    assertEquals(12_000, SlackBlocks.CHARS_MAX);
    assertEquals(50, SlackBlocks.BLOCKS_MAX);
  }

  private static SlackChannel channel(String apiUrl, Pause pause) {
    return new SlackChannel(
        SlackSettings.of(Workspace.SECRET, Workspace.TOKEN, apiUrl),
        new SlackChannel.Ground(
            new Desk(Answers::answer),
            () -> Golden.KNOWLEDGE,
            () -> Answers.VOICE,
            _ -> true,
            Optional.empty(),
            () -> Workspace.NOW),
        Workspace.LIMITS,
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
