package dev.srm.channel.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.srm.channel.Answers;
import dev.srm.chat.Ledger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What happens when something below an answer is pressed.
class SlackClickTest {
  private static final String ASKED = "{\"q\":\"who patches EC2?\"}";

  @Test
  void a_further_question_below_a_posted_answer_is_answered_in_the_same_thread() {
    try (Workspace slack = new Workspace()) {
      JsonNode press = Payloads.pressed("srm_ask_0", ASKED, false, slack.responseUrl());
      assertEquals(200, slack.interact(press).statusCode());
      Map<String, String> reply = slack.posted().getFirst();
      assertEquals("C061EG9SL", reply.get("channel"));
      assertEquals("1795312800.000200", reply.get("thread_ts"));
      assertTrue(
          reply.getOrDefault("blocks", "").contains("*who patches EC2?*  Asked by <@U061F7AUR>"),
          reply::toString);
      assertEquals(List.of(), BlockRules.problems(BlockRules.json(reply.get("blocks"))));
      slack.interact(press);
      assertEquals(1, slack.posted().size(), "pressed twice by the same person");
    }
  }

  @Test
  void a_further_question_below_a_private_answer_takes_its_place() {
    try (Workspace slack = new Workspace()) {
      slack.interact(Payloads.pressed("srm_ask_1", ASKED, true, slack.responseUrl()));
      assertEquals(List.of(), slack.posted());
      JsonNode response = slack.responses().getFirst();
      assertEquals("ephemeral", response.path("response_type").asText());
      assertTrue(response.path("replace_original").asBoolean());
      assertEquals("*who patches EC2?*", response.at("/blocks/0/elements/0/text").asText());
      assertTrue(response.toString().contains(Action.SHARE));
      assertEquals(List.of(), BlockRules.problems(response.path("blocks")));
    }
  }

  @Test
  void a_private_answer_is_shared_with_the_channel_and_then_taken_away() {
    try (Workspace slack = new Workspace()) {
      String value = new Pointer("a1", "who patches EC2?", List.of()).written().orElseThrow();
      slack.interact(Payloads.pressed(Action.SHARE, value, true, slack.responseUrl()));
      slack.work();
      assertEquals(2, slack.responses().size());
      JsonNode shared = slack.responses().getFirst();
      assertEquals("in_channel", shared.path("response_type").asText());
      assertTrue(shared.toString().contains("Shared by <@U061F7AUR>"), shared::toString);
      assertTrue(shared.toString().contains("up:a1"), "votes count for the same answer");
      assertTrue(slack.responses().getLast().path("delete_original").asBoolean());
      assertEquals(List.of(), slack.remembered.asked(), "sharing is no further question");
    }
  }

  @ParameterizedTest(name = "{0} with {1} counts as helpful: {2}")
  @CsvSource({
    "srm_vote, up:a1, true",
    "srm_vote, down:a1, false",
    "srm_vote_up, up:a1, true",
    "srm_vote_down, down:a1, false",
  })
  void a_vote_is_noted_and_a_bad_one_may_be_explained(
      String action, String value, boolean helpful) {
    try (Workspace slack = new Workspace()) {
      slack.interact(Payloads.pressed(action, value, false, slack.responseUrl()));
      slack.work();
      assertEquals(
          new Ledger.Vote("a1", "slack:T0001:U061F7AUR", helpful, "", Workspace.NOW),
          slack.remembered.votes().getFirst());
      List<Map<String, String>> opened = slack.called("views.open");
      assertEquals(helpful ? 0 : 1, opened.size());
      if (!helpful) {
        JsonNode view = BlockRules.json(opened.getFirst().get("view"));
        assertEquals(List.of(), BlockRules.viewProblems(view));
        String metadata = view.path("private_metadata").asText();
        slack.interact(Payloads.sent("V1", Action.VIEW_COMMENT, metadata, "wrong owner"));
        assertEquals("wrong owner", slack.remembered.votes().getLast().comment());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "{}", "[1]"})
  void a_button_of_another_version_says_so(String value) {
    try (Workspace slack = new Workspace()) {
      JsonNode press = Payloads.pressed("srm_ask_0", value, false, slack.responseUrl());
      assertEquals(200, slack.interact(press).statusCode());
      slack.work();
      assertTrue(slack.responses().getFirst().path("text").asText().contains("too old"));
    }
  }

  @Test
  void a_store_that_is_away_is_told_to_who_pressed() {
    try (Workspace slack = new Workspace()) {
      slack.locale("ko-KR");
      slack.inbox.gone(true);
      slack.interact(Payloads.pressed("srm_ask_0", ASKED, false, slack.responseUrl()));
      slack.inbox.gone(false);
      slack.work();
      assertTrue(slack.responses().getFirst().path("text").asText().contains("잠시 후 다시"));
    }
  }

  @Test
  void the_shortcut_shows_the_answer_to_one_person_who_may_post_it_in_the_thread() {
    try (Workspace slack = new Workspace()) {
      slack.interact(Payloads.shortcut("<@U2> who patches RDS?", slack.responseUrl()));
      slack.work();
      JsonNode view = BlockRules.json(slack.called("views.open").getFirst().get("view"));
      assertEquals(List.of(), BlockRules.viewProblems(view));
      assertTrue(view.toString().contains("AWS patches"), view::toString);
      String metadata = view.path("private_metadata").asText();
      JsonNode sent = Payloads.sent("V7", Action.VIEW_ANSWER, metadata, "");
      slack.interact(sent);
      slack.interact(sent);
      List<Map<String, String>> posted = slack.posted();
      assertEquals(1, posted.size());
      assertEquals("1795312700.000100", posted.getFirst().get("thread_ts"));
      assertFalse(posted.getFirst().getOrDefault("text", "").isEmpty());
    }
  }

  @Test
  void a_channel_where_srm_cannot_write_leaves_nobody_without_an_answer() {
    try (Workspace slack = new Workspace(Answers::answer)) {
      slack.stub("chat.postMessage", "{\"ok\":false,\"error\":\"not_in_channel\"}");
      slack.interact(Payloads.pressed("srm_ask_0", ASKED, false, slack.responseUrl()));
      List<Map<String, String>> tries = slack.posted();
      assertEquals(
          List.of("C061EG9SL", "U061F7AUR"),
          tries.stream().map(one -> one.get("channel")).toList());
    }
  }
}
