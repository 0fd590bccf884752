package dev.srm.channel.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.srm.answer.Answer;
import dev.srm.channel.Answers;
import dev.srm.channel.Voice;
import dev.srm.chat.Reply;
import dev.srm.knowledge.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackBlocksTest {
  private final SlackBlocks blocks = new SlackBlocks(Answers.VOICE);

  private static final Place SAFE =
      new Place(
          Place.Form.SAFE, Language.EN, "slack:Ev1", List.of(), Optional.of("Platform"), true);
  private static final Place RICH =
      new Place(
          Place.Form.RICH, Language.KO, "slack:Ev1", List.of("before?"), Optional.empty(), false);
  private static final Place VIEW = Place.bare(Place.Form.VIEW, Language.EN);

  @Test
  void the_owner_comes_first_then_the_answer_both_sides_the_condition_and_the_sources() {
    JsonNode shown = json(blocks.render(answered(Answers.owned("who?", Language.EN)), SAFE));
    assertEquals("🟧 AWS · Yes", shown.at("/0/text/text").asText());
    assertEquals("AWS patches the operating system of RDS. [1]", shown.at("/1/text/text").asText());
    assertEquals("*RDS · Guest OS patching*  🟧 AWS", shown.at("/2/text/text").asText());
    assertEquals(
        "*🟧 AWS*\nInstalls and patches the operating system.",
        shown.at("/2/fields/0/text").asText());
    assertEquals("*🟦 You*\nChoose the maintenance window.", shown.at("/2/fields/1/text").asText());
    assertEquals("_Depends_: RDS Custom: yours.", shown.at("/3/elements/0/text").asText());
    assertEquals(
        "*Sources*\n[1] <https://docs.aws.amazon.com/rds/?a=1&amp;b=2|Amazon RDS — Patching>, checked"
            + " 2026-11-21",
        shown.at("/4/elements/0/text").asText());
    assertEquals("*Related questions*", shown.at("/5/elements/0/text").asText());
    assertEquals("Who patches RDS Custom?", shown.at("/6/elements/0/text/text").asText());
    assertEquals(
        List.of("Share in channel", "Ask Platform", "👍", "👎"),
        shown.at("/7/elements").findValues("text").stream()
            .filter(JsonNode::isObject)
            .map(text -> text.path("text").asText())
            .toList());
    assertEquals(List.of(), BlockRules.problems(shown));
  }

  @Test
  void a_posted_message_has_a_table_and_thumbs() {
    JsonNode shown = json(blocks.render(answered(Answers.owned("who?", Language.EN)), RICH));
    assertEquals("table", shown.at("/2/type").asText());
    assertEquals("🟧 AWS", shown.at("/2/rows/0/2/text").asText());
    assertEquals("RDS", shown.at("/2/rows/0/0/text").asText());
    assertEquals("Guest OS patching", shown.at("/2/rows/1/0/text").asText());
    assertEquals("Choose the maintenance window.", shown.at("/2/rows/1/3/text").asText());
    JsonNode thumbs = shown.path(shown.size() - 1).at("/elements/0");
    assertEquals("up:slack:Ev1", thumbs.at("/positive_button/value").asText());
    assertEquals("도움이 되었어요", thumbs.at("/positive_button/accessibility_label").asText());
    assertEquals(List.of(), BlockRules.problems(shown));
  }

  @Test
  void a_window_has_neither_table_nor_votes() {
    JsonNode shown = json(blocks.render(answered(Answers.owned("who?", Language.EN)), VIEW));
    assertFalse(shown.toString().contains("\"table\""));
    assertFalse(shown.toString().contains(Action.VOTE));
    assertEquals(List.of(), BlockRules.problems(shown));
  }

  @Test
  void a_button_carries_its_question_back_with_what_was_asked_before() {
    JsonNode shown =
        json(
            blocks.render(
                answered(Answers.owned("and that?", Language.EN)),
                new Place(
                    Place.Form.SAFE,
                    Language.EN,
                    "a1",
                    List.of("who patches RDS?"),
                    Optional.empty(),
                    true)));
    assertEquals(
        Optional.of(new Pointer("a1", "and that?", List.of("who patches RDS?"))),
        Pointer.read(shown.at("/7/elements/0/value").asText()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"a\":\"x\"}", "who?", "{\"q\":1}"})
  void a_value_that_is_none_of_ours_leads_nowhere(String value) {
    assertEquals(Optional.empty(), Pointer.read(value));
  }

  @Test
  void a_korean_answer_has_korean_words_around_it() {
    JsonNode shown = json(blocks.render(answered(Answers.owned("누가?", Language.KO)), SAFE));
    assertEquals("🟧 AWS · 네", shown.at("/0/text/text").asText());
    assertTrue(shown.toString().contains("*🟦 고객*"), shown::toString);
    assertTrue(shown.toString().contains("출처"), shown::toString);
  }

  @Test
  void a_source_leads_to_our_page_at_its_line_where_there_is_one() {
    SlackBlocks linked = new SlackBlocks(new Voice(Answers.PARTIES, "https://srm.example.com"));
    JsonNode shown = json(linked.render(answered(Answers.owned("who?", Language.EN)), SAFE));
    assertEquals(
        "*Sources*\n[1] <https://srm.example.com/notes/en/rds.md#L14|Amazon RDS — Patching> · <https://docs.aws.amazon.com/rds/?a=1&amp;b=2|official"
            + " page>, checked 2026-11-21",
        shown.at("/4/elements/0/text").asText());
  }

  @Test
  void a_refusal_says_what_to_ask_instead() {
    JsonNode shown =
        json(
            blocks.render(
                answered(Answers.refused("x", Language.EN, "I have no note on that.")), VIEW));
    assertEquals("I have no note on that.", shown.at("/0/text/text").asText());
    assertEquals("*You can ask*", shown.at("/1/elements/0/text").asText());
    assertEquals("Who encrypts S3?", shown.at("/2/elements/0/text/text").asText());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void help_is_there_in_both_languages(Language language) {
    SlackBlocks.Rendered help = blocks.render(new Reply.Help(language, List.of("S3?")), SAFE);
    assertEquals(List.of(), BlockRules.problems(json(help)));
    assertEquals(
        language == Language.KO,
        help.text().codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3));
    assertTrue(json(help).toString().contains("S3?"));
  }

  @ParameterizedTest(name = "{0} is shown as {1}")
  @CsvSource({
    "<!channel>, &lt;!channel&gt;",
    "<@U1>, &lt;@U1&gt;",
    "<https://evil|x>, &lt;https://evil|x&gt;",
    "&lt;, &amp;lt;",
    "a & b, a &amp; b",
  })
  void nothing_from_a_question_or_a_note_comes_alive(String hostile, String expected) {
    Answer answer = Answers.huge(hostile, 1);
    SlackBlocks.Rendered shown = blocks.render(answered(answer), SAFE);
    List<JsonNode> texts =
        json(shown).findParents("text").stream()
            .filter(node -> node.path("type").asText().equals("mrkdwn"))
            .toList();
    assertTrue(texts.toString().contains(expected), expected);
    for (String live : new String[] {"<!", "<@", "<https://evil"}) {
      assertFalse(texts.toString().contains(live), live);
      assertFalse(shown.text().contains(live), live);
    }
    assertTrue(
        json(shown).at("/1/text/text").asText().startsWith(hostile), "a header is plain text");
    assertEquals(List.of(), BlockRules.problems(json(shown)));
  }

  @Test
  void an_address_cannot_close_its_link() {
    Answer.Citation citation =
        Answers.citation(1, Optional.empty(), "https://example.com/?q=%3E&b=1");
    Answer answer = Answers.citing(Answers.owned("who?", Language.EN), citation);
    String text = json(blocks.render(answered(answer), SAFE)).toString();
    assertTrue(text.contains("<https://example.com/?q=%3E&amp;b=1|Amazon RDS"), text);
  }

  @ParameterizedTest(name = "{0} times {1}")
  @CsvSource({
    "a, 9000",
    "<, 5000",
    "&, 5000",
    "\", 5000",
    "\\, 5000",
    "가, 5000",
    "😀, 5000",
    "' ', 5000",
    "'a b ', 3000",
    "\u0000, 100",
    "*_~`, 2000",
    "<!channel> , 900",
    "x, 100",
    "x, 1",
  })
  void whatever_an_answer_holds_the_message_keeps_every_limit(String text, int times) {
    for (Place place : List.of(SAFE, RICH, VIEW)) {
      SlackBlocks.Rendered shown = blocks.render(answered(Answers.huge(text, times)), place);
      assertEquals(List.of(), BlockRules.problems(json(shown)));
      assertTrue(shown.blocks().size() > 1, "detail is left, not the text alone");
      assertFalse(shown.text().isBlank());
      assertTrue(shown.text().codePointCount(0, shown.text().length()) <= SlackBlocks.FALLBACK_MAX);
    }
  }

  @Test
  void several_answers_stand_under_their_questions() {
    Answer first = Answers.owned("who patches RDS?", Language.EN);
    JsonNode shown =
        json(
            blocks.render(
                answered(first.with(List.of(Answers.owned("and S3?", Language.EN)))), SAFE));
    assertEquals("*who patches RDS?*", shown.at("/0/elements/0/text").asText());
    assertTrue(shown.toString().contains("*and S3?*"));
    assertEquals(List.of(), BlockRules.problems(shown));
  }

  @ParameterizedTest(name = "the rules refuse {0}")
  @ValueSource(
      strings = {
        "text.min_length",
        "header.text.max_length",
        "section.text.max_length",
        "section.fields.max_items",
        "section.fields.item_max_length",
        "section.content",
        "context.elements.max_items",
        "context.elements",
        "block_id.max_length"
      })
  void the_rules_that_judge_these_tests_refuse_what_slack_refuses(String rule) {
    String cases = new String(Answers.resource("slack/invalid-cases.json"), StandardCharsets.UTF_8);
    assertTrue(cases.contains("\"" + rule + "\""), "published");
    String bad =
        switch (rule) {
          case "text.min_length" -> section(text(""));
          case "header.text.max_length" ->
              "{'type':'header','text':{'type':'plain_text','text':'" + "a".repeat(151) + "'}}";
          case "section.text.max_length" -> section(text("a".repeat(3001)));
          case "section.fields.max_items" -> fields(text("a"), 11);
          case "section.fields.item_max_length" -> fields(text("a".repeat(2001)), 1);
          case "section.content" -> "{'type':'section'}";
          case "context.elements.max_items" -> context(text("a"), 11);
          case "context.elements" -> context("{'type':'button','text':'a'}", 1);
          default -> "{'type':'divider','block_id':'" + "a".repeat(256) + "'}";
        };
    List<String> problems =
        BlockRules.problems(BlockRules.json(("[" + bad + "]").replace('\'', '"')));
    assertTrue(problems.contains(rule), problems::toString);
  }

  @Test
  void the_rules_that_judge_these_tests_accept_what_slack_accepts() {
    String valid =
        new String(
            Answers.resource("slack/valid/section_block_fields.json"), StandardCharsets.UTF_8);
    assertEquals(List.of(), BlockRules.problems(BlockRules.json("[" + valid + "]")));
  }

  private static String text(String text) {
    return "{'type':'mrkdwn','text':'" + text + "'}";
  }

  private static String section(String text) {
    return "{'type':'section','text':" + text + "}";
  }

  private static String fields(String field, int times) {
    return "{'type':'section','fields':[" + (field + ",").repeat(times - 1) + field + "]}";
  }

  private static String context(String element, int times) {
    return "{'type':'context','elements':[" + (element + ",").repeat(times - 1) + element + "]}";
  }

  private static Reply answered(Answer answer) {
    return new Reply.Answered(answer);
  }

  private static JsonNode json(SlackBlocks.Rendered rendered) {
    return BlockRules.json(rendered.blocks().toString());
  }
}
