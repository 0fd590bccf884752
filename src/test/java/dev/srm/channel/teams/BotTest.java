package dev.srm.channel.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.srm.channel.Logged;
import dev.srm.chat.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A message on its whole way: signed by Teams, kept, acknowledged, answered through the connector.
class BotTest {
  private static final String WRITTEN = "/connector/v3/conversations/.*/activities";

  private final Tenant tenant = new Tenant();

  @AfterEach
  void close() {
    tenant.close();
  }

  @Test
  void a_message_is_acknowledged_before_it_is_answered() {
    assertEquals(200, tenant.send(tenant.activity("<at>SRM</at> who patches RDS?")).status());
    assertTrue(tenant.asked.isEmpty());
    assertEquals(1, tenant.inbox.count().waiting());
    assertEquals(
        List.of(new Outcome.Delivered("teams:" + Tenant.CONVERSATION + ":reply-1")),
        tenant.answer());
    assertEquals("who patches RDS?", tenant.asked.getFirst().question());
  }

  @Test
  void the_reply_goes_to_the_thread_with_citations_feedback_and_one_card() {
    tenant.send(tenant.activity("<at>SRM</at> who patches RDS?"));
    tenant.answer();
    List<ServeEvent> calls = tenant.microsoft.calls(WRITTEN);
    assertEquals(
        "/connector/v3/conversations/19%3A253b1f341670408fb6fe51050b6e5ceb%40thread.tacv2"
            + "%3Bmessageid%3D1795312800435/activities",
        calls.getLast().getRequest().getUrl());
    assertEquals(
        "Bearer token-of-the-bot", calls.getLast().getRequest().getHeader("Authorization"));
    JsonNode message = tenant.written().getFirst();
    assertEquals("AWS patches the operating system of RDS. [1]", message.path("text").asText());
    assertEquals("default", message.at("/channelData/feedbackLoop/type").asText());
    assertEquals("Message", message.at("/entities/0/@type").asText());
    assertEquals(1, message.at("/entities/0/citation/0/position").asInt());
    assertEquals("quoted", message.at("/entities/0/citation/0/appearance/abstract").asText());
    assertFalse(message.toString().contains("AIGenerated"), "no model wrote it");
    assertEquals(1, message.path("attachments").size());
    assertEquals("1.5", message.at("/attachments/0/content/version").asText());
    assertEquals("28:" + Microsoft.APP, message.at("/from/id").asText());
    assertEquals(Tenant.CONVERSATION, message.at("/conversation/id").asText());
    assertEquals("1795312800435", message.path("replyToId").asText());
  }

  @Test
  void somebody_types_before_the_reply_comes() {
    tenant.send(tenant.personal("who patches RDS?"));
    tenant.answer();
    List<String> types =
        tenant.microsoft.calls(WRITTEN).stream()
            .map(call -> Team.json(call.getRequest().getBodyAsString()).path("type").asText())
            .toList();
    assertEquals(List.of("typing", "message"), types);
  }

