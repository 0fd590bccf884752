package dev.srm.channel.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.slack.api.app_backend.SlackSignature;
import dev.srm.answer.Answering;
import dev.srm.answer.Request;
import dev.srm.channel.Answers;
import dev.srm.channel.Golden;
import dev.srm.channel.Mounted;
import dev.srm.chat.Desk;
import dev.srm.chat.Lease;
import dev.srm.chat.Memory;
import dev.srm.chat.MemoryInbox;
import dev.srm.chat.Message;
import dev.srm.chat.Outcome;
import dev.srm.knowledge.Knowledge;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A Slack of our own: signs and sends what Slack sends, with Slack's own signature code, and
/// stands in for its Web API. What the inbox keeps is worked off when a test asks what was posted.
final class Workspace implements AutoCloseable {
  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  static final String TOKEN = "xoxb-secret-token-of-the-test";
  static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  static final SlackLimits LIMITS =
      new SlackLimits(
          8,
          Duration.ofSeconds(30),
          50,
          3,
          Duration.ofMillis(500),
          100,
          Duration.ofHours(1),
          Duration.ofSeconds(20),
          4,
          Duration.ofSeconds(60));

  private static final int ROUNDS_MAX = 50;

  final WireMockServer api = new WireMockServer(WireMockConfiguration.options().dynamicPort());
  final MemoryInbox inbox = new MemoryInbox(() -> NOW);
  final Remembered remembered = new Remembered();
  final Queue<Request> asked = new ConcurrentLinkedQueue<>();
  final List<Outcome> outcomes = new ArrayList<>();
  final SlackChannel channel;
  private final SlackSignature.Generator generator = new SlackSignature.Generator(SECRET);
  private final Mounted mounted;

  Workspace() {
    this(Answers::answer);
  }

  Workspace(Answering answering) {
    this(answering, SlackSettings.FollowUps.EVERYWHERE, false);
  }

  Workspace(Answering answering, SlackSettings.FollowUps followUps, boolean broadcast) {
    this(answering, Golden.KNOWLEDGE, followUps, broadcast);
  }

  Workspace(
      Answering answering,
      Knowledge knowledge,
      SlackSettings.FollowUps followUps,
      boolean broadcast) {
    this(answering, knowledge, followUps, broadcast, "", _ -> {});
  }

  /// Over Socket Mode as well.
  static Workspace withSocket(Answering answering, Pause pause) {
    return new Workspace(
        answering,
        Golden.KNOWLEDGE,
        SlackSettings.FollowUps.EVERYWHERE,
        false,
        "xapp-secret-token-of-the-test",
        pause);
  }

  private Workspace(
      Answering answering,
      Knowledge knowledge,
      SlackSettings.FollowUps followUps,
      boolean broadcast,
      String appToken,
      Pause pause) {
    api.start();
    stub("ok", "{\"ok\":true}");
    stub("auth.test", "{\"ok\":true,\"user_id\":\"U0LAN0Z89\",\"user\":\"srm\",\"team\":\"T\"}");
    stub(
        "chat.postMessage", "{\"ok\":true,\"channel\":\"C061EG9SL\",\"ts\":\"1795312900.000100\"}");
    locale("en-US");
    SlackSettings settings =
        new SlackSettings(
            SECRET, TOKEN, appToken, "", "", api.baseUrl() + "/api", followUps, broadcast);
    channel =
        new SlackChannel(
            settings,
            new SlackChannel.Ground(
                new Desk(
                    request -> {
                      asked.add(request);
                      return answering.answer(request);
                    },
                    () -> knowledge,
                    new Memory(remembered, remembered, () -> NOW)),
                () -> knowledge,
                () -> Answers.VOICE,
                inbox,
                Optional.empty(),
                () -> NOW),
            LIMITS,
            pause);
    mounted = new Mounted(channel.events().orElseThrow(), "unused");
  }

  /// @param method of the Web API, or `ok` for all others
  void stub(String method, String response) {
    api.stubFor(
        post(method.equals("ok") ? anyUrl() : urlEqualTo("/api/" + method))
            .willReturn(okJson(response)));
  }

  /// In which language everybody uses Slack.
  void locale(String locale) {
    stub("users.info", "{\"ok\":true,\"user\":{\"id\":\"U1\",\"locale\":\"" + locale + "\"}}");
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

  /// Sends what somebody pressed, chose or typed.
  HttpResponse<String> interact(JsonNode payload) {
    return send(("payload=" + URLEncoder.encode(payload.toString(), UTF_8)).getBytes(UTF_8));
  }

  List<String> signed(String time, byte[] body) {
    return List.of("X-Slack-Request-Timestamp", time, "X-Slack-Signature", signature(time, body));
  }

  String signature(String time, byte[] body) {
    return generator.generate(time, new String(body, UTF_8));
  }

  /// Works off all that was kept.
  ///
  /// @return what was posted with chat.postMessage, field by name
  List<Map<String, String>> posted() {
    work();
    return called("chat.postMessage");
  }

  /// Does what is kept until nothing is left, without waiting.
  void work() {
    try {
      for (int round = 0; round < ROUNDS_MAX; round++) {
        if (!channel.settled()) {
          throw new IllegalStateException("errands take too long");
        }
        List<Lease> leases =
            inbox.lease("test", Set.of(Message.Surface.SLACK), 100, Duration.ofMinutes(1));
        if (leases.isEmpty()) {
          return;
        }
        for (Lease lease : leases) {
          note(lease, channel.handler().handle(lease));
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException("there is no end: " + outcomes);
  }

  private void note(Lease lease, Outcome outcome) {
    outcomes.add(outcome);
    boolean _ =
        switch (outcome) {
          case Outcome.Delivered(String reply) -> inbox.done(lease, reply);
          case Outcome.Later later -> inbox.again(lease, NOW, later.doubtful(), later.reason());
          case Outcome.Hopeless(String reason) -> inbox.failed(lease, reason);
        };
  }

  /// @return the calls of that method of the Web API so far, field by name
  List<Map<String, String>> called(String method) {
    return api.findAll(postRequestedFor(urlEqualTo("/api/" + method))).stream()
        .map(request -> form(request.getBodyAsString()))
        .toList();
  }

  /// @return what was sent by the address that comes with a click
  List<JsonNode> responses() {
    return api.findAll(postRequestedFor(urlEqualTo("/response"))).stream()
        .map(request -> BlockRules.json(request.getBodyAsString()))
        .toList();
  }

  String responseUrl() {
    return api.baseUrl() + "/response";
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
    channel.close();
    mounted.close();
    api.stop();
  }
}
