package dev.srm.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;

/// One method on one path.
///
/// @param path template: `{name}` is one segment, `<name>` any number of them
record Route(HandlerType method, String path, Handling handling) {
  /// Turns a request into a reply.
  @FunctionalInterface
  interface Handling {
    /// @throws IOException when the peer goes away half-way
    Reply reply(Context request) throws IOException;
  }

  static Route get(String path, Handling handling) {
    return new Route(HandlerType.GET, path, handling);
  }

  static Route post(String path, Handling handling) {
    return new Route(HandlerType.POST, path, handling);
  }
}
