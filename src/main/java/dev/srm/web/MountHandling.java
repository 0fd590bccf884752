package dev.srm.web;

import dev.srm.channel.Endpoint;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Carries a platform's request to its endpoint, byte for byte.
record MountHandling(Mount mount, int drainBytesMax) implements Route.Handling {
  @Override
  public Reply reply(Context context) throws IOException {
    HttpServletRequest request = context.req();
    Body body =
        Body.read(
            request.getInputStream(),
            request.getContentLengthLong(),
            mount.bodyBytesMax(),
            drainBytesMax);
    return switch (body) {
      case Body.TooLarge() -> new Reply.Trouble(Problem.tooLarge(mount.bodyBytesMax()));
      case Body.Whole(byte[] bytes) -> content(mount.endpoint().handle(request(context, bytes)));
    };
  }

  private static Endpoint.Request request(Context context, byte[] bytes) {
    HttpServletRequest request = context.req();
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    return new Endpoint.Request(
        context.path(), parameters(context), headers, bytes, request.getRemoteAddr());
  }

  /// The platforms' own requests carry none in the query, and what is signed is the body.
  private static Map<String, String> parameters(Context context) {
    Map<String, String> all = new LinkedHashMap<>();
    if (context.method().equals(HandlerType.GET)) {
      context.queryParamMap().forEach((name, values) -> all.put(name, values.getFirst()));
    }
    all.putAll(context.pathParamMap());
    return all;
  }

  private static Reply content(Endpoint.Response response) {
    Map<String, String> headers = new LinkedHashMap<>(response.headers());
    headers.put("Cache-Control", "no-store");
    return new Reply.Content(
        response.status(),
        response.contentType(),
        response.body().getBytes(StandardCharsets.UTF_8),
        headers);
  }
}
