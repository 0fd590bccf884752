package dev.srm.channel.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.slack.api.app_backend.SlackSignature;
import dev.srm.answer.Answering;
import dev.srm.channel.Answers;
import dev.srm.channel.Mounted;
import dev.srm.chat.Desk;
import dev.srm.chat.RecentIds;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A Slack of our own: signs and sends what Slack sends, with Slack's own signature code, and
/// stands in for its Web API.
final class Workspace implements AutoCloseable {
  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  static final String TOKEN = "xoxb-secret-token-of-the-test";
  static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  static final SlackLimits LIMITS =
      new SlackLimits(
          50,
          8,
          4,
          Duration.ofSeconds(30),
          Duration.ofMillis(500),
          Duration.ofMinutes(2),
          Duration.ofSeconds(60),
          1_000,
          Duration.ofHours(1));

  final WireMockServer api = new WireMockServer(WireMockConfiguration.options().dynamicPort());
  final Queue<Duration> pauses = new ConcurrentLinkedQueue<>();
  private final SlackSignature.Generator generator = new SlackSignature.Generator(SECRET);
  private final SlackEndpoint endpoint;
  private final Mounted mounted;

  Workspace() {
    this(Answers::answer, LIMITS);
  }

  Workspace(Answering answering, SlackLimits limits) {
    api.start();
    api.stubFor(post(anyUrl()).willReturn(okJson("{\"ok\":true,\"user_id\":\"U0LAN0Z89\"}")));
    this.endpoint = endpoint(answering, limits, api.baseUrl() + "/api");
    this.mounted = new Mounted(endpoint, "unused");
  }

  private SlackEndpoint endpoint(Answering answering, SlackLimits limits, String apiUrl) {
    return new SlackEndpoint(
        new SlackSettings(SECRET, TOKEN, apiUrl),
        new Desk(answering),
        () -> Answers.VOICE,
        () -> NOW,
        limits,
        new RecentIds(limits.idsMax(), limits.idsKept(), () -> NOW),
        pauses::add);
  }

  /// Sends a file of the test resources, signed.
  HttpResponse<String> send(String file) {
    return send(Answers.resource("slack/" + file));
  }

  HttpResponse<String> send(byte[] body) {
    String time = Long.toString(NOW.getEpochSecond());
    return send(body, signed(time, body));
  }

  HttpResponse<String> send(byte[] body, List<String> headers) {
    return mounted.post("/slack/events", body, headers);
  }

  List<String> signed(String time, byte[] body) {
    return List.of("X-Slack-Request-Timestamp", time, "X-Slack-Signature", signature(time, body));
  }

  String signature(String time, byte[] body) {
    return generator.generate(time, new String(body, UTF_8));
  }

  /// Waits for all that was acknowledged.
  ///
  /// @return what was posted with chat.postMessage, field by name
  List<Map<String, String>> posted() {
    endpoint.close();
    return api.findAll(postRequestedFor(urlEqualTo("/api/chat.postMessage"))).stream()
        .map(request -> form(request.getBodyAsString()))
        .toList();
  }

  static Map<String, String> form(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : body.split("&")) {
      String[] field = pair.split("=", 2);
      fields.put(URLDecoder.decode(field[0], UTF_8), URLDecoder.decode(field[1], UTF_8));
    }
    return fields;
  }

  @Override
  public void close() {
    endpoint.close();
    mounted.close();
    api.stop();
  }
}
