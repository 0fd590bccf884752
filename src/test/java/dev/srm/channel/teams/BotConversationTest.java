package dev.srm.channel.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.chat.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people do with the bot beside asking: vote, install it, press its buttons, give commands.
class BotConversationTest {
  private final Tenant tenant = new Tenant();

  @AfterEach
  void close() {
    tenant.close();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"like, true", "dislike, false"})
  void a_thumb_is_a_vote_on_the_answer_that_it_stands_under(String reaction, boolean helpful) {
    tenant.send(tenant.activity("who patches RDS?"));
    tenant.answer();
    ObjectNode vote = vote(reaction, "{\"feedbackText\":\"too long\"}");
    var response = tenant.send(vote.put("replyToId", "reply-1"));
    assertEquals("{}", response.body());
    Ledger.Vote given = tenant.remembered.votes().getFirst();
    assertEquals("teams:" + Tenant.CONVERSATION + ":1795312800435", given.answer());
    assertEquals(tenant.remembered.asked().getFirst().answer(), given.answer());
    assertEquals(helpful, given.helpful());
    assertEquals("too long", given.comment());
    assertEquals(
        "teams:" + Microsoft.TENANT + ":7b7cb3a7-8a7e-4f1d-9d0d-1f9ae6a2a001", given.person());
  }

  @Test
  void a_thumb_that_does_not_say_where_is_for_the_last_answer() {
    tenant.send(tenant.activity("who patches RDS?"));
    tenant.answer();
    assertEquals("{}", tenant.send(vote("like", "plain words")).body());
    assertEquals("plain words", tenant.remembered.votes().getFirst().comment());
  }

  @Test
  void a_thumb_under_a_forgotten_answer_is_taken_and_dropped() {
    assertEquals("{}", tenant.send(vote("like", "").put("replyToId", "long-ago")).body());
    assertTrue(tenant.remembered.votes().isEmpty());
  }

  private ObjectNode vote(String reaction, String feedback) {
    ObjectNode invoke =
        tenant.activity("").put("type", "invoke").put("name", "message/submitAction");
    invoke.put("id", "f:1").putObject("value").put("actionName", "feedback");
    invoke
        .withObject("value")
        .putObject("actionValue")
        .put("reaction", reaction)
        .put("feedback", feedback);
    return invoke;
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "conversationUpdate, add",
    "installationUpdate, add",
    "installationUpdate, add-upgrade",
  })
  void who_installs_the_bot_is_welcomed_once(String type, String action) {
    ObjectNode installed = tenant.personal("").put("type", type).put("action", action);
    installed.putArray("membersAdded").addObject().put("id", "28:" + Microsoft.APP);
    installed.put("locale", "ko-KR");
    tenant.send(installed);
    tenant.send(installed.put("id", "another"));
    tenant.answer();
    assertEquals(1, tenant.written().size());
    JsonNode welcome = tenant.written().getFirst();
    assertTrue(welcome.path("text").asText().startsWith("클라우드 보안"), welcome.toString());
    assertEquals("imBack", welcome.at("/suggestedActions/actions/0/type").asText());
    assertFalse(welcome.has("attachments"), "Teams shows no prompts beside a card");
  }

  @Test
  void a_team_is_welcomed_with_a_card() {
    ObjectNode installed = tenant.activity("").put("type", "installationUpdate");
    tenant.send(installed.put("action", "add"));
    tenant.answer();
    JsonNode card = tenant.written().getFirst().at("/attachments/0/content");
    assertEquals(
        "Who is responsible for what in cloud security?", card.at("/body/0/text").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "typing",
        "messageReaction",
        "messageUpdate",
        "messageDelete",
        "event",
        "endOfConversation"
      })
  void what_needs_no_answer_is_acknowledged(String type) {
    assertEquals(200, tenant.send(tenant.activity("who?").put("type", type)).status());
    assertEquals(0, tenant.inbox.count().waiting());
  }

  @Test
  void its_own_messages_are_not_answered() {
    ObjectNode own = tenant.activity("who patches RDS?");
    own.withObject("from").put("id", "28:" + Microsoft.APP);
    assertEquals(200, tenant.send(own).status());
    assertEquals(0, tenant.inbox.count().waiting());
  }

  @Test
  void another_persons_arrival_is_no_installation() {
    ObjectNode joined = tenant.activity("").put("type", "conversationUpdate");
    joined.putArray("membersAdded").addObject().put("id", "29:somebody");
    assertEquals(200, tenant.send(joined).status());
    assertEquals(0, tenant.inbox.count().waiting());
  }

  @Test
  void a_removed_bot_says_nothing() {
    ObjectNode removed =
        tenant.activity("").put("type", "installationUpdate").put("action", "remove");
    assertEquals(200, tenant.send(removed).status());
    assertEquals(0, tenant.inbox.count().waiting());
  }

  @ParameterizedTest(name = "{0} shows {1}")
  @CsvSource({
    "help, Who is responsible for what in cloud security?",
    "도움말, '클라우드 보안, 누가 무엇을 책임지나요?'",
    "matrix rds, Amazon RDS",
    "rds 매트릭스, Amazon RDS",
  })
  void commands_work_in_both_languages(String command, String title) {
    tenant.send(tenant.personal(command));
    tenant.answer();
    JsonNode card = tenant.written().getFirst().at("/attachments/0/content");
    assertEquals(title, card.at("/body/0/text").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"compare ec2 rds", "ec2 rds 비교"})
  void a_comparison_is_a_table_of_owners(String command) {
    tenant.send(tenant.personal(command));
    tenant.answer();
    JsonNode table = tenant.written().getFirst().at("/attachments/0/content/body/0");
    assertEquals("Table", table.path("type").asText());
    assertEquals(3, table.at("/columns").size());
    assertEquals("FactSet", table.at("/fallback/type").asText());
  }

  @Test
  void a_related_question_can_be_pressed_and_is_asked() {
    tenant.send(tenant.personal("who patches RDS?"));
    tenant.answer();
    JsonNode pressed = tenant.written().getFirst().findPath("selectAction");
    JsonNode back = pressed.at("/data/msteams");
    assertEquals("messageBack", back.path("type").asText());
    ObjectNode message = tenant.personal(back.path("text").asText()).put("id", "2");
    message.set("value", back.path("value"));
    tenant.send(message);
    tenant.answer();
    assertEquals("Who patches RDS Custom?", tenant.asked.getLast().question());
  }
}
