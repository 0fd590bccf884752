package dev.srm.web;

import dev.srm.channel.Endpoint;
import io.javalin.http.Context;
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
        context.path(), context.pathParamMap(), headers, bytes, request.getRemoteAddr());
  }

  private static Reply content(Endpoint.Response response) {
    return new Reply.Content(
        response.status(),
        response.contentType(),
        response.body().getBytes(StandardCharsets.UTF_8),
        Map.of("Cache-Control", "no-store"));
  }
}
