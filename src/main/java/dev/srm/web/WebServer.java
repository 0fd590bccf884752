package dev.srm.web;

import dev.srm.answer.Answering;
import dev.srm.knowledge.Knowledge;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running HTTP server.
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  /// A shared link may carry a question of 2,000 Korean characters, nine bytes each.
  private static final int HEADER_BYTES_MAX = 32 * 1024;

  /// Connections kept alive without a request on them would hold up each stop by Jetty's full
  /// second.
  private static final long LAST_IDLE_MILLIS = 250;

  private static final Map<String, String> SECURITY_HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  private final Javalin javalin;

  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /// Listens from the moment this returns.
  ///
  /// @param answering by surface, `api` or `console`; called on virtual threads, many at once
  /// @param knowledge asked for at each request, so that a reloaded corpus shows
  /// @param metrics shown at `/metrics`; other surfaces count into it as well
  /// @throws IllegalStateException when the port is taken
  public static WebServer start(
      WebSettings settings,
      Function<String, Answering> answering,
      Supplier<Knowledge> knowledge,
      List<Mount> mounts,
      Readiness readiness,
      Metrics metrics) {
    WebLimits limits = settings.limits();
    AskApi ask = new AskApi(answering, metrics, limits);
    List<Route> routes =
        Stream.concat(
                new Routes(ask, knowledge, readiness, metrics).all().stream(),
                mounts.stream().map(mount -> route(mount, limits)))
            .toList();
    Javalin javalin = Javalin.create(config -> configure(config, limits, routes, metrics));
    try {
      javalin.start(settings.host(), settings.port());
      for (Connector connector : javalin.jettyServer().server().getConnectors()) {
        if (connector instanceof AbstractConnector listening) {
          listening.setShutdownIdleTimeout(LAST_IDLE_MILLIS);
        }
      }
      return new WebServer(javalin);
    } catch (JavalinBindException e) {
      throw new IllegalStateException(
          "cannot listen on port "
              + settings.port()
              + " of "
              + settings.host()
              + "; stop the program that does, or choose another port (PORT=8081)",
          e);
    }
  }

  private static Route route(Mount mount, WebLimits limits) {
    MountHandling handling = new MountHandling(mount, limits.drainBytesMax());
    return mount.visited() ? Route.get(mount.path(), handling) : Route.post(mount.path(), handling);
  }

  private static void configure(
      JavalinConfig config, WebLimits limits, List<Route> routes, Metrics metrics) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.jetty.threadPool = new VirtualThreadPool(limits.tasksMax());
    // Javalin sets no timeout, and so cuts requests off that are under way (javalin#2332).
    config.jetty.modifyServer(server -> server.setStopTimeout(limits.stopTimeoutMillis()));
    config.jetty.modifyServer(server -> server.setErrorHandler(new BareErrors()));
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setRequestHeaderSize(HEADER_BYTES_MAX);
      http.setIdleTimeout(limits.idleTimeoutMillis());
    });
    for (Route route : routes) {
      config.routes.addHttpHandler(
          route.method(), route.path(), context -> answer(context, route, metrics));
    }
    config.routes.exception(
        MethodNotAllowedResponse.class, (e, context) -> refuseMethod(context, e, metrics));
    config.routes.exception(
        HttpResponseException.class,
        (e, context) -> write(context, new Reply.Trouble(Problem.of(e.getStatus())), "", metrics));
    config.routes.exception(
        IOException.class,
        (e, context) -> write(context, new Reply.Trouble(Problem.of(400)), "", metrics));
    config.routes.exception(Exception.class, (e, context) -> apologise(context, e, metrics));
    config.router.javaLangErrorHandler((response, error) -> {
      LOG.error("a request ended in an error of the virtual machine", error);
      response.setStatus(500);
    });
  }

  private static void answer(Context context, Route route, Metrics metrics) throws IOException {
    write(context, route.handling().reply(context), route.path(), metrics);
  }

  private static void refuseMethod(Context context, MethodNotAllowedResponse e, Metrics metrics) {
    String allowed = e.getDetails().getOrDefault("availableMethods", "");
    context.header("Allow", allowed);
    write(context, new Reply.Trouble(Problem.methodNotAllowed(allowed)), "", metrics);
  }

  private static void apologise(Context context, Exception e, Metrics metrics) {
    String id = UUID.randomUUID().toString();
    LOG.error("{} failed ({})", context.path(), id, e);
    write(context, new Reply.Trouble(Problem.internal(id)), "", metrics);
  }

  /// @param path template of the route; empty when none matched
  private static void write(Context context, Reply reply, String path, Metrics metrics) {
    SECURITY_HEADERS.forEach(context::header);
    switch (reply) {
      case Reply.Content content -> write(context, content);
      case Reply.Trouble(Problem problem) ->
          write(
              context,
              new Reply.Content(
                  problem.status(),
                  Problem.CONTENT_TYPE,
                  Json.bytes(problem.node()),
                  Map.of("Cache-Control", "no-store")));
    }
    metrics.countResponse(path, context.statusCode());
  }

  private static void write(Context context, Reply.Content content) {
    context.status(content.status());
    content.headers().forEach(context::header);
    if (!content.type().isEmpty()) {
      context.contentType(content.type());
    }
    context.result(content.bytes());
  }

  /// @return the port that is listened on, also when any free one was asked for
  public int port() {
    return javalin.port();
  }

  /// Lets requests under way finish within the stop timeout, then closes all connections.
  @Override
  public void close() {
    javalin.stop();
  }
}
