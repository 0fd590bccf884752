package dev.srm.channel.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.srm.channel.Company;
import dev.srm.channel.Golden;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A question that is passed on to the team which the operator named for it.
class SlackTeamTest {
  private static final String ASKED =
      new Pointer("a1", "who configures the security groups of RDS?", List.of())
          .written()
          .orElseThrow();

  private static Workspace company() {
    return new Workspace(
        Golden.answering(),
        Company.withTeam("#platform"),
        SlackSettings.FollowUps.EVERYWHERE,
        false);
  }

  @Test
  void an_answer_that_is_the_customers_part_offers_to_ask_the_team() {
    try (Workspace slack = company()) {
      slack.send(
          SlackMentionTest.inThread(
              "Ev5",
              "1795312900.000300",
              "<@U0LAN0Z89> who configures the security groups of RDS?"));
      String blocks = slack.posted().getFirst().getOrDefault("blocks", "");
      assertTrue(blocks.contains("Ask Platform"), blocks);
      slack.send("mention.json");
      assertFalse(
          slack.posted().getLast().getOrDefault("blocks", "").contains("Ask Platform"),
          "the provider's part");
    }
  }

  @Test
  void the_team_gets_question_and_answer_once_and_the_asker_is_told_who_has_it() {
    try (Workspace slack = company()) {
      slack.stub(
          "chat.getPermalink", "{\"ok\":true,\"permalink\":\"https://example.slack.com/p1\"}");
      JsonNode press = Payloads.pressed(Action.TEAM, ASKED, false, slack.responseUrl());
      slack.interact(press);
      slack.interact(press);
      List<Map<String, String>> posted = slack.posted();
      assertEquals(2, posted.size());
      Map<String, String> team = posted.getFirst();
      assertEquals("#platform", team.get("channel"));
      String blocks = team.getOrDefault("blocks", "");
      assertTrue(blocks.contains("<@U061F7AUR> asks *Platform*"), blocks);
      assertTrue(blocks.contains("https://example.slack.com/p1"), blocks);
      assertEquals(List.of(), BlockRules.problems(BlockRules.json(blocks)));
      Map<String, String> asker = posted.getLast();
      assertEquals("1795312800.000200", asker.get("thread_ts"));
      assertTrue(asker.getOrDefault("text", "").contains("Platform in #platform"), asker::toString);
      assertTrue(slack.responses().getFirst().path("text").asText().contains("already"));
    }
  }

  @Test
  void who_asked_alone_is_told_alone() {
    try (Workspace slack = company()) {
      slack.interact(Payloads.pressed(Action.TEAM, ASKED, true, slack.responseUrl()));
      Map<String, String> asker = slack.posted().getLast();
      assertEquals("U061F7AUR", asker.get("channel"));
      assertFalse(asker.containsKey("thread_ts"));
    }
  }

  @Test
  void a_team_channel_out_of_reach_is_told_to_the_asker() {
    try (Workspace slack = company()) {
      slack.api.stubFor(
          com.github.tomakehurst.wiremock.client.WireMock.post(
                  com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo(
                      "/api/chat.postMessage"))
              .withRequestBody(
                  com.github.tomakehurst.wiremock.client.WireMock.containing("%23platform&"))
              .willReturn(
                  com.github.tomakehurst.wiremock.client.WireMock.okJson(
                      "{\"ok\":false,\"error\":\"channel_not_found\"}")));
      slack.interact(Payloads.pressed(Action.TEAM, ASKED, false, slack.responseUrl()));
      String told = slack.posted().getLast().getOrDefault("text", "");
      assertTrue(told.contains("could not post to #platform of Platform"), told);
    }
  }

  @Test
  void what_the_team_types_reaches_the_asker_and_a_correction_counts_against_the_answer() {
    try (Workspace slack = company()) {
      slack.interact(Payloads.pressed(Action.TEAM, ASKED, false, slack.responseUrl()));
      String blocks = slack.posted().getFirst().getOrDefault("blocks", "");
      String value =
          BlockRules.json(blocks).findValues("value").stream()
              .map(JsonNode::asText)
              .filter(one -> one.contains("\"team\""))
              .findFirst()
              .orElseThrow();
      slack.interact(Payloads.pressed(Action.TEAM_CORRECT, value, false, slack.responseUrl()));
      slack.work();
      JsonNode view = BlockRules.json(slack.called("views.open").getFirst().get("view"));
      assertEquals(List.of(), BlockRules.viewProblems(view));
      int before = slack.posted().size();
      slack.interact(
          Payloads.sent(
              "V9",
              Action.VIEW_TEAM,
              view.path("private_metadata").asText(),
              "we do, not you <!channel>"));
      List<Map<String, String>> posted = slack.posted();
      assertEquals(before + 2, posted.size());
      Map<String, String> relayed = posted.get(before);
      assertEquals("C061EG9SL", relayed.get("channel"));
      assertEquals("1795312800.000200", relayed.get("thread_ts"));
      String text = relayed.getOrDefault("text", "");
      assertTrue(text.contains("SRM's answer corrected by <@U061F7AUR> of Platform"), text);
      assertTrue(text.contains("we do, not you &lt;!channel&gt;"), text);
      assertEquals("we do, not you <!channel>", slack.remembered.votes().getFirst().comment());
      assertFalse(slack.remembered.votes().getFirst().helpful());
    }
  }
}
