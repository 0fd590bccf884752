package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What has to be posted, as the inbox keeps it.
///
/// @param workspace id
/// @param channel where it goes; a person's id for a message to that person alone
/// @param thread where it goes; empty for a message that begins one
/// @param person who asked
/// @param text what was asked, or of a notice what is said, as `mrkdwn`
/// @param answer id of the answer that was given before; empty when there is none
/// @param context earlier questions, oldest first
record Task(
    Kind kind,
    String workspace,
    String channel,
    String thread,
    String person,
    String text,
    String answer,
    List<String> context) {
  Task {
    context = List.copyOf(context);
  }

  /// What is to be done.
  enum Kind {
    /// Answer a mention that begins a thread.
    MENTION,
    /// Answer a mention inside a thread.
    THREAD,
    /// Answer what was written to SRM alone.
    DIRECT,
    /// Answer what was written in a thread without naming SRM, if it is a question for it.
    FOLLOW_UP,
    /// Answer a question that was pressed or shared, naming who did.
    PRESSED,
    /// Pass a question on to the team.
    TEAM,
    /// Say something.
    NOTICE
  }

  String written() {
    ObjectNode node =
        Json.object()
            .put("kind", kind.name())
            .put("workspace", workspace)
            .put("channel", channel)
            .put("thread", thread)
            .put("person", person)
            .put("text", text)
            .put("answer", answer);
    context.forEach(node.putArray("context")::add);
    return Json.written(node);
  }

  /// @return empty when another version wrote it in another form
  static Optional<Task> read(String body) {
    return Json.object(body.getBytes(StandardCharsets.UTF_8)).flatMap(Task::read);
  }

  private static Optional<Task> read(ObjectNode node) {
    List<String> context = new ArrayList<>();
    node.path("context").forEach(one -> context.add(one.asText()));
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(node.path("kind").asText())) {
        return Optional.of(
            new Task(
                kind,
                node.path("workspace").asText(),
                node.path("channel").asText(),
                node.path("thread").asText(),
                node.path("person").asText(),
                node.path("text").asText(),
                node.path("answer").asText(),
                context));
      }
    }
    return Optional.empty();
  }

  /// @return as in [dev.srm.chat.Incoming]; what is written to SRM alone is one conversation
  String threadKey() {
    return Key.thread(workspace, channel, kind == Kind.DIRECT ? "" : thread);
  }

  /// @return as in [dev.srm.chat.Ledger.Asked]
  String personKey() {
    return Key.person(workspace, person);
  }
}
