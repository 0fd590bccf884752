package dev.srm.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.srm.channel.Endpoint;
import dev.srm.channel.Json;
import dev.srm.channel.Logged;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What anybody may throw at the bot: each ends with a status of its own, without a word of ours,
/// and with nothing in the log that is secret.
class HostileActivitiesTest {
  private static final String QUESTION = "who patches RDS-of-a-private-question?";

  /// @param body made of a good activity
  record Hostile(String name, int status, UnaryOperator<String> body) {
    @Override
    public String toString() {
      return status + ": " + name;
    }
  }

  private static Hostile changed(String name, int status, UnaryOperator<ObjectNode> change) {
    return new Hostile(
        name,
        status,
        good -> Json.written(change.apply(Json.object(good.getBytes(UTF_8)).orElseThrow())));
  }

  private static Hostile field(String pointer, String json, int status) {
    return changed(
        pointer + " is " + json,
        status,
        activity -> {
          List<String> path = List.of(pointer.split("/"));
          ObjectNode holder = activity;
          for (String name : path.subList(0, path.size() - 1)) {
            holder = holder.withObject(name);
          }
          holder.set(path.getLast(), Team.json(json));
          return activity;
        });
  }

  private static Hostile raw(String name, int status, String body) {
    return new Hostile(name, status, _ -> body);
  }

