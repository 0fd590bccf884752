package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What Slack sends when somebody presses, chooses, types or opens, in the shapes that
/// docs.slack.dev publishes.
final class Payloads {
  private Payloads() {}

  private static ObjectNode interaction(String type) {
    ObjectNode payload = (ObjectNode) BlockRules.json("{}");
    payload.put("type", type).put("trigger_id", "13345224609.738474920.8088930838d8");
    payload.putObject("team").put("id", "T0001").put("domain", "example");
    payload.putObject("user").put("id", "U061F7AUR").put("team_id", "T0001");
    return payload;
  }

  /// @param alone whether it stands on a message that one person sees
  static JsonNode pressed(String action, String value, boolean alone, String responseUrl) {
    ObjectNode payload = interaction("block_actions");
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", "1795312900.000100")
        .put("channel_id", "C061EG9SL")
        .put("is_ephemeral", alone);
    payload.putObject("channel").put("id", "C061EG9SL").put("name", "general");
    if (!alone) {
      payload
          .putObject("message")
          .put("type", "message")
          .put("ts", "1795312900.000100")
          .put("thread_ts", "1795312800.000200");
    }
    payload.put("response_url", responseUrl);
    action(payload, action).put("type", "button").put("value", value);
    return payload;
  }

  private static ObjectNode action(ObjectNode payload, String action) {
    return payload
        .putArray("actions")
        .addObject()
        .put("action_id", action)
        .put("block_id", "b")
        .put("action_ts", "1795312999.000100");
  }

  /// @param type `home` or `modal`
  private static ObjectNode inView(String action, String type) {
    ObjectNode payload = interaction("block_actions");
    payload.putObject("container").put("type", "view").put("view_id", "V1");
    payload.putObject("view").put("id", "V1").put("type", type).put("callback_id", "");
    action(payload, action);
    return payload;
  }

  static JsonNode pressedAt(String type, String action, String value) {
    ObjectNode payload = inView(action, type);
    ((ObjectNode) payload.at("/actions/0")).put("type", "button").put("value", value);
    return payload;
  }

  static JsonNode chosenAtHome(String action, String value) {
    ObjectNode payload = inView(action, "home");
    ((ObjectNode) payload.at("/actions/0"))
        .put("type", "static_select")
        .putObject("selected_option")
        .put("value", value);
    return payload;
  }

  /// A window that was sent.
  static JsonNode sent(String id, String callback, String metadata, String typed) {
    ObjectNode payload = interaction("view_submission");
    ObjectNode view = payload.putObject("view");
    view.put("id", id).put("type", "modal").put("callback_id", callback);
    view.put("private_metadata", metadata);
    view.putObject("state")
        .putObject("values")
        .putObject(Action.TYPED)
        .putObject(Action.TYPED)
        .put("type", "plain_text_input")
        .put("value", typed);
    return payload;
  }

  /// The shortcut on somebody's message.
  static JsonNode shortcut(String text, String responseUrl) {
    ObjectNode payload = interaction("message_action");
    payload.put("callback_id", Action.WHO).put("message_ts", "1795312700.000100");
    payload.put("response_url", responseUrl);
    payload.putObject("channel").put("id", "C061EG9SL").put("name", "general");
    payload
        .putObject("message")
        .put("type", "message")
        .put("user", "U2")
        .put("ts", "1795312700.000100")
        .put("text", text);
    return payload;
  }

  /// An event.
  static byte[] event(String id, String event) {
    return ("{\"type\":\"event_callback\",\"team_id\":\"T0001\",\"event_id\":\""
            + id
            + "\",\"authorizations\":[{\"team_id\":\"T0001\",\"user_id\":\"U0LAN0Z89\",\"is_bot\":true,"
            + "\"is_enterprise_install\":false}],\"event\":"
            + event
            + "}")
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /// A message that names nobody.
  ///
  /// @param where `im` or `channel`
  /// @param thread empty where it begins one
  static byte[] message(String id, String where, String ts, String thread, String text) {
    ObjectNode event = (ObjectNode) BlockRules.json("{}");
    event.put("type", "message").put("user", "U061F7AUR").put("text", text);
    event.put("channel", where.equals("im") ? "D1" : "C061EG9SL").put("channel_type", where);
    event.put("ts", ts).put("event_ts", ts);
    if (!thread.isEmpty()) {
      event.put("thread_ts", thread);
    }
    return event(id, event.toString());
  }
}
