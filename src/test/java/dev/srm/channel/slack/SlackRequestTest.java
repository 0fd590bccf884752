package dev.srm.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.srm.channel.Answers;
import dev.srm.channel.Logged;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the endpoint lets in, and what it refuses.
class SlackRequestTest {
  private static final byte[] COMMAND = Answers.resource("slack/command-en.form");
  private static final long NOW = Workspace.NOW.getEpochSecond();

  private static final Workspace SLACK = new Workspace();

  @BeforeEach
  void forget() {
    SLACK.asked.clear();
  }

  @AfterAll
  static void close() {
    SLACK.close();
  }

  @ParameterizedTest(name = "{0} s away: {1}")
  @CsvSource({"0, 200", "300, 200", "-300, 200", "301, 401", "-301, 401", "600, 401", "-600, 401"})
  void a_signature_is_good_for_five_minutes_both_ways(long seconds, int status) {
    String time = Long.toString(NOW + seconds);
    assertRefusedUnless(status == 200, SLACK.send(COMMAND, SLACK.signed(time, COMMAND)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forged",
        "missing signature",
        "missing time",
        "missing both",
        "empty",
        "truncated",
        "longer",
        "upper case",
        "other version",
        "no version",
        "two signatures",
        "two times",
        "other body",
        "time is text",
        "time is negative",
        "time has a sign",
        "time is huge",
        "time has blanks inside",
        "other time"
      })
  void whatever_is_not_signed_by_slack_is_refused_without_a_word(String how) {
    String time = Long.toString(NOW);
    String good = SLACK.signature(time, COMMAND);
    List<String> headers =
        switch (how) {
          case "forged" -> headers(time, "v0=" + "0".repeat(64));
          case "missing signature" -> List.of("X-Slack-Request-Timestamp", time);
          case "missing time" -> List.of("X-Slack-Signature", good);
          case "missing both" -> List.of();
          case "empty" -> headers(time, "");
          case "truncated" -> headers(time, good.substring(0, good.length() - 1));
          case "longer" -> headers(time, good + "0");
          case "upper case" -> headers(time, "v0=" + good.substring(3).toUpperCase(Locale.ROOT));
          case "other version" -> headers(time, good.replace("v0", "v1"));
          case "no version" -> headers(time, good.substring(3));
          case "two signatures" ->
              List.of(
                  "X-Slack-Request-Timestamp", time,
                  "X-Slack-Signature", good,
                  "X-Slack-Signature", good);
          case "two times" ->
              List.of(
                  "X-Slack-Request-Timestamp", time,
                  "X-Slack-Request-Timestamp", time,
                  "X-Slack-Signature", good);
          case "other body" -> headers(time, SLACK.signature(time, "text=x".getBytes(UTF_8)));
          case "time is text" -> headers("now", SLACK.signature("now", COMMAND));
          case "time is negative" -> headers("-1", SLACK.signature("-1", COMMAND));
          case "time has a sign" -> headers("+" + time, SLACK.signature("+" + time, COMMAND));
          case "time is huge" -> headers("9".repeat(30), SLACK.signature("9".repeat(30), COMMAND));
          case "time has blanks inside" -> headers("17 95", SLACK.signature("17 95", COMMAND));
          default -> headers(Long.toString(NOW - 1), good);
        };
    assertRefusedUnless(false, SLACK.send(COMMAND, headers));
  }

  @Test
  void an_unsigned_body_is_not_even_parsed() {
    try (Logged logged = new Logged()) {
      for (String body : List.of("{", "[1]", "%zz", "text=secret", "{\"type\":\"x\"}")) {
        assertRefusedUnless(false, SLACK.send(body.getBytes(UTF_8), List.of()));
      }
      assertFalse(logged.lines().contains("secret"), logged.lines());
      assertFalse(logged.lines().contains("SlackApp"), logged.lines());
    }
  }

  private void assertRefusedUnless(boolean good, HttpResponse<String> response) {
    assertEquals(good ? 200 : 401, response.statusCode());
    assertEquals(good ? 1 : 0, SLACK.asked.size());
    assertEquals(good, !response.body().isEmpty());
  }

  private static List<String> headers(String time, String signature) {
    return List.of("X-Slack-Request-Timestamp", time, "X-Slack-Signature", signature);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}",
        "[1]",
        "null",
        "1",
        "\"a\"",
        "{\"type\":1}",
        "{\"type\":\"event_callback\"}",
        "{\"type\":\"event_callback\",\"event\":1}",
        "{\"type\":\"event_callback\",\"event\":{}}",
        "{\"type\":\"event_callback\",\"event\":{\"type\":{}}}",
        "{\"type\":\"url_verification\"}",
        "{\"type\":\"something_else\",\"text\":\"secret\"}",
        "{\"type\":\"url_verification\"}{}",
        "%zz",
        "command=%zz",
        "text=secret",
        "command=",
        "payload={\"type\":\"nothing\"}",
        "payload={",
        "payload=[]",
        "payload={\"type\":\"block_actions\"}",
        "payload={\"type\":\"block_actions\",\"user\":{\"id\":\"U1\"},\"actions\":[]}",
        "payload={\"type\":\"view_submission\",\"user\":{\"id\":\"U1\"}}",
        "payload={\"type\":\"message_action\",\"user\":{\"id\":\"U1\"},\"callback_id\":\"srm_who\"}",
        "=",
        "&&&"
      })
  void a_signed_body_that_slack_never_sends_is_a_bad_request_and_not_logged(String body) {
    try (Logged logged = new Logged()) {
      HttpResponse<String> response = SLACK.send(body.getBytes(UTF_8));
      assertEquals(400, response.statusCode());
      assertEquals("", response.body());
      assertFalse(logged.lines().contains("secret"), logged.lines());
    }
  }

  @Test
  void a_body_that_nests_without_end_is_a_bad_request() {
    String deep = "{\"type\":\"event_callback\",\"event\":{\"type\":\"app_mention\",\"blocks\":";
    String body = deep + "[".repeat(100_000) + "]".repeat(100_000) + "}}";
    assertEquals(400, SLACK.send(body.getBytes(UTF_8)).statusCode());
  }

  @Test
  void slack_gets_its_challenge_back() {
    HttpResponse<String> response = SLACK.send("url-verification.json");
    assertEquals("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P", response.body());
  }

  @Test
  void a_check_of_the_certificate_is_acknowledged() {
    assertEquals(200, SLACK.send("ssl-check.form").statusCode());
  }
}