  @Test
  void the_token_is_got_once_and_again_when_it_is_nearly_over() {
    String login = "/login/.*";
    for (int i = 0; i < 3; i++) {
      tenant.send(tenant.personal("who patches RDS?").put("id", "m" + i));
      tenant.answer();
    }
    assertEquals(1, tenant.microsoft.calls(login).size());
    String form = tenant.microsoft.calls(login).getFirst().getRequest().getBodyAsString();
    assertTrue(form.contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default"), form);
    assertTrue(form.contains("grant_type=client_credentials"), form);
    tenant.now = tenant.now.plus(Duration.ofMinutes(56));
    tenant.send(tenant.personal("who patches RDS?").put("id", "m4"));
    tenant.answer();
    assertEquals(2, tenant.microsoft.calls(login).size());
  }

  @Test
  void a_message_that_comes_twice_is_answered_once() {
    for (int i = 0; i < 3; i++) {
      assertEquals(200, tenant.send(tenant.activity("who patches RDS?")).status());
    }
    assertEquals(1, tenant.answer().size());
    assertEquals(1, tenant.written().size());
  }

  @Test
  void what_cannot_be_kept_is_left_to_teams() {
    tenant.inbox.gone(true);
    assertEquals(503, tenant.send(tenant.activity("who patches RDS?")).status());
    tenant.inbox.gone(false);
    assertEquals(200, tenant.send(tenant.activity("who patches RDS?")).status());
    assertEquals(1, tenant.answer().size());
  }

  @Test
  void a_busy_teams_is_asked_again_when_it_said() {
    tenant.microsoft.connector(aResponse().withStatus(429).withHeader("Retry-After", "7"));
    tenant.send(tenant.activity("who patches RDS?"));
    assertEquals(List.of(new Outcome.Later(Duration.ofSeconds(7), "HTTP 429")), tenant.answer());
    assertEquals(List.of(), tenant.answer());
    tenant.now = tenant.now.plusSeconds(7);
    tenant.microsoft.connector(okJson("{\"id\":\"reply-1\"}"));
    assertInstanceOf(Outcome.Delivered.class, tenant.answer().getFirst());
    assertEquals(
        2, tenant.remembered.asked().stream().filter(one -> one.answer().endsWith("435")).count());
  }

  @Test
  void a_refused_token_is_changed_for_a_new_one() {
    tenant.microsoft.connector(aResponse().withStatus(401));
    tenant.send(tenant.activity("who patches RDS?"));
    assertEquals(List.of(new Outcome.Later(Duration.ZERO, "HTTP 401")), tenant.answer());
    tenant.microsoft.connector(okJson("{\"id\":\"reply-1\"}"));
    tenant.answer();
    assertEquals(2, tenant.microsoft.calls("/login/.*").size());
    assertEquals("", tenant.bot.trouble());
  }

  @ParameterizedTest(name = "HTTP {0}")
  @ValueSource(ints = {500, 502, 504, 408})
  void what_may_have_been_written_is_never_written_again(int status) {
    tenant.microsoft.connector(aResponse().withStatus(status));
    tenant.send(tenant.activity("who patches RDS?"));
    assertInstanceOf(Outcome.Hopeless.class, tenant.answer().getFirst());
    assertEquals(1, tenant.written().size());
    assertEquals(1, tenant.inbox.count().failed());
  }

  @Test
  void a_connection_that_breaks_off_leaves_it_open() {
    tenant.microsoft.connector(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    tenant.send(tenant.activity("who patches RDS?"));
    Outcome.Hopeless outcome = assertInstanceOf(Outcome.Hopeless.class, tenant.answer().getFirst());
    assertTrue(outcome.reason().contains("nobody knows"), outcome.reason());
  }

  @Test
  void what_was_sent_into_silence_is_seen_as_failed_and_can_be_replayed() {
    try (Tenant patient = new Tenant(impatient())) {
      patient.microsoft.connector(okJson("{\"id\":\"late\"}").withFixedDelay(20_000));
      patient.send(patient.activity("who patches RDS?"));
      assertInstanceOf(Outcome.Hopeless.class, patient.answer().getFirst());
      assertEquals(List.of(), patient.answer(), "never by itself");
      assertEquals(1, patient.written().size());
      assertEquals(1, patient.inbox.count().failed());
      assertTrue(patient.inbox.failures(10).getFirst().reason().startsWith("nobody knows"));
      patient.microsoft.connector(okJson("{\"id\":\"reply-2\"}"));
      assertEquals(1, patient.inbox.replay(Optional.empty()));
      assertInstanceOf(Outcome.Delivered.class, patient.answer().getFirst());
      assertEquals(0, patient.inbox.count().failed());
    }
  }

  private static TeamsLimits impatient() {
    TeamsLimits usual = TeamsLimits.DEFAULT;
    return new TeamsLimits(
        usual.hookSkew(),
        usual.replayKept(),
        usual.replaysMax(),
        usual.tokenSkew(),
        usual.keysFresh(),
        usual.keysKept(),
        usual.keysPause(),
        usual.keysRetry(),
        usual.documentBytesMax(),
        usual.connectTimeout(),
        Duration.ofSeconds(3),
        Duration.ofMillis(100),
        usual.tokenLeft(),
        usual.commentMax());
  }

  @Test
  void a_bot_that_was_removed_stops_at_once() {
    tenant.microsoft.connector(
        aResponse()
            .withStatus(403)
            .withBody("{\"error\":{\"code\":\"BotNotInConversationRoster\",\"message\":\"x\"}}"));
    tenant.send(tenant.activity("who patches RDS?"));
    assertEquals(
        List.of(new Outcome.Hopeless("HTTP 403 BotNotInConversationRoster")), tenant.answer());
  }

  @Test
  void a_message_that_teams_does_not_like_is_sent_as_plain_text() {
    tenant.microsoft.connector(aResponse().withStatus(413));
    tenant.send(tenant.activity("who patches RDS?"));
    assertInstanceOf(Outcome.Hopeless.class, tenant.answer().getFirst());
    List<JsonNode> written = tenant.written();
    assertEquals(2, written.size());
    assertTrue(written.get(0).has("attachments"));
    assertFalse(written.get(1).has("attachments") || written.get(1).has("entities"));
  }

  @Test
  void without_a_token_the_message_waits() {
    tenant.microsoft.server.stubFor(
        com.github.tomakehurst.wiremock.client.WireMock.post(
                com.github.tomakehurst.wiremock.client.WireMock.urlMatching("/login/.*"))
            .willReturn(
                aResponse()
                    .withStatus(401)
                    .withBody(
                        "{\"error\":\"invalid_client\",\"error_description\":\""
                            + Microsoft.PASSWORD
                            + "\"}")));
    tenant.send(tenant.activity("who patches RDS?"));
    Outcome.Later later = assertInstanceOf(Outcome.Later.class, tenant.answer().getFirst());
    assertTrue(later.reason().endsWith("HTTP 401 invalid_client"), later.reason());
    assertFalse(later.reason().contains(Microsoft.PASSWORD));
    assertEquals(0, tenant.written().size());
    assertTrue(tenant.bot.trouble().endsWith("HTTP 401 invalid_client"), tenant.bot.trouble());
  }

  @Test
  void a_follow_up_knows_what_was_asked_before() {
    tenant.send(tenant.personal("who patches RDS?"));
    tenant.answer();
    tenant.send(tenant.personal("and EC2?").put("id", "2"));
    tenant.answer();
    assertEquals(List.of("who patches RDS?"), tenant.asked.getLast().context());
  }

  @Test
  void a_fault_of_ours_is_an_apology_with_a_reference_and_not_its_text() {
    try (Logged logged = new Logged()) {
      tenant.send(tenant.activity("explode"));
      tenant.answer();
      String text = tenant.written().getFirst().path("text").asText();
      assertFalse(tenant.written().toString().contains("secret of the house"));
      assertTrue(logged.lines().contains(text.substring(text.lastIndexOf(' ') + 1)), text);
    }
  }
}
