package dev.srm.channel.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import dev.srm.channel.Answers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The manifests are valid, and ask for what the handlers need and no more.
class SlackManifestTest {
  private static final String HTTP = "deploy/slack-manifest.yaml";
  private static final String SOCKET = "deploy/slack-manifest-socket.yaml";

  /// Every event that is handled, with the scope that Slack wants for it; empty for none.
  private static final Map<String, String> EVENTS =
      Map.of(
          AppMentionEvent.TYPE_NAME,
          "app_mentions:read",
          AppHomeOpenedEvent.TYPE_NAME,
          "",
          AppUninstalledEvent.TYPE_NAME,
          "",
          TokensRevokedEvent.TYPE_NAME,
          "",
          MessageEvent.TYPE_NAME + ".im",
          "im:history",
          MessageEvent.TYPE_NAME + ".mpim",
          "mpim:history",
          MessageEvent.TYPE_NAME + ".channels",
          "channels:history",
          MessageEvent.TYPE_NAME + ".groups",
          "groups:history");

  /// For what is called without an event before it.
  private static final Map<String, String> CALLS =
      Map.of(
          "chat.postMessage", "chat:write",
          "users.info", "users:read",
          "assistant.threads.setSuggestedPrompts", "assistant:write",
          "a slash command", "commands");

  @ParameterizedTest
  @ValueSource(strings = {HTTP, SOCKET})
  void a_manifest_is_valid_by_slacks_schema(String file) {
    String schema =
        new String(Answers.resource("slack/manifest.schema.2.0.0.json"), StandardCharsets.UTF_8);
    assertEquals(
        Set.of(),
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(schema)
            .validate(manifest(file)));
  }

  @ParameterizedTest
  @ValueSource(strings = {HTTP, SOCKET})
  void its_events_scopes_commands_and_shortcuts_are_those_of_the_handlers(String file) {
    JsonNode manifest = manifest(file);
    assertEquals(
        new TreeSet<>(EVENTS.keySet()),
        texts(manifest.at("/settings/event_subscriptions/bot_events")));
    Set<String> scopes = new TreeSet<>(EVENTS.values());
    scopes.addAll(CALLS.values());
    scopes.remove("");
    assertEquals(scopes, texts(manifest.at("/oauth_config/scopes/bot")));
    assertEquals(scopes, new TreeSet<>(List.of(SlackInstall.SCOPES.split(","))));
    assertTrue(
        SlackCommands.NAME
            .matcher(manifest.at("/features/slash_commands/0/command").asText())
            .matches());
    assertEquals(Action.WHO, manifest.at("/features/shortcuts/0/callback_id").asText());
    assertTrue(manifest.at("/settings/interactivity/is_enabled").asBoolean());
    assertTrue(manifest.at("/features/app_home/home_tab_enabled").asBoolean());
    assertTrue(manifest.at("/features/app_home/messages_tab_enabled").asBoolean());
  }

  @Test
  void socket_mode_differs_in_nothing_but_addresses() {
    ObjectNode http = manifest(HTTP);
    assertEquals(4, (text(HTTP) + " ").split("https://srm.example.com").length - 1);
    assertTrue(!text(SOCKET).contains("srm.example.com"));
    ((ObjectNode) http.at("/features/slash_commands/0")).remove("url");
    ((ObjectNode) http.at("/oauth_config")).remove("redirect_urls");
    ((ObjectNode) http.at("/settings/event_subscriptions")).remove("request_url");
    ((ObjectNode) http.at("/settings/interactivity")).remove("request_url");
    ((ObjectNode) http.at("/settings")).put("socket_mode_enabled", true);
    assertEquals(http, manifest(SOCKET));
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static ObjectNode manifest(String file) {
    Object read = new Load(LoadSettings.builder().build()).loadFromString(text(file));
    return new ObjectMapper().valueToTree(read);
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
