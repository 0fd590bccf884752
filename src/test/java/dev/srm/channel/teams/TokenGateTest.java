package dev.srm.channel.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.srm.channel.Json;
import dev.srm.chat.Unavailable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenGateTest {
  private final Microsoft microsoft = new Microsoft();
  private Instant now = Instant.parse("2026-11-22T02:00:00Z");
  private final Calls calls = new Calls(TeamsLimits.DEFAULT);
  private final TokenGate gate = gate(microsoft.settings());

  private TokenGate gate(BotSettings settings) {
    TeamsLimits limits = TeamsLimits.DEFAULT;
    SigningKeys keys = new SigningKeys(settings.openIdUrl(), calls, limits, () -> now);
    return new TokenGate(settings, keys, limits, () -> now);
  }

  @AfterEach
  void close() {
    calls.close();
    microsoft.close();
  }

  private boolean admits(String authorization) {
    return gate.admits(Optional.of(authorization), TokenCases.ACTIVITY);
  }

  private String good() {
    return Microsoft.bearer(Microsoft.claims(now, TokenCases.SERVICE));
  }

  private int keyReadings() {
    return microsoft.calls("/keys").size();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.srm.channel.teams.TokenCases#all")
  void only_what_teams_signed_for_this_bot_and_this_address_comes_in(TokenCases.Case one) {
    assertEquals(one.admitted(), admits(one.authorization(now)), one.name());
  }

  @Test
  void no_header_is_no_token() {
    assertFalse(gate.admits(Optional.empty(), TokenCases.ACTIVITY));
    assertEquals(0, keyReadings());
  }

  @Test
  void a_token_with_wrong_claims_costs_no_look_at_the_keys() {
    Map<String, Object> claims = Microsoft.claims(now, TokenCases.SERVICE);
    claims.put("aud", "another");
    assertFalse(admits(Microsoft.bearer(claims)));
    assertEquals(0, keyReadings());
  }

  @Test
  void keys_are_read_once_for_many_tokens() {
    for (int i = 0; i < 5; i++) {
      assertTrue(admits(good()));
    }
    assertEquals(1, keyReadings());
  }

  @Test
  void unknown_keys_make_them_read_again_but_not_at_will() {
    assertTrue(admits(good()));
    String unknown =
        "Bearer "
            + Microsoft.signed(TokenCases.unknownKey(), Microsoft.claims(now, TokenCases.SERVICE));
    for (int i = 0; i < 20; i++) {
      assertFalse(admits(unknown));
    }
    assertEquals(1, keyReadings());
    now = now.plus(TeamsLimits.DEFAULT.keysPause());
    microsoft.publish(
        "{\"keys\":[" + Microsoft.published(TokenCases.unknownKey(), "msteams") + "]}");
    assertTrue(admits(unknown), "a key that Teams has changed to is found");
    assertEquals(2, keyReadings());
  }

  @Test
  void old_keys_serve_for_a_day_while_new_ones_cannot_be_read() {
    assertTrue(admits(good()));
    microsoft.breakKeys();
    now = now.plus(Duration.ofHours(23));
    assertTrue(admits(good()));
    now = now.plus(Duration.ofHours(2));
    assertThrows(Unavailable.class, () -> admits(good()));
    microsoft.publish(Microsoft.keySet());
    now = now.plus(TeamsLimits.DEFAULT.keysPause());
    assertTrue(admits(good()));
  }

  @Test
  void without_any_key_teams_has_to_come_again_and_microsoft_is_not_flooded() {
    microsoft.breakKeys();
    for (int i = 0; i < 10; i++) {
      assertThrows(Unavailable.class, () -> admits(good()));
    }
    assertEquals(1, keyReadings());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "{}",
    "{\"keys\":5}",
    "'{\"keys\":[{\"kid\":\"teams-key\",\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}'",
    "'{\"keys\":[{\"kid\":\"teams-key\",\"kty\":\"RSA\",\"n\":\"%%%\",\"e\":\"AQAB\"}]}'",
    "'{\"keys\":[{\"kid\":\"teams-key\",\"kty\":\"EC\"}]}'",
    "[]",
    "oops",
  })
  void a_key_set_that_holds_no_sound_key_is_as_good_as_none(String keySet) {
    microsoft.publish(keySet);
    assertThrows(Unavailable.class, () -> admits(good()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "https://login.microsoftonline.com/, https://api.botframework.com",
    "https://login.microsoftonline.us/, https://api.botframework.us",
    "https://login.partner.microsoftonline.cn/, https://api.botframework.azure.cn",
  })
  void each_cloud_has_its_own_issuer_and_scope(String login, String api) {
    BotSettings settings =
        new BotSettings(
            "app", "secret", Optional.empty(), URI.create(login), URI.create(login), List.of("a"));
    assertEquals(api, settings.issuer());
    assertEquals(api + "/.default", settings.scope());
    assertEquals(login + "botframework.com/oauth2/v2.0/token", settings.tokenUrl().toString());
    assertEquals("BotSettings[app]", settings.toString());
  }

  @Test
  void the_activity_of_these_tests_is_one() {
    assertTrue(Activity.of(Json.object()).isPresent());
    assertEquals("msteams", TokenCases.ACTIVITY.channel());
  }
}
