package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.answer.Answering;
import dev.srm.channel.Answers;
import dev.srm.channel.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Questions that are asked in Slack, each conversation in a thread of its own, over all of what
/// stands between Slack and the answer.
public final class AskedInSlack implements AutoCloseable {
  private final Workspace slack;
  private int sent;

  public AskedInSlack(Answering answering) {
    slack = new Workspace(answering);
  }

  /// Mentions the bot in a thread, and has it answered.
  ///
  /// @param thread number of the conversation
  public void ask(int thread, String question) {
    ObjectNode event = Json.object(Answers.resource("slack/mention.json")).orElseThrow();
    sent++;
    event.put("event_id", "Ev" + sent);
    ObjectNode mention = event.withObject("event");
    mention.remove("blocks");
    mention
        .put("text", "<@U0LAN0Z89> " + question.replace("&", "&amp;").replace("<", "&lt;"))
        .put("client_msg_id", "m" + sent)
        .put("ts", "17953%05d.%06d".formatted(thread, sent))
        .put("thread_ts", "17953%05d.000000".formatted(thread));
    slack.send(Json.written(event).getBytes(StandardCharsets.UTF_8));
    slack.work();
  }

  /// @return the texts of everything that was posted, one for each message
  public List<String> replies() {
    return slack.posted().stream()
        .map(message -> BlockRules.json(message.getOrDefault("blocks", "[]")))
        .map(blocks -> String.join(" ", texts(blocks)))
        .toList();
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(child -> texts.addAll(texts(child)));
    return texts;
  }

  @Override
  public void close() {
    slack.close();
  }
}
