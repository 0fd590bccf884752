package dev.srm.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Tells whether a verified body is one that Bolt can take. Bolt's parser fails in a dozen ways on
/// others, and logs them whole.
final class SlackBody {
  private SlackBody() {}

  static boolean isSound(byte[] body) {
    String text = new String(body, UTF_8).strip();
    return text.startsWith("{")
        ? Json.object(body).filter(SlackBody::isSound).isPresent()
        : isForm(text);
  }

  private static boolean isSound(ObjectNode json) {
    Optional<String> type = Json.text(json, "type");
    if (type.equals(Optional.of("url_verification"))) {
      return Json.text(json, "challenge").isPresent();
    }
    return type.equals(Optional.of("event_callback"))
        && Json.text(json.path("event"), "type").isPresent();
  }

  private static boolean isForm(String text) {
    Map<String, String> fields = new HashMap<>();
    try {
      for (String pair : text.split("&")) {
        String[] field = pair.split("=", 2);
        String value = field.length == 2 ? URLDecoder.decode(field[1], UTF_8) : "";
        fields.put(URLDecoder.decode(field[0], UTF_8), value);
      }
    } catch (IllegalArgumentException e) {
      return false;
    }
    String payload = fields.getOrDefault("payload", "");
    return payload.isEmpty()
        ? has(fields, "command") || has(fields, "ssl_check")
        : Json.object(payload.getBytes(UTF_8)).filter(SlackBody::isInteraction).isPresent();
  }

  private static boolean has(Map<String, String> fields, String name) {
    return !fields.getOrDefault(name, "").isEmpty();
  }

  /// What is pressed, chosen or sent; other interactions are of features that SRM has not.
  private static boolean isInteraction(ObjectNode json) {
    boolean byAPerson = Json.text(json.path("user"), "id").isPresent();
    return byAPerson
        && switch (Json.text(json, "type").orElse("")) {
          case "block_actions" -> Json.text(json.path("actions").path(0), "action_id").isPresent();
          case "message_action" ->
              Json.text(json, "callback_id").isPresent()
                  && json.path("message").isObject()
                  && Json.text(json.path("channel"), "id").isPresent();
          case "view_submission", "view_closed" -> isView(json.path("view"));
          default -> false;
        };
  }

  private static boolean isView(JsonNode view) {
    return Json.text(view, "id").isPresent()
        && Json.text(view, "callback_id").isPresent()
        && Json.text(view, "type").isPresent();
  }
}
