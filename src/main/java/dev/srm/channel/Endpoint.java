package dev.srm.channel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a platform calls: raw bytes in, raw bytes out. The HTTP server mounts it and knows no more
/// of it.
public interface Endpoint {
  /// @return the response to any request at all; never throws for an input
  Response handle(Request request);

  /// A request as it came in.
  ///
  /// @param path below the root, e.g. `/slack/events`
  /// @param parameters of the path, e.g. `hook`, and of the query of a GET
  /// @param headers by lower-case name
  /// @param body at most as long as the server lets through; verified before it is parsed
  /// @param remoteAddress of the peer
  record Request(
      String path,
      Map<String, String> parameters,
      Map<String, List<String>> headers,
      byte[] body,
      String remoteAddress) {
    public Request {
      Map<String, List<String>> byLowerCase = new TreeMap<>();
      headers.forEach(
          (name, values) -> byLowerCase.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
      headers = Map.copyOf(byLowerCase);
      parameters = Map.copyOf(parameters);
    }

    /// @return the only value of that header; empty when it is missing or sent twice
    public Optional<String> header(String name) {
      List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
      return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Request that
          && path.equals(that.path)
          && headers.equals(that.headers)
          && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
      return 31 * path.hashCode() + Arrays.hashCode(body);
    }
  }

  /// What is sent back.
  ///
  /// @param contentType with charset; empty when there is no body
  /// @param headers further ones, by name
  record Response(int status, String contentType, String body, Map<String, String> headers) {
    public Response {
      headers = Map.copyOf(headers);
    }

    /// Without further headers.
    public Response(int status, String contentType, String body) {
      this(status, contentType, body, Map.of());
    }

    /// A status with nothing to say.
    public static Response bare(int status) {
      return new Response(status, "", "");
    }
  }
}
