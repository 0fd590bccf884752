package dev.srm.channel.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.slack.api.app_backend.SlackSignature;
import dev.srm.channel.Answers;
import dev.srm.channel.Endpoint;
import dev.srm.channel.Golden;
import dev.srm.channel.Voice;
import dev.srm.chat.Desk;
import dev.srm.chat.Lease;
import dev.srm.chat.MemoryInbox;
import dev.srm.chat.Message;
import dev.srm.chat.Outcome;
import dev.srm.chat.Vault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One app in many workspaces.
class SlackInstallTest {
  private final WireMockServer api =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private final Map<String, String> kept = new HashMap<>();
  private final MemoryInbox inbox = new MemoryInbox(() -> Workspace.NOW);
  private Instant now = Workspace.NOW;
  private final SlackChannel channel = channel();

  private SlackChannel channel() {
    api.start();
    api.stubFor(
        post(urlEqualTo("/api/oauth.v2.access"))
            .willReturn(
                okJson(
                    "{\"ok\":true,\"access_token\":\"xoxb-of-T0001\",\"token_type\":\"bot\","
                        + "\"team\":{\"id\":\"T0001\",\"name\":\"Example\"}}")));
    api.stubFor(
        post(urlEqualTo("/api/chat.postMessage"))
            .willReturn(okJson("{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.2\"}")));
    api.stubFor(
        post(urlEqualTo("/api/users.info"))
            .willReturn(okJson("{\"ok\":false,\"error\":\"user_not_found\"}")));
    Vault vault =
        new Vault() {
          @Override
          public void put(String name, String secret) {
            kept.put(name, secret);
          }

          @Override
          public Optional<String> get(String name) {
            return Optional.ofNullable(kept.get(name));
          }

          @Override
          public boolean remove(String name) {
            return kept.remove(name) != null;
          }
        };
    return new SlackChannel(
        new SlackSettings(
            Workspace.SECRET,
            "",
            "",
            "111.222",
            "client-secret",
            api.baseUrl() + "/api/",
            SlackSettings.FollowUps.EVERYWHERE,
            false),
        new SlackChannel.Ground(
            new Desk(Answers::answer),
            () -> Golden.KNOWLEDGE,
            () -> new Voice(Answers.PARTIES, "https://srm.example.com"),
            inbox,
            Optional.of(vault),
            () -> now),
        Workspace.LIMITS,
        _ -> {});
  }

  @AfterEach
  void close() {
    channel.close();
    api.stop();
  }

  private Endpoint.Response open(String path, Map<String, String> query, String cookie) {
    return channel
        .install()
        .orElseThrow()
        .handle(
            new Endpoint.Request(
                path, query, Map.of("Cookie", List.of(cookie)), new byte[0], "127.0.0.1"));
  }

