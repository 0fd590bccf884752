package dev.srm.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Endpoint;
import dev.srm.channel.Json;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Requests of Socket Mode, put into the form that they have over HTTP, so that the same handlers
/// answer them.
final class SocketRequests implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketRequests.class);
  private static final String FORM = "application/x-www-form-urlencoded";

  private final SlackApp app;
  private final Semaphore free;
  private final Duration drain;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-request-", 0).factory());

  SocketRequests(SlackApp app, int workers, Duration drain) {
    this.app = app;
    this.free = new Semaphore(workers);
    this.drain = drain;
  }

  /// Slack sends more than there is room for: it waits in its own thread, whose connection then
  /// takes nothing more.
  void take(ObjectNode envelope, Consumer<ObjectNode> acknowledge) {
    Optional<Endpoint.Request> request = request(envelope);
    if (request.isEmpty()) {
      LOG.warn("Slack sent a {} that cannot be read", envelope.path("type").asText());
      return;
    }
    try {
      free.acquire();
      threads.execute(() -> {
        try {
          answer(envelope, request.get(), acknowledge);
        } finally {
          free.release();
        }
      });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RejectedExecutionException e) {
      free.release();
    }
  }

  /// What is not acknowledged, Slack delivers again.
  private void answer(
      ObjectNode envelope, Endpoint.Request request, Consumer<ObjectNode> acknowledge) {
    Endpoint.Response response = app.handle(request);
    if (response.status() != 200) {
      return;
    }
    ObjectNode ack = Json.object().put("envelope_id", envelope.path("envelope_id").asText());
    if (envelope.path("accepts_response_payload").asBoolean()) {
      Json.object(response.body().getBytes(UTF_8)).ifPresent(body -> ack.set("payload", body));
    }
    acknowledge.accept(ack);
  }

  private static Optional<Endpoint.Request> request(ObjectNode envelope) {
    JsonNode payload = envelope.path("payload");
    Optional<Endpoint.Request> request =
        switch (envelope.path("type").asText()) {
          case "events_api" ->
              Optional.of(request("application/json", payload.toString(), envelope));
          case "slash_commands" -> Optional.of(request(FORM, form(payload), envelope));
          case "interactive" ->
              Optional.of(request(FORM, "payload=" + encoded(payload.toString()), envelope));
          default -> Optional.empty();
        };
    return request.filter(one -> SlackBody.isSound(one.body()));
  }

  private static Endpoint.Request request(String type, String body, ObjectNode envelope) {
    Map<String, List<String>> headers =
        Map.of(
            "content-type",
            List.of(type),
            "x-slack-retry-num",
            List.of(Integer.toString(envelope.path("retry_attempt").asInt())));
    return new Endpoint.Request(
        "/slack/events", Map.of(), headers, body.getBytes(UTF_8), "localhost");
  }

  private static String form(JsonNode payload) {
    return payload.properties().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue().asText()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(drain.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
