package dev.srm.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.srm.answer.Answer;
import dev.srm.channel.Answers;
import dev.srm.channel.Json;
import dev.srm.channel.Voice;
import dev.srm.chat.Reply;
import dev.srm.knowledge.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TeamsCardsTest {
  private static final JsonSchema SCHEMA = schema();

  private final TeamsCards cards = new TeamsCards(Answers.VOICE, Form.WEBHOOK);

  @Test
  void the_owner_comes_first_then_both_sides_the_condition_and_the_sources() {
    ObjectNode message = message(Answers.owned("who?", Language.EN));
    JsonNode body = card(message).path("body");
    assertEquals("AWS patches the operating system of RDS. [1]", message.path("text").asText());
    assertEquals("🟧 AWS · Yes", body.at("/0/text").asText());
    JsonNode row = body.at("/1/rows/1/cells");
    assertEquals("RDS · Guest OS patching", row.at("/0/items/0/text").asText());
    assertEquals("Installs and patches the operating system.", row.at("/1/items/0/text").asText());
    assertEquals("Choose the maintenance window.", row.at("/2/items/0/text").asText());
    assertEquals("Depends: RDS Custom: yours.", body.at("/2/text").asText());
    assertEquals(
        "\\[1\\] [Amazon RDS — Patching](https://docs.aws.amazon.com/rds/?a=1&b=2) · checked"
            + " 2026-11-21",
        body.at("/4/text").asText());
    assertEquals("Action.OpenUrl", card(message).at("/actions/0/type").asText());
    assertEquals("[1] Amazon RDS — Patching", card(message).at("/actions/0/title").asText());
    assertFits(message);
  }

  @Test
  void phones_that_know_no_tables_get_both_sides_all_the_same() {
    JsonNode fallback = card(message(Answers.owned("who?", Language.KO))).at("/body/1/fallback");
    assertEquals("Container", fallback.path("type").asText());
    assertEquals("FactSet", fallback.at("/items/2/type").asText());
    assertEquals("🟧 AWS", fallback.at("/items/2/facts/0/title").asText());
    assertEquals("유지 관리 기간을 정합니다.", fallback.at("/items/2/facts/1/value").asText());
  }

  @Test
  void a_card_tells_its_version_its_language_and_what_to_show_without_it() {
    JsonNode card = card(message(Answers.owned("누가?", Language.KO)));
    assertEquals("1.5", card.path("version").asText());
    assertEquals("ko", card.path("lang").asText());
    assertEquals("AWS가 RDS의 운영체제를 패치합니다. [1]", card.path("fallbackText").asText());
  }

  @Test
  void a_source_leads_to_our_page_at_its_line_where_there_is_one() {
    TeamsCards linked =
        new TeamsCards(new Voice(Answers.PARTIES, "https://srm.example.com"), Form.WEBHOOK);
    Reply reply = new Reply.Answered(Answers.owned("who?", Language.EN));
    JsonNode card = card(linked.message(reply, _ -> Optional.empty()));
    assertEquals("https://srm.example.com/notes/en/rds.md#L14", card.at("/actions/0/url").asText());
  }

  @Test
  void a_refusal_says_what_to_ask_instead() {
    ObjectNode message = message(Answers.refused("x", Language.EN, "I have no note on that."));
    assertEquals("I have no note on that.", message.path("text").asText());
    assertEquals("You can ask", card(message).at("/body/0/text").asText());
    assertEquals("• Who encrypts S3?", card(message).at("/body/1/text").asText());
    assertFits(message);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void help_is_there_in_both_languages(Language language) {
    ObjectNode message =
        cards.message(new Reply.Help(language, List.of("S3?")), _ -> Optional.empty());
    assertEquals(language.id(), card(message).path("lang").asText());
    assertTrue(card(message).toString().contains("• S3?"));
    assertFits(message);
  }

  @ParameterizedTest(name = "{0} is shown as {1}")
  @CsvSource({
    "[x](https://evil), \\[x\\]\\(https://evil\\)",
    "**bold** _it_, \\*\\*bold\\*\\* \\_it\\_",
    "<at>All</at>, \\<at\\>All\\</at\\>",
    "a\\*b, a\\\\\\*b",
    "- list, \u200B- list",
    "1. list, \u200B1. list",
    "{{DATE(2026-11-22)}}, {\u200B{\u200BDATE\\(2026-11-22\\)}}",
  })
  void nothing_from_a_question_or_a_note_comes_alive(String hostile, String expected) {
    ObjectNode message = message(Answers.huge(hostile, 1));
    List<String> sides = new ArrayList<>();
    card(message).findParents("value").forEach(fact -> sides.add(fact.path("value").asText()));
    assertTrue(sides.stream().allMatch(expected::equals), sides::toString);
    assertEquals(expected, card(message).at("/body/0/text").asText());
    String text = message.path("text").asText();
    assertFalse(text.contains("](") || text.contains("<"), text);
    assertFits(message);
  }

  @ParameterizedTest(name = "{0} times {1}")
  @CsvSource({
    "a, 9000",
    "*, 5000",
    "\\, 5000",
    "\", 5000",
    "가, 5000",
    "😀, 5000",
    "' ', 5000",
    "'a b ', 3000",
    "\u0000, 100",
    "[x](y) , 900",
    "x, 100",
    "x, 1",
  })
  void whatever_an_answer_holds_the_message_keeps_its_size_and_the_schema(String text, int times) {
    ObjectNode message = message(Answers.huge(text, times));
    assertFits(message);
    assertFalse(card(message).isMissingNode(), "detail is left, not the text alone");
    assertFalse(message.path("text").asText().isBlank());
  }

  @Test
  void an_answer_that_is_nothing_but_text_has_no_card() {
    Answer bare = Answers.refused("x", Language.EN, "No.");
    Answer silent =
        new Answer(
            bare.id(),
            "x",
            Language.EN,
            Answer.Kind.CLARIFICATION,
            bare.owner(),
            bare.polarity(),
            bare.subject(),
            List.of(),
            "Which one?",
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            1);
    ObjectNode message = message(silent);
    assertEquals("Which one?", message.path("text").asText());
    assertFalse(message.has("attachments"));
  }

  @Test
  void several_answers_stand_under_their_questions() {
    Answer first = Answers.owned("who patches RDS?", Language.EN);
    ObjectNode message = message(first.with(List.of(Answers.owned("and S3?", Language.EN))));
    assertEquals("who patches RDS?", card(message).at("/body/0/text").asText());
    assertTrue(card(message).toString().contains("and S3?"));
    assertFits(message);
  }

  @Test
  void the_schema_that_judges_these_tests_refuses_what_teams_does_not_know() {
    ObjectNode card = (ObjectNode) card(message(Answers.owned("who?", Language.EN)));
    card.withArray("body").addObject().put("type", "TextBlock").put("colour", "red");
    assertFalse(problems(card).isEmpty());
  }

  /// Its "id" is of an older draft than the one it names, and the validator stumbles over that.
  private static JsonSchema schema() {
    ObjectNode schema =
        Json.object(Answers.resource("teams/adaptive-card-1.5.0.schema.json")).orElseThrow();
    schema.remove("id");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V6).getSchema(schema);
  }

  private ObjectNode message(Answer answer) {
    return cards.message(new Reply.Answered(answer), _ -> Optional.empty());
  }

  private static JsonNode card(ObjectNode message) {
    return message.at("/attachments/0/content");
  }

  private static void assertFits(ObjectNode message) {
    String written = Json.written(message);
    assertTrue(written.getBytes(UTF_8).length <= 28 * 1024);
    assertTrue(written.length() * 2 <= 28 * 1024);
    assertEquals(List.of(), problems(card(message)));
  }

  /// Without the part that is Teams' own.
  private static List<String> problems(JsonNode card) {
    ObjectNode bare = card.deepCopy();
    bare.remove("msteams");
    return SCHEMA.validate(bare).stream().map(ValidationMessage::getMessage).limit(5).toList();
  }
}
