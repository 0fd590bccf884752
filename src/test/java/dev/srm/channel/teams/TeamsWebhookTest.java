package dev.srm.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.srm.channel.Answers;
import dev.srm.channel.Logged;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsWebhookTest {
  private static final byte[] QUESTION = Answers.resource("teams/question-en.json");

  private final Team team = new Team();

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void a_question_is_answered_inside_the_request_with_text_and_a_card() {
    HttpResponse<String> response = team.send(QUESTION);
    JsonNode reply = Team.json(response.body());
    assertEquals(200, response.statusCode());
    assertEquals(
        "application/json; charset=utf-8",
        response.headers().firstValue("Content-Type").orElse(""));
    assertEquals("message", reply.path("type").asText());
    assertEquals("AWS patches the operating system of RDS. [1]", reply.path("text").asText());
    assertEquals(
        "application/vnd.microsoft.card.adaptive", reply.at("/attachments/0/contentType").asText());
    assertEquals("🟧 AWS · Yes", reply.at("/attachments/0/content/body/0/text").asText());
    assertEquals("who patches RDS?", team.asked.getFirst().question());
  }

  @Test
  void both_secrets_of_a_hook_are_good_while_one_is_being_changed() {
    byte[] other = Answers.resource("teams/question-ko.json");
    assertEquals(
        200, team.send("security", QUESTION, "HMAC " + Team.mac(Team.OLD, QUESTION)).statusCode());
    assertEquals(
        200, team.send("security", other, "HMAC " + Team.mac(Team.NEW, other)).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "empty",
        "forged",
        "junk",
        "truncated",
        "longer",
        "bearer",
        "lower case",
        "no scheme",
        "two headers",
        "other hook",
        "unknown hook",
        "unknown hook, zero key",
        "no hook",
        "other body"
      })
  void whatever_was_not_signed_for_this_hook_is_refused_without_a_word(String how) {
    String good = Team.mac(Team.OLD, QUESTION);
    byte[] zero = new byte[32];
    HttpResponse<String> response =
        switch (how) {
          case "none" -> team.send("security", QUESTION);
          case "empty" -> team.send("security", QUESTION, "");
          case "forged" -> team.send("security", QUESTION, "HMAC " + Team.base64(zero));
          case "junk" -> team.send("security", QUESTION, "HMAC %%%");
          case "truncated" -> team.send("security", QUESTION, "HMAC " + good.substring(0, 40));
          case "longer" -> team.send("security", QUESTION, "HMAC " + Team.base64(new byte[33]));
          case "bearer" -> team.send("security", QUESTION, "Bearer " + good);
          case "lower case" -> team.send("security", QUESTION, "hmac " + good);
          case "no scheme" -> team.send("security", QUESTION, good);
          case "two headers" -> team.send("security", QUESTION, "HMAC " + good, "HMAC " + good);
          case "other hook" -> team.send("cloud", QUESTION, "HMAC " + good);
          case "unknown hook" -> team.send("nobody", QUESTION, "HMAC " + good);
          case "unknown hook, zero key" ->
              team.send("nobody", QUESTION, "HMAC " + Team.mac(zero, QUESTION));
          case "no hook" -> team.send("", QUESTION, "HMAC " + good);
          default -> team.send("security", "{}".getBytes(UTF_8), "HMAC " + good);
        };
    assertEquals(401, response.statusCode());
    assertEquals("", response.body());
    assertTrue(team.asked.isEmpty());
  }

  @ParameterizedTest(name = "{0} s away: {1}")
  @CsvSource({"0, 200", "299, 200", "-300, 200", "301, 401", "-301, 401", "600, 401", "-600, 401"})
  void an_activity_is_good_for_five_minutes_both_ways(long seconds, int status) {
    team.now = Instant.parse("2026-11-22T02:00:00.435Z").plusSeconds(seconds);
    assertEquals(status, team.send(QUESTION).statusCode());
  }

  @Test
  void an_activity_is_taken_once() {
    assertEquals(200, team.send(QUESTION).statusCode());
    assertEquals(401, team.send(QUESTION).statusCode());
    team.now = team.now.plus(Duration.ofMinutes(4));
    assertEquals(401, team.send(QUESTION).statusCode());
    assertEquals(1, team.asked.size());
  }

  @Test
  void an_activity_without_id_and_time_is_taken_once_in_ten_minutes() {
    byte[] smallest = Answers.resource("teams/smallest.json");
    assertEquals(200, team.send(smallest).statusCode());
    assertEquals(401, team.send(smallest).statusCode());
    assertEquals(
        200, team.send("cloud", smallest, "HMAC " + Team.mac(Team.OTHER, smallest)).statusCode());
    team.now = team.now.plus(TeamsLimits.DEFAULT.replayKept());
    assertEquals(200, team.send(smallest).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "null",
        "1",
        "\"a\"",
        "{",
        "{}{}",
        "{\"text\":1}",
        "{\"text\":{}}",
        "{\"type\":[]}",
        "{\"id\":1}",
        "{\"timestamp\":\"today\"}",
        "{\"timestamp\":1}",
        "{\"timestamp\":\"\"}",
        "text=a"
      })
  void a_signed_body_that_is_no_activity_is_a_bad_request(String body) {
    HttpResponse<String> response = team.send(body.getBytes(UTF_8));
    assertEquals(400, response.statusCode());
    assertEquals("", response.body());
  }

  @Test
  void a_body_that_is_deep_or_no_utf_8_is_a_bad_request() {
    String deep = "{\"text\":\"a\",\"entities\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
    assertEquals(400, team.send(deep.getBytes(UTF_8)).statusCode());
    byte[] broken = "{\"text\":\"a?\"}".getBytes(UTF_8);
    broken[10] = (byte) 0xFF;
    assertEquals(400, team.send(broken).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"who?\",\"entities\":1,\"attachments\":{},\"conversation\":[],\"from\":null}",
        "{\"text\":\"who?\",\"entities\":[1,{\"type\":2},{\"type\":\"clientInfo\",\"locale\":3}]}",
        "{\"text\":null,\"attachments\":[1,{\"contentType\":\"text/html\",\"content\":5}]}",
        "{\"id\":null,\"type\":null,\"timestamp\":null,\"locale\":\"\\u0000\"}"
      })
  void fields_that_are_not_needed_may_be_anything(String body) {
    assertEquals(200, team.send(body.getBytes(UTF_8)).statusCode());
  }

  @Test
  void what_is_no_message_is_acknowledged_and_nothing_more() {
    HttpResponse<String> response = team.send("{\"type\":\"conversationUpdate\"}".getBytes(UTF_8));
    assertEquals(200, response.statusCode());
    assertEquals("", response.body());
    assertTrue(team.asked.isEmpty());
  }

  @ParameterizedTest(name = "{0} asks \"{1}\"")
  @CsvSource({
    "question-en.json, who patches RDS?",
    "question-ko.json, RDS OS 패치는 누가 하나요? &",
    "html-only.json, who patches RDS?",
    "smallest.json, who patches RDS?",
  })
  void mentions_entities_and_blanks_are_cleaned_away(String file, String question) {
    team.send(Answers.resource("teams/" + file));
    assertEquals(question, team.asked.getFirst().question().replace("<급함> ", ""));
  }

  @Test
  void a_mention_alone_gets_help_in_the_language_of_the_client() {
    JsonNode reply = Team.json(team.send(Answers.resource("teams/only-mention-ko.json")).body());
    String title = reply.at("/attachments/0/content/body/0/text").asText();
    assertTrue(title.startsWith("클라우드 보안"), title);
    assertEquals("ko", reply.at("/attachments/0/content/lang").asText());
  }

  @Test
  void a_fault_of_ours_is_an_apology_with_a_reference_and_not_its_text() {
    try (Logged logged = new Logged()) {
      HttpResponse<String> response = team.send("{\"text\":\"explode\"}".getBytes(UTF_8));
      String text = Team.json(response.body()).path("text").asText();
      assertEquals(200, response.statusCode());
      assertFalse(response.body().contains("secret of the house"));
      assertTrue(logged.lines().contains(text.substring(text.lastIndexOf(' ') + 1)), text);
    }
  }
}
