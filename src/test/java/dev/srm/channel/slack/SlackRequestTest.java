package dev.srm.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.srm.answer.Answer;
import dev.srm.answer.Request;
import dev.srm.channel.Answers;
import dev.srm.channel.Logged;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the endpoint lets in, and what it answers inside the request.
class SlackRequestTest {
  private static final byte[] COMMAND = Answers.resource("slack/command-en.form");
  private static final long NOW = Workspace.NOW.getEpochSecond();

  private static final Queue<Request> ASKED = new ConcurrentLinkedQueue<>();
  private static final Workspace SLACK = new Workspace(SlackRequestTest::answer);

  private static Answer answer(Request request) {
    ASKED.add(request);
    if (request.question().contains("explode")) {
      throw new IllegalStateException("secret of the house");
    }
    return Answers.answer(request);
  }

  @BeforeEach
  void forget() {
    ASKED.clear();
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
    assertEquals(good ? 1 : 0, ASKED.size());
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

  @Test
  void a_command_is_answered_inside_the_request_for_the_asker_alone() {
    HttpResponse<String> response = SLACK.send("command-en.form");
    JsonNode reply = BlockRules.json(response.body());
    assertEquals(200, response.statusCode());
    assertEquals(
        "application/json; charset=utf-8",
        response.headers().firstValue("Content-Type").orElse(""));
    assertEquals("ephemeral", reply.path("response_type").asText());
    assertEquals("AWS patches the operating system of RDS. [1]", reply.path("text").asText());
    assertEquals("🟧 AWS · Yes", reply.at("/blocks/0/text/text").asText());
    assertEquals(List.of(), BlockRules.problems(reply.path("blocks")));
    assertEquals("who patches RDS?", ASKED.element().question());
  }

  @Test
  void a_korean_command_is_decoded_to_what_was_typed() {
    JsonNode reply = BlockRules.json(SLACK.send("command-ko.form").body());
    assertTrue(reply.path("text").asText().startsWith("AWS가"), reply::toString);
    String question = ASKED.element().question();
    assertTrue(question.startsWith("RDS OS 패치는 누가 하나요?"), question);
    assertTrue(Normalizer.isNormalized(question, Normalizer.Form.NFC), question);
    assertTrue(question.endsWith("&"), question);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @CsvSource({"'', who is resp", "help, who is resp", "도움말, 클라우드 보안", "+%E2%80%8B+, who is resp"})
  void an_empty_command_and_a_call_for_help_get_help(String text, String title) {
    String form = new String(Answers.resource("slack/command-empty.form"), UTF_8);
    JsonNode reply =
        BlockRules.json(SLACK.send(form.replace("&text=", "&text=" + text).getBytes(UTF_8)).body());
    String header = reply.at("/blocks/0/text/text").asText().toLowerCase(Locale.ROOT);
    assertTrue(header.startsWith(title), header);
    assertEquals(List.of(), BlockRules.problems(reply.path("blocks")));
  }

  @ParameterizedTest(name = "\"{0}\" begins with {1}")
  @CsvSource({
    "matrix rds, Amazon RDS",
    "매트릭스 rds, Amazon RDS",
    "compare ec2 rds, EC2 · RDS",
    "비교 ec2 rds, EC2 · RDS",
  })
  void a_table_is_asked_for_in_both_languages(String text, String title) {
    JsonNode reply = command(text);
    assertEquals(title, reply.at("/blocks/0/text/text").asText());
    assertEquals(List.of(), BlockRules.problems(reply.path("blocks")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"public who patches RDS?", "공개 who patches RDS?"})
  void an_answer_for_everybody_is_asked_for_and_needs_no_sharing(String text) {
    JsonNode reply = command(text);
    assertEquals("in_channel", reply.path("response_type").asText());
    assertEquals("who patches RDS?", ASKED.element().question());
    assertFalse(reply.toString().contains(Action.SHARE));
  }

  @Test
  void buttons_and_help_speak_the_language_of_the_client_and_the_answer_that_of_the_question() {
    try (Workspace korean = new Workspace()) {
      korean.locale("ko-KR");
      JsonNode reply = BlockRules.json(korean.send("command-en.form").body());
      assertTrue(reply.path("text").asText().startsWith("AWS patches"));
      assertTrue(reply.toString().contains("채널에 공유"), reply::toString);
      for (int i = 0; i < 3; i++) {
        korean.send("command-en.form");
      }
      assertEquals(1, korean.called("users.info").size(), "asked once");
      String form = new String(Answers.resource("slack/command-empty.form"), UTF_8);
      JsonNode help = BlockRules.json(korean.send(form.getBytes(UTF_8)).body());
      assertTrue(help.at("/blocks/0/text/text").asText().startsWith("클라우드 보안"));
    }
  }

  @Test
  void a_slack_that_does_not_tell_the_language_holds_nobody_up() {
    try (Workspace mute = new Workspace()) {
      mute.stub("users.info", "{\"ok\":false,\"error\":\"missing_scope\"}");
      JsonNode reply = BlockRules.json(mute.send("command-ko.form").body());
      assertTrue(reply.toString().contains("채널에 공유"), "the script of the question tells");
    }
  }

  private static JsonNode command(String text) {
    String form = new String(Answers.resource("slack/command-empty.form"), UTF_8);
    String typed = URLEncoder.encode(text, UTF_8);
    return BlockRules.json(
        SLACK.send(form.replace("&text=", "&text=" + typed).getBytes(UTF_8)).body());
  }

  @Test
  void a_second_installation_may_call_the_command_otherwise() {
    String form = new String(COMMAND, UTF_8).replace("%2Fsrm", "%2Fsrm-test");
    assertEquals(200, SLACK.send(form.getBytes(UTF_8)).statusCode());
    assertEquals(1, ASKED.size());
  }

  @Test
  void a_fault_of_ours_is_an_apology_with_a_reference_and_not_its_text() {
    String form = new String(COMMAND, UTF_8).replace("who+patches+RDS%3F", "explode");
    try (Logged logged = new Logged()) {
      HttpResponse<String> response = SLACK.send(form.getBytes(UTF_8));
      JsonNode reply = BlockRules.json(response.body());
      String text = reply.path("text").asText();
      assertEquals(200, response.statusCode());
      assertFalse(response.body().contains("secret of the house"));
      String reference = text.substring(text.lastIndexOf(' ') + 1);
      assertTrue(logged.lines().contains(reference), text);
      assertFalse(logged.lines().contains("explode"));
    }
  }
}
