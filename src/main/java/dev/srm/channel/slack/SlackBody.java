package dev.srm.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.Set;

/// Tells whether a verified body is one that Bolt can take. Bolt's parser fails in a dozen ways on
/// others, and logs them whole.
final class SlackBody {
  private static final Set<String> FORM_FIELDS = Set.of("command", "ssl_check");

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
    try {
      boolean known = false;
      for (String pair : text.split("&")) {
        String[] field = pair.split("=", 2);
        String name = URLDecoder.decode(field[0], UTF_8);
        String value = field.length == 2 ? URLDecoder.decode(field[1], UTF_8) : "";
        known |= FORM_FIELDS.contains(name) && !value.isEmpty();
      }
      return known;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
