package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Clip;
import dev.srm.channel.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where a question came from that was passed on to a team, so that its answer finds back.
///
/// @param channel as in [Task]
/// @param thread as in [Task]
/// @param answer id of SRM's answer
/// @param team name of the team that was asked
record Origin(
    String channel, String thread, String person, String answer, String question, String team) {
  /// Code points of the question that are carried along.
  private static final int QUESTION_MAX = 500;

  private static final int TEAM_MAX = 100;

  ObjectNode node() {
    return Json.object()
        .put("channel", channel)
        .put("thread", thread)
        .put("person", person)
        .put("answer", answer)
        .put("question", Clip.plain(question, QUESTION_MAX))
        .put("team", Clip.plain(team, TEAM_MAX));
  }

  String written() {
    return Json.written(node());
  }

  /// @return empty when it is none of ours
  static Optional<Origin> read(String value) {
    return Json.object(value.getBytes(StandardCharsets.UTF_8))
        .filter(node -> node.has("channel") && node.has("person"))
        .map(node ->
            new Origin(
                node.path("channel").asText(),
                node.path("thread").asText(),
                node.path("person").asText(),
                node.path("answer").asText(),
                node.path("question").asText(),
                node.path("team").asText()));
  }
}
