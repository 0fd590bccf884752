package dev.srm.app;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// A Slack that keeps what is posted, shows it again, and refuses one call of ten.
final class SlackApi implements ResponseDefinitionTransformerV2, AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Random random = new Random(5);
  private final Map<String, List<Post>> threads = new ConcurrentHashMap<>();
  private final AtomicInteger refused = new AtomicInteger();
  private final WireMockServer server;

  /// @param metadata as the form field has it, JSON; empty when there is none
  record Post(String ts, String metadata) {}

  SlackApi() {
    server =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .disableRequestJournal()
                .containerThreads(40)
                .extensions(this));
    server.start();
    server.stubFor(any(anyUrl()).willReturn(ok()));
  }

  String url() {
    return server.baseUrl() + "/api/";
  }

  /// @return how many messages stand in the thread
  int replies(String thread) {
    return threads.getOrDefault(thread, List.of()).size();
  }

  /// @return how many threads have a message
  int answered() {
    return threads.size();
  }

  /// Waits until so many threads have a message.
  ///
  /// @return false when that took longer
  boolean awaitAnswered(int count, Duration longest) throws InterruptedException {
    return await(() -> answered() >= count, longest);
  }

  /// Waits until a message stands in the thread.
  ///
  /// @return false when that took longer
  boolean awaitReply(String thread, Duration longest) throws InterruptedException {
    return await(() -> replies(thread) > 0, longest);
  }

  private synchronized boolean await(BooleanSupplier reached, Duration longest)
      throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (!reached.getAsBoolean()) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }

  /// @return how many messages were not taken at once
  int refused() {
    return refused.get();
  }

  @Override
  public String getName() {
    return "slack";
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    Map<String, String> form = form(event.getRequest().getBodyAsString());
    String path = event.getRequest().getUrl();
    if (path.endsWith("chat.postMessage")) {
      return post(form);
    }
    return json(path.contains("conversations.replies") ? replies(form) : us());
  }

  private ResponseDefinition post(Map<String, String> form) {
    int luck;
    synchronized (random) {
      luck = random.nextInt(20);
    }
    if (luck < 2) {
      int _ = refused.incrementAndGet();
    }
    if (luck == 0) {
      return new ResponseDefinitionBuilder().withStatus(429).withHeader("Retry-After", "1").build();
    }
    if (luck == 1) {
      return new ResponseDefinitionBuilder().withStatus(500).build();
    }
    String thread = form.getOrDefault("thread_ts", "none");
    String ts = kept(thread, form.getOrDefault("metadata", ""));
    return json(
        JSON.createObjectNode()
            .put("ok", true)
            .put("channel", form.getOrDefault("channel", ""))
            .put("ts", ts));
  }

  /// @return its time, by which Slack names a message
  private synchronized String kept(String thread, String metadata) {
    List<Post> posts = threads.computeIfAbsent(thread, _ -> new CopyOnWriteArrayList<>());
    String ts = thread + posts.size();
    posts.add(new Post(ts, metadata));
    notifyAll();
    return ts;
  }

  private ObjectNode replies(Map<String, String> form) {
    ObjectNode node = JSON.createObjectNode().put("ok", true);
    ArrayNode messages = node.putArray("messages");
    for (Post post : threads.getOrDefault(form.getOrDefault("ts", ""), List.of())) {
      ObjectNode message = messages.addObject().put("type", "message").put("ts", post.ts());
      if (!post.metadata().isEmpty()) {
        try {
          message.set("metadata", JSON.readTree(post.metadata()));
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
    }
    return node;
  }

  private static ObjectNode us() {
    return JSON.createObjectNode()
        .put("ok", true)
        .put("user_id", "U0LAN0Z89")
        .put("bot_id", "B0LAN0Z89")
        .put("team_id", "T0001");
  }

  private static ResponseDefinition json(ObjectNode node) {
    return new ResponseDefinitionBuilder()
        .withStatus(200)
        .withHeader("Content-Type", "application/json")
        .withBody(node.toString())
        .build();
  }

  private static Map<String, String> form(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : body.split("&")) {
      String[] field = pair.split("=", 2);
      String value = field.length == 2 ? field[1] : "";
      fields.put(field[0], URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
    return fields;
  }

  @Override
  public void close() {
    server.stop();
  }
}
