package dev.srm.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.srm.answer.Answer;
import dev.srm.answer.Request;
import dev.srm.channel.Endpoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/// A server on a free port with answers written by hand, and what a client says to it.
final class TestServer implements AutoCloseable {
  static final int MOUNT_BYTES_MAX = 1_000;

  /// What the mounted endpoint was handed last.
  final AtomicReference<Optional<Endpoint.Request>> mounted =
      new AtomicReference<>(Optional.empty());

  /// What was asked last.
  final AtomicReference<Request> asked = new AtomicReference<>(Request.of(""));

  /// Counted down when the question "wait" has arrived; it is answered once `released` is.
  final CountDownLatch begun = new CountDownLatch(1);

  final CountDownLatch released = new CountDownLatch(1);
  final Metrics metrics = new Metrics();
  final HttpClient client = HttpClient.newHttpClient();
  final WebServer server;
  volatile List<Readiness.Component> components = List.of();

  TestServer() {
    Mount mount =
        new Mount(
            "/teams/webhook/{hook}",
            MOUNT_BYTES_MAX,
            request -> {
              mounted.set(Optional.of(request));
              return new Endpoint.Response(202, "application/json; charset=utf-8", "{\"잘\":1}");
            });
    server =
        WebServer.start(
            WebSettings.of("127.0.0.1", 0),
            surface -> this::answer,
            Corpora::real,
            List.of(mount),
            () -> components,
            metrics);
  }

  private Answer answer(Request request) {
    asked.set(request);
    switch (request.question()) {
      case "wait" -> {
        begun.countDown();
        await(released);
      }
      case "break" -> throw new IllegalStateException("secret detail");
      case "recurse" -> throw new StackOverflowError("secret detail");
      default -> {}
    }
    return Answers.to(request);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpResponse<String> ask(String body) throws Exception {
    return send(request("/api/v1/ask").POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> askInChunks(String body) throws Exception {
    return send(request("/api/v1/ask").POST(chunks(body.getBytes(StandardCharsets.UTF_8))));
  }

  static HttpRequest.BodyPublisher chunks(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    return Json.MAPPER.readTree(response.body());
  }

  static void assertProblem(int status, HttpResponse<String> response) throws IOException {
    assertEquals(status, response.statusCode(), response.body());
    assertEquals(Problem.CONTENT_TYPE, response.headers().firstValue("Content-Type").orElse(""));
    assertEquals(status, json(response).path("status").asInt());
    assertFalse(json(response).path("detail").asText().isEmpty());
  }

  @Override
  public void close() {
    released.countDown();
    client.close();
    server.close();
    metrics.close();
  }
}
