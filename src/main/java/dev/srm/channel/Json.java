package dev.srm.channel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/// JSON within limits: what platforms send is small and flat.
public final class Json {
  /// A Teams activity nests 6 deep, a Slack event with rich text 12.
  public static final int DEPTH_MAX = 50;

  /// Characters of one string.
  public static final int STRING_MAX = 200_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH_MAX)
                          .maxStringLength(STRING_MAX)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /// @return the object that the bytes are; empty when they are anything else or beyond the limits
  public static Optional<ObjectNode> object(byte[] body) {
    try {
      return MAPPER.readTree(body) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// @return a fresh object to fill
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /// @return the text under that name; empty when there is none or it is no text
  public static Optional<String> text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
  }

  /// @return the document, without blanks
  public static String written(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes can always be written", e);
    }
  }
}
