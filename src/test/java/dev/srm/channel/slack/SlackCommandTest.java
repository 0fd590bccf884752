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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is answered inside the request.
class SlackCommandTest {
  private static final Workspace SLACK = new Workspace(SlackCommandTest::answer);

  private static Answer answer(Request request) {
    if (request.question().contains("explode")) {
      throw new IllegalStateException("secret of the house");
    }
    return Answers.answer(request);
  }

  @BeforeEach
  void forget() {
    SLACK.asked.clear();
  }

  @AfterAll
  static void close() {
    SLACK.close();
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
    assertEquals("who patches RDS?", SLACK.asked.element().question());
  }

  @Test
  void a_korean_command_is_decoded_to_what_was_typed() {
    JsonNode reply = BlockRules.json(SLACK.send("command-ko.form").body());
    assertTrue(reply.path("text").asText().startsWith("AWS가"), reply::toString);
    String question = SLACK.asked.element().question();
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
    assertEquals("who patches RDS?", SLACK.asked.element().question());
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
    String form =
        new String(Answers.resource("slack/command-en.form"), UTF_8)
            .replace("%2Fsrm", "%2Fsrm-test");
    assertEquals(200, SLACK.send(form.getBytes(UTF_8)).statusCode());
    assertEquals(1, SLACK.asked.size());
  }

  @Test
  void a_fault_of_ours_is_an_apology_with_a_reference_and_not_its_text() {
    String form =
        new String(Answers.resource("slack/command-en.form"), UTF_8)
            .replace("who+patches+RDS%3F", "explode");
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
