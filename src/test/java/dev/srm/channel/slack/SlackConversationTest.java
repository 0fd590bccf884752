package dev.srm.channel.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.srm.channel.Answers;
import dev.srm.channel.Golden;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Direct messages, threads that go on without a mention, and the home page.
class SlackConversationTest {
  private static final String THREAD = "1795312800.000200";

  @Test
  void a_direct_message_is_answered_in_its_thread_with_a_status_before() {
    try (Workspace slack = new Workspace()) {
      slack.send(Payloads.message("Ev1", "im", "1795312801.000100", "", "who patches RDS?"));
      Map<String, String> reply = slack.posted().getFirst();
      assertEquals("D1", reply.get("channel"));
      assertEquals("1795312801.000100", reply.get("thread_ts"));
      assertEquals(
          "is looking that up",
          slack.called("assistant.threads.setStatus").getFirst().get("status"));
    }
  }

  @Test
  void a_status_that_slack_does_not_take_keeps_no_answer_back() {
    try (Workspace slack = new Workspace()) {
      slack.stub("assistant.threads.setStatus", "{\"ok\":false,\"error\":\"missing_scope\"}");
      slack.send(Payloads.message("Ev1", "im", "1795312801.000100", "", "who patches RDS?"));
      assertEquals(1, slack.posted().size());
    }
  }

  @Test
  void a_direct_conversation_goes_on_from_message_to_message() {
    try (Workspace slack = new Workspace(Golden.answering())) {
      slack.send(Payloads.message("Ev1", "im", "1795312801.000100", "", "RDS OS 패치는 누가 하나요?"));
      slack.work();
      slack.send(Payloads.message("Ev2", "im", "1795312802.000100", "", "EC2는?"));
      String text = slack.posted().getLast().getOrDefault("text", "");
      assertTrue(text.contains("EC2") && text.contains("패치"), text);
    }
  }

  @ParameterizedTest(name = "\"{0}\" in a thread that SRM knows: {1} replies")
  @CsvSource({
    "and EC2?, 1",
    "and EC2, 1",
    "EC2는, 1",
    "<@U2> and EC2?, 0",
    "<@U0LAN0Z89> and EC2?, 0",
    "thanks, 0",
    "lol, 0",
    "감사합니다, 0",
    "we talked about who patches RDS in the meeting last week, 0",
  })
  void a_follow_up_needs_no_mention_and_chatter_gets_no_reply(String text, int replies) {
    try (Workspace slack = new Workspace(Golden.answering())) {
      slack.send("mention.json");
      int before = slack.posted().size();
      slack.send(Payloads.message("Ev2", "channel", "1795312850.000100", THREAD, text));
      assertEquals(before + replies, slack.posted().size());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a thread that SRM does not know",
    "a message outside a thread",
    "a channel that is not listed"
  })
  void nothing_else_is_listened_to(String where) {
    SlackSettings.FollowUps listed = new SlackSettings.FollowUps(false, Set.of("C9"));
    boolean elsewhere = where.startsWith("a channel");
    try (Workspace slack =
        new Workspace(
            Golden.answering(), elsewhere ? listed : SlackSettings.FollowUps.EVERYWHERE, false)) {
      if (elsewhere) {
        slack.send("mention.json");
        slack.work();
      }
      String thread = where.startsWith("a message") ? "" : THREAD;
      slack.send(Payloads.message("Ev2", "channel", "1795312850.000100", thread, "and EC2?"));
      assertEquals(elsewhere ? 1 : 0, slack.posted().size());
    }
  }

  @Test
  void the_home_page_has_a_box_examples_what_was_asked_and_every_service() {
    try (Workspace slack = new Workspace(Golden.answering())) {
      slack.interact(Payloads.pressedAt("home", Action.HOME_ASK, "who patches RDS?"));
      slack.work();
      JsonNode view = home(slack);
      assertEquals(List.of(), BlockRules.viewProblems(view));
      assertEquals(Action.HOME_ASK, view.at("/blocks/1/element/action_id").asText());
      assertTrue(view.toString().contains("You asked lately"), view::toString);
      int options = 0;
      for (JsonNode option : view.findValues("options")) {
        options += option.size();
      }
      assertEquals(Golden.KNOWLEDGE.services().size(), options);
    }
  }

  @Test
  void the_home_page_speaks_korean_to_who_uses_slack_in_korean() {
    try (Workspace slack = new Workspace(Golden.answering())) {
      slack.locale("ko-KR");
      JsonNode view = home(slack);
      assertEquals("SRM에게 물어보기", view.at("/blocks/1/label/text").asText());
      assertEquals(List.of(), BlockRules.viewProblems(view));
    }
  }

  private static JsonNode home(Workspace slack) {
    slack.send(
        Payloads.event(
            "EvHome",
            "{\"type\":\"app_home_opened\",\"user\":\"U061F7AUR\",\"channel\":\"D1\",\"tab\":\"home\"}"));
    slack.work();
    return BlockRules.json(slack.called("views.publish").getLast().get("view"));
  }

  @Test
  void a_question_typed_or_pressed_at_home_is_answered_there() {
    try (Workspace slack = new Workspace(Golden.answering())) {
      slack.interact(Payloads.pressedAt("home", Action.HOME_ASK, "who patches RDS?"));
      slack.work();
      JsonNode view = BlockRules.json(slack.called("views.publish").getLast().get("view"));
      assertTrue(view.toString().contains("AWS is responsible"), view::toString);
      assertEquals(List.of(), BlockRules.viewProblems(view));
      slack.interact(Payloads.pressedAt("home", "srm_ask_0", "{\"q\":\"who patches EC2?\"}"));
      slack.work();
      assertEquals(2, slack.called("views.publish").size());
    }
  }

  @Test
  void a_service_chosen_at_home_shows_its_matrix() {
    try (Workspace slack = new Workspace(Golden.answering())) {
      slack.interact(Payloads.chosenAtHome(Action.HOME_BROWSE, "rds"));
      slack.work();
      JsonNode view = BlockRules.json(slack.called("views.publish").getLast().get("view"));
      assertTrue(view.toString().contains("Amazon RDS"), view::toString);
      assertEquals(List.of(), BlockRules.viewProblems(view));
    }
  }

  @Test
  void the_messages_tab_proposes_questions_without_naming_a_thread() {
    try (Workspace slack = new Workspace(Answers::answer)) {
      slack.send(
          Payloads.event(
              "EvTab",
              "{\"type\":\"app_home_opened\",\"user\":\"U1\",\"channel\":\"D1\",\"tab\":\"messages\"}"));
      slack.work();
      Map<String, String> call = slack.called("assistant.threads.setSuggestedPrompts").getFirst();
      assertEquals("D1", call.get("channel_id"));
      assertTrue(!call.containsKey("thread_ts"), call::toString);
      assertTrue(call.getOrDefault("prompts", "").contains("Who encrypts S3?"), call::toString);
    }
  }
}
