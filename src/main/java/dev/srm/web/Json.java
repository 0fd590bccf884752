package dev.srm.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.knowledge.Bilingual;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// JSON read with limits and written in a fixed order.
final class Json {
  /// An object with a list of texts is two deep.
  private static final int DEPTH_MAX = 8;

  /// Longer questions are cut by the reader of questions, so they need not be refused here.
  private static final int TEXT_CHARS_MAX = 1_000_000;

  private static final int NAME_CHARS_MAX = 200;
  private static final int NUMBER_CHARS_MAX = 40;

  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH_MAX)
                          .maxStringLength(TEXT_CHARS_MAX)
                          .maxNameLength(NAME_CHARS_MAX)
                          .maxNumberLength(NUMBER_CHARS_MAX)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final ObjectWriter PRETTY = MAPPER.writerWithDefaultPrettyPrinter();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /// @return null in JSON where there is nothing
  static JsonNode orNull(Optional<String> text) {
    return text.<JsonNode>map(JsonNodeFactory.instance::textNode)
        .orElse(JsonNodeFactory.instance.nullNode());
  }

  static ObjectNode bilingual(Bilingual text) {
    return object().put("en", text.en()).put("ko", text.ko());
  }

  /// Written to a text first: a lone surrogate, which JSON can escape, then becomes "?" instead of
  /// an error half-way through the bytes.
  static byte[] bytes(JsonNode node) {
    return line(node).getBytes(StandardCharsets.UTF_8);
  }

  /// @return one line
  static String line(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can always be written", e);
    }
  }

  /// @return indented lines
  static String pretty(JsonNode node) {
    try {
      return PRETTY.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can always be written", e);
    }
  }
}