  static Stream<Hostile> all() {
    String deep = "[".repeat(60) + "]".repeat(60);
    return Stream.of(
        raw("nothing", 400, ""),
        raw("blanks", 400, "   "),
        raw("no JSON", 400, "who?"),
        raw("a list", 400, "[]"),
        raw("null", 400, "null"),
        raw("a number", 400, "1"),
        raw("cut off", 400, "{\"type\":\"message\","),
        raw("two objects", 400, "{}{}"),
        raw("deep", 400, "{\"a\":" + deep + "}"),
        raw("very deep", 400, "{\"a\":" + "[".repeat(100_000)),
        raw("a number without end", 400, "{\"a\":" + "9".repeat(5_000) + "}"),
        raw("a text without end", 400, "{\"text\":\"" + "a".repeat(210_000) + "\"}"),
        raw("an empty object", 401, "{}"),
        field("type", "1", 400),
        field("type", "[]", 400),
        field("type", "null", 200),
        field("type", "\"unheard-of\"", 200),
        field("id", "{}", 400),
        field("id", "null", 400),
        field("id", "\" \"", 400),
        field("id", "\"" + "1".repeat(600) + "\"", 400),
        field("text", "[\"a\"]", 400),
        field("timestamp", "\"yesterday\"", 400),
        field("conversation", "null", 400),
        field("conversation", "[]", 400),
        field("conversation/id", "7", 400),
        field("conversation/id", "\"" + "x".repeat(501) + "\"", 400),
        field("conversation/conversationType", "{}", 400),
        field("from", "null", 200),
        field("from/aadObjectId", "[1]", 400),
        field("recipient", "\"28:x\"", 200),
        field("channelData", "5", 200),
        field("channelData/tenant/id", "\"99999999-0000-0000-0000-000000000000\"", 403),
        field("channelData/tenant/id", "\"\"", 403),
        field("channelId", "\"webchat\"", 401),
        field("channelId", "null", 401),
        field("serviceUrl", "\"https://evil.trafficmanager.net/kr/\"", 403),
        field("serviceUrl", "\"http://169.254.169.254/latest/meta-data/\"", 403),
        field("serviceUrl", "\"https://smba.trafficmanager.net.evil.example/\"", 403),
        field("serviceUrl", "\"https://smba.trafficmanager.net@evil.example/\"", 403),
        field("serviceUrl", "\"file:///etc/passwd\"", 403),
        field("serviceUrl", "\"\\u0000\"", 403),
        field("serviceUrl", "null", 401),
        field("entities", "[1,{\"type\":2},{\"mentioned\":[]}]", 200),
        field("attachments", "{\"contentType\":5}", 200),
        field("locale", "\"\\u0000\"", 200),
        field("value", "{\"srm\":\"WELCOME\",\"question\":{}}", 200),
        field("value", "{\"srm\":\"ASK_TEAM\",\"question\":\"\"}", 200),
        changed("an invoke without a name", 501, json -> json.put("type", "invoke")),
        changed(
            "an invoke that nobody knows",
            501,
            json -> json.put("type", "invoke").put("name", "signin/verifyState")),
        changed(
            "a vote without a value",
            501,
            json -> json.put("type", "invoke").put("name", "message/submitAction")),
        changed(
            "a vote that is neither",
            400,
            json -> {
              ObjectNode value =
                  json.put("type", "invoke").put("name", "message/submitAction").putObject("value");
              value.put("actionName", "feedback").putObject("actionValue").put("reaction", "love");
              return json;
            }),
        changed(
            "a vote of nobody",
            400,
            json -> {
              json.remove("from");
              ObjectNode value =
                  json.put("type", "invoke").put("name", "message/submitAction").putObject("value");
              value.put("actionName", "feedback").putObject("actionValue").put("reaction", "like");
              return json;
            }),
        changed(
            "an installation nowhere",
            400,
            json -> {
              json.remove("conversation");
              return json.put("type", "installationUpdate").put("action", "add");
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void each_ends_with_a_clear_status_and_nothing_secret_is_logged(Hostile hostile) {
    try (Logged logged = new Logged();
        Tenant tenant = new Tenant()) {
      String body = hostile.body().apply(Json.written(tenant.activity(QUESTION)));
      String bearer =
          Json.object(body.getBytes(UTF_8))
              .map(tenant::bearer)
              .orElse(tenant.bearer(tenant.activity(QUESTION)));
      Endpoint.Response response = tenant.send(body.getBytes(UTF_8), bearer);
      assertEquals(hostile.status(), response.status());
      assertTrue(response.body().isEmpty(), response.body());
      tenant.answer();
      assertHarmless(logged.lines() + tenant.written(), bearer);
      assertFalse(logged.lines().contains("RDS-of-a-private-question"), logged.lines());
      assertFalse(logged.lines().contains("ERROR"), logged.lines());
      assertTrue(tenant.microsoft.calls("/connector.*").size() <= 2);
    }
  }

  private static void assertHarmless(String told, String bearer) {
    assertFalse(told.contains(Microsoft.PASSWORD), told);
    assertFalse(told.contains(bearer.substring("Bearer ".length())), told);
    assertFalse(told.contains("token-of-the-bot"), told);
    assertFalse(told.contains("Exception") || told.contains("\tat "), told);
  }

  @Test
  void there_are_forty_of_them_and_more() {
    assertTrue(all().count() >= 40, all().count() + " only");
  }

  @Test
  void a_replay_is_acknowledged_and_dropped() {
    try (Tenant tenant = new Tenant()) {
      ObjectNode activity = tenant.activity(QUESTION);
      byte[] body = Json.written(activity).getBytes(UTF_8);
      String bearer = tenant.bearer(activity);
      assertEquals(200, tenant.send(body, bearer).status());
      assertEquals(200, tenant.send(body, bearer).status());
      assertEquals(1, tenant.inbox.count().waiting());
      tenant.now = tenant.now.plusSeconds(2 * 3600);
      assertEquals(401, tenant.send(body, bearer).status());
    }
  }

  @Test
  void without_a_token_nothing_is_looked_at() {
    try (Tenant tenant = new Tenant()) {
      byte[] body = Json.written(tenant.activity(QUESTION)).getBytes(UTF_8);
      assertEquals(401, tenant.send(body).status());
      assertEquals(401, tenant.send(body, "Bearer a", "Bearer b").status());
      assertEquals(401, tenant.send("no JSON".getBytes(UTF_8)).status());
    }
  }
}
