package dev.srm.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Errors that Jetty finds before a route is reached, without its page and its exception texts.
final class BareErrors implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    byte[] bytes = Json.bytes(Problem.of(response.getStatus()).node());
    response.write(true, ByteBuffer.wrap(bytes), callback);
    return true;
  }
}
