package dev.srm.channel.slack;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// In Slack's place, what Socket Mode connects to.
final class SocketServer implements AutoCloseable {
  /// Long enough for a machine that does much else.
  private static final long WAIT_SECONDS = 30;

  private final BlockingQueue<WsContext> connections = new LinkedBlockingQueue<>();
  private final BlockingQueue<JsonNode> acknowledged = new LinkedBlockingQueue<>();
  private final Javalin server =
      Javalin.create(config ->
          config.routes.ws(
              "/link",
              socket -> {
                socket.onConnect(context -> {
                  context.session.setIdleTimeout(Duration.ofMinutes(5));
                  connections.add(context);
                  context.send("{\"type\":\"hello\",\"num_connections\":1}");
                });
                socket.onMessage(context -> acknowledged.add(BlockRules.json(context.message())));
              }));

  SocketServer() {
    var _ = server.start("localhost", 0);
  }

  /// Of which Slack tells in `apps.connections.open`.
  String opened() {
    return "{\"ok\":true,\"url\":\"ws://localhost:" + server.port() + "/link?ticket=t\"}";
  }

  /// @return the next connection that was not taken yet
  WsContext connection() throws InterruptedException {
    return some(connections.poll(WAIT_SECONDS, TimeUnit.SECONDS), "nobody connects");
  }

  /// @return the next acknowledgement
  JsonNode acknowledged() throws InterruptedException {
    return some(acknowledged.poll(WAIT_SECONDS, TimeUnit.SECONDS), "nothing is acknowledged");
  }

  boolean isQuiet() {
    return acknowledged.isEmpty();
  }

  private static <T> T some(T value, String otherwise) {
    assertNotNull(value, otherwise);
    return Objects.requireNonNull(value);
  }

  static String envelope(String id, String type, JsonNode payload) {
    ObjectNode envelope = (ObjectNode) BlockRules.json("{}");
    envelope.put("envelope_id", id).put("type", type);
    envelope.put("accepts_response_payload", !type.equals("events_api"));
    envelope.set("payload", payload);
    return envelope.toString();
  }

  /// A slash command.
  static String command(String id, String text) {
    ObjectNode payload = (ObjectNode) BlockRules.json("{}");
    payload.put("command", "/srm").put("text", text);
    payload.put("team_id", "T0001").put("user_id", "U061F7AUR").put("channel_id", "C061EG9SL");
    return envelope(id, "slash_commands", payload);
  }

  @Override
  public void close() {
    var _ = server.stop();
  }
}