  private Map<String, String> begun() {
    Endpoint.Response response = open("/slack/install", Map.of(), "");
    assertEquals(302, response.status());
    URI address = URI.create(response.headers().getOrDefault("Location", ""));
    assertEquals("/oauth/v2/authorize", address.getPath());
    Map<String, String> query = new HashMap<>(Workspace.form(address.getRawQuery()));
    String cookie = response.headers().getOrDefault("Set-Cookie", "");
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("Secure"), cookie);
    query.put("cookie", cookie.substring(0, cookie.indexOf(';')));
    return query;
  }

  private static Map<String, String> back(Map<String, String> begun, String code) {
    return Map.of("state", begun.getOrDefault("state", ""), "code", code);
  }

  private Endpoint.Response finished(Map<String, String> begun) {
    return open("/slack/oauth_redirect", back(begun, "the-code"), begun.getOrDefault("cookie", ""));
  }

  @Test
  void an_installation_sends_the_browser_to_slack_and_keeps_the_token_that_comes_back() {
    Map<String, String> begun = begun();
    assertEquals("111.222", begun.get("client_id"));
    assertEquals(SlackInstall.SCOPES, begun.get("scope"));
    assertEquals("https://srm.example.com/slack/oauth_redirect", begun.get("redirect_uri"));
    Endpoint.Response response = finished(begun);
    assertEquals(200, response.status(), response.body());
    assertEquals("{\"token\":\"xoxb-of-T0001\"}", kept.get("slack:installation:T0001"));
    api.verify(
        postRequestedFor(urlEqualTo("/api/oauth.v2.access"))
            .withRequestBody(containing("code=the-code")));
    assertFalse(response.body().contains("xoxb"), response.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "another browser",
        "no cookie",
        "forged state",
        "no state",
        "too late",
        "cancelled"
      })
  void what_was_not_begun_by_this_browser_just_now_installs_nothing(String how) {
    Map<String, String> begun = begun();
    if (how.equals("too late")) {
      now = now.plus(SlackInstall.STATE_KEPT).plusSeconds(1);
    }
    String cookie =
        switch (how) {
          case "another browser" -> "srm_slack_state=AAAA";
          case "no cookie" -> "";
          default -> begun.getOrDefault("cookie", "");
        };
    Map<String, String> query =
        switch (how) {
          case "forged state" ->
              Map.of("state", begun.getOrDefault("state", "") + "x", "code", "c");
          case "no state" -> Map.of("code", "c");
          case "cancelled" ->
              Map.of("state", begun.getOrDefault("state", ""), "error", "access_denied");
          default -> back(begun, "c");
        };
    assertEquals(400, open("/slack/oauth_redirect", query, cookie).status());
    assertEquals(Map.of(), kept);
  }

  @Test
  void a_refusal_by_slack_and_a_slack_that_is_away_are_told_without_details() {
    api.stubFor(
        post(urlEqualTo("/api/oauth.v2.access"))
            .willReturn(okJson("{\"ok\":false,\"error\":\"invalid_code\"}")));
    assertEquals(400, finished(begun()).status());
    api.stop();
    Endpoint.Response response = finished(begun());
    assertEquals(503, response.status());
    assertFalse(response.body().contains("Exception"), response.body());
  }

  @Test
  void each_workspace_is_answered_with_its_own_token_until_it_removes_the_app()
      throws InterruptedException {
    finished(begun());
    kept.put("slack:installation:T0002", "{\"token\":\"xoxb-of-T0002\"}");
    event(mention("T0001", "Ev1", "1.1"));
    event(mention("T0002", "Ev2", "1.2"));
    work();
    for (String workspace : List.of("T0001", "T0002")) {
      api.verify(
          postRequestedFor(urlEqualTo("/api/chat.postMessage"))
              .withHeader("Authorization", equalTo("Bearer xoxb-of-" + workspace)));
    }
    event(of("T0001", "Ev3", "{\"type\":\"app_uninstalled\"}"));
    event(of("T0002", "Ev4", "{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"U1\"]}}"));
    assertEquals(Map.of(), kept);
    event(mention("T0001", "Ev5", "1.3"));
    assertEquals(List.of(new Outcome.Hopeless("not_installed")), work());
  }

  private static String mention(String workspace, String id, String ts) {
    return of(
        workspace,
        id,
        "{\"type\":\"app_mention\",\"user\":\"U1\",\"text\":\"<@U0> who patches RDS?\",\"channel\":"
            + "\"C1\",\"ts\":\""
            + ts
            + "\"}");
  }

  private static String of(String workspace, String id, String event) {
    return new String(Payloads.event(id, event), UTF_8).replace("T0001", workspace);
  }

  private void event(String body) {
    String time = Long.toString(now.getEpochSecond());
    String signature = new SlackSignature.Generator(Workspace.SECRET).generate(time, body);
    Endpoint.Response response =
        channel
            .events()
            .orElseThrow()
            .handle(
                new Endpoint.Request(
                    "/slack/events",
                    Map.of(),
                    Map.of(
                        "x-slack-request-timestamp", List.of(time),
                        "x-slack-signature", List.of(signature)),
                    body.getBytes(UTF_8),
                    "127.0.0.1"));
    assertEquals(200, response.status());
  }

  private List<Outcome> work() throws InterruptedException {
    List<Outcome> outcomes = new java.util.ArrayList<>();
    for (Lease lease : inbox.lease("w", Set.of(Message.Surface.SLACK), 10, Duration.ofMinutes(1))) {
      outcomes.add(channel.handler().handle(lease));
      boolean _ = inbox.done(lease, lease.message().id());
    }
    return outcomes;
  }
}
