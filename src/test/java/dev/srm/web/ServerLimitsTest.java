package dev.srm.web;

import static dev.srm.web.TestServer.assertProblem;
import static dev.srm.web.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the server refuses, and how it fails and stops.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerLimitsTest {
  private TestServer web;

  @BeforeAll
  void start() {
    web = new TestServer();
  }

  @AfterAll
  void stop() {
    web.close();
  }

  @Test
  void another_content_type_is_refused() throws Exception {
    HttpResponse<String> response =
        web.send(
            web.request("/api/v1/ask")
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString("<question/>")));
    assertProblem(415, response);
  }

  @Test
  void a_faulty_request_object_is_told_its_faults() throws Exception {
    HttpResponse<String> response = web.ask("{\"language\": \"fr\"}");
    assertProblem(400, response);
    assertEquals("question", json(response).path("faults").path(0).path("key").asText());
    assertEquals("language", json(response).path("faults").path(1).path("key").asText());
  }

  @Test
  void a_body_of_exactly_the_limit_is_read_and_one_byte_more_is_not() throws Exception {
    int max = WebLimits.DEFAULTS.askBytesMax();
    String frame = "{\"question\": \"\"}";
    String full = frame.replace("\"\"", "\"" + "a".repeat(max - frame.length()) + "\"");
    assertEquals(200, web.ask(full).statusCode());
    assertEquals(200, web.askInChunks(full).statusCode());
    assertProblem(413, web.ask(full + " "));
    assertProblem(413, web.askInChunks(full + " "));
  }

  @Test
  void an_exception_is_an_apology_without_its_text() throws Exception {
    HttpResponse<String> response = web.ask("{\"question\": \"break\"}");
    assertProblem(500, response);
    assertFalse(response.body().contains("secret"));
    assertFalse(response.body().contains("Exception"));
  }

  @Test
  void an_error_of_the_machine_is_not_told_either() throws Exception {
    HttpResponse<String> response = web.ask("{\"question\": \"recurse\"}");
    assertEquals(500, response.statusCode());
    assertFalse(response.body().contains("secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/api/v1/nothing",
        "/assets/x/y.js",
        "/notes/en/../../pom.xml",
        "/notes/nothing.md",
        "/api/v1/notes/en/nothing.md"
      })
  void an_unknown_path_is_a_problem(String path) throws Exception {
    assertProblem(404, web.get(path));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/api/v1/ask,POST",
    "GET,/teams/webhook/a,POST",
    "PUT,/api/v1/ask,POST",
    "POST,/api/v1/services,GET",
    "OPTIONS,/api/v1/ask,POST"
  })
  void a_wrong_method_is_told_the_right_one(String method, String path, String allowed)
      throws Exception {
    HttpResponse<String> response =
        web.send(web.request(path).method(method, BodyPublishers.noBody()));
    assertProblem(405, response);
    assertEquals(allowed, response.headers().firstValue("Allow").orElse(""));
    assertTrue(response.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/v1/services", "/nothing", "/notes/en/rds.md", "/metrics"})
  void every_reply_has_the_security_headers(String path) throws Exception {
    Map<String, List<String>> headers = web.get(path).headers().map();
    String policy = headers.getOrDefault("content-security-policy", List.of("")).getFirst();
    assertTrue(policy.contains("default-src 'none'; script-src 'self';"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals(List.of("nosniff"), headers.get("x-content-type-options"));
    assertEquals(List.of("no-referrer"), headers.get("referrer-policy"));
    assertFalse(headers.containsKey("server"));
    assertFalse(headers.containsKey("access-control-allow-origin"));
  }

  @Test
  void a_mount_has_its_own_limit() throws Exception {
    byte[] full = new byte[TestServer.MOUNT_BYTES_MAX];
    byte[] more = new byte[TestServer.MOUNT_BYTES_MAX + 1];
    assertEquals(
        202,
        web.send(web.request("/teams/webhook/a").POST(BodyPublishers.ofByteArray(full)))
            .statusCode());
    web.mounted.set(Optional.empty());
    assertProblem(
        413, web.send(web.request("/teams/webhook/a").POST(BodyPublishers.ofByteArray(more))));
    assertProblem(413, web.send(web.request("/teams/webhook/a").POST(TestServer.chunks(more))));
    assertTrue(web.mounted.get().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"GET /% HTTP/1.1,400", "nonsense,400"})
  void what_is_no_http_is_refused_without_a_page(String start, int status) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.server.port())) {
      socket
          .getOutputStream()
          .write(
              (start + "\r\nHost: a\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(reply.startsWith("HTTP/1.1 " + status), reply);
      assertFalse(reply.contains("<html"), reply);
      assertFalse(reply.contains("Exception"), reply);
    }
  }

  @Test
  void a_request_under_way_is_answered_when_the_server_stops() throws Exception {
    try (TestServer own = new TestServer()) {
      CompletableFuture<HttpResponse<String>> reply =
          own.client.sendAsync(
              own.request("/api/v1/ask")
                  .POST(BodyPublishers.ofString("{\"question\": \"wait\"}"))
                  .build(),
              BodyHandlers.ofString());
      assertTrue(own.begun.await(60, TimeUnit.SECONDS));
      int port = own.server.port();
      Thread stopping = Thread.ofVirtual().start(own.server::close);
      awaitClosed(port);
      own.released.countDown();
      assertEquals(200, reply.get(60, TimeUnit.SECONDS).statusCode());
      stopping.join();
    }
  }

  private static void awaitClosed(int port) {
    try {
      while (true) {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
      }
    } catch (IOException e) {
      // Refused: stopping has begun.
    }
  }

  @Test
  void a_taken_port_is_said_with_its_number() {
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () ->
                WebServer.start(
                    WebSettings.of("127.0.0.1", web.server.port()),
                    surface -> Answers::to,
                    Corpora::real,
                    List.of(),
                    List::of,
                    web.metrics));
    assertTrue(e.toString().contains("port " + web.server.port() + " of 127.0.0.1"));
  }
}
