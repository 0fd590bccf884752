package dev.srm.channel.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.srm.knowledge.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every reply to every golden question keeps Slack's published limits, wherever it is shown.
class GoldenBlocksTest {
  @ParameterizedTest
  @EnumSource(Place.Form.class)
  void every_reply_keeps_every_limit(Place.Form form) {
    List<String> wrong = new ArrayList<>();
    List<GoldenReplies.Asked> replies = GoldenReplies.all().toList();
    for (GoldenReplies.Asked asked : replies) {
      for (Language language : Language.values()) {
        SlackBlocks.Rendered shown = asked.in(form, language);
        problems(shown, form).forEach(problem -> wrong.add(asked.text() + ": " + problem));
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(replies.size() > 800, replies.size() + " replies only");
  }

  private static List<String> problems(SlackBlocks.Rendered shown, Place.Form form) {
    JsonNode blocks = BlockRules.json(shown.blocks().toString());
    List<String> problems = new ArrayList<>(BlockRules.problems(blocks));
    int points = shown.text().codePointCount(0, shown.text().length());
    if (shown.text().isBlank() || points > SlackBlocks.FALLBACK_MAX) {
      problems.add("text of " + points);
    }
    boolean table = shown.blocks().toString().contains("\"type\":\"table\"");
    if (table && form != Place.Form.RICH) {
      problems.add("a table where Slack may refuse it");
    }
    return problems;
  }
}
