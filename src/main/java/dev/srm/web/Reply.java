package dev.srm.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/// What a route answers, before it goes over the wire.
sealed interface Reply {
  /// Content of any kind.
  ///
  /// @param type media type with charset; empty when there is no body
  /// @param headers beside those that every reply has
  record Content(int status, String type, byte[] bytes, Map<String, String> headers)
      implements Reply {
    public Content {
      headers = Map.copyOf(headers);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Content that
          && status == that.status
          && type.equals(that.type)
          && headers.equals(that.headers)
          && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return 31 * status + Arrays.hashCode(bytes);
    }
  }

  /// An error.
  record Trouble(Problem problem) implements Reply {}

  /// @return JSON that is only good for this moment
  static Reply json(int status, JsonNode node) {
    return new Content(
        status, "application/json", Json.bytes(node), Map.of("Cache-Control", "no-store"));
  }

  static Reply text(int status, String type, String text, Map<String, String> headers) {
    return new Content(status, type, text.getBytes(StandardCharsets.UTF_8), headers);
  }
}
