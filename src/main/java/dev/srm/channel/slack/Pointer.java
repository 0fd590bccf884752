package dev.srm.channel.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a button hands back: enough to answer its question again, since Slack keeps it and SRM need
/// not.
///
/// @param answer id of the answer that it stands below; empty for a further question
/// @param context earlier questions, oldest first
record Pointer(String answer, String question, List<String> context) {
  Pointer {
    context = List.copyOf(context);
  }

  static Pointer to(String question) {
    return new Pointer("", question, List.of());
  }

  /// @return the value of a button, without the oldest context where it is too much; empty when not
  ///   even the question fits
  Optional<String> written() {
    for (int from = 0; from <= context.size(); from++) {
      ObjectNode value = Json.object().put("q", question);
      if (!answer.isEmpty()) {
        value.put("a", answer);
      }
      if (from < context.size()) {
        ArrayNode earlier = value.putArray("c");
        context.subList(from, context.size()).forEach(earlier::add);
      }
      String written = Json.written(value);
      if (written.codePointCount(0, written.length()) <= Parts.VALUE_MAX) {
        return Optional.of(written);
      }
    }
    return Optional.empty();
  }

  /// @return empty when the value is of no button of ours
  static Optional<Pointer> read(String value) {
    return Json.object(value.getBytes(StandardCharsets.UTF_8))
        .flatMap(node ->
            Json.text(node, "q")
                .map(question ->
                    new Pointer(Json.text(node, "a").orElse(""), question, texts(node.path("c")))));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
