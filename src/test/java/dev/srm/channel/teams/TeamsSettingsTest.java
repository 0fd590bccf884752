package dev.srm.channel.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsSettingsTest {
  private static final String ONE = secret(32, 1);
  private static final String TWO = secret(48, 2);

  private static String secret(int bytes, int of) {
    byte[] secret = new byte[bytes];
    java.util.Arrays.fill(secret, (byte) of);
    return Base64.getEncoder().encodeToString(secret);
  }

  @Test
  void a_setting_names_hooks_with_one_secret_or_two() {
    TeamsSettings settings =
        TeamsSettings.parse(" security = " + ONE + ", cloud=" + ONE + ",security=" + TWO);
    assertEquals(Map.of("security", List.of(ONE, TWO), "cloud", List.of(ONE)), settings.hooks());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "security",
        "=c2VjcmV0",
        "security=",
        "security=%%%",
        "security=c2hvcnQ=",
        "sec/urity=SECRET",
        "security=SECRET,,",
        "security=SECRET,security=SECRET,security=SECRET",
        "security=SECRET31"
      })
  void what_cannot_work_is_refused_and_its_secret_not_shown(String form) {
    String setting = form.replace("SECRET31", secret(31, 3)).replace("SECRET", ONE);
    String said =
        assertThrows(IllegalArgumentException.class, () -> TeamsSettings.parse(setting)).toString();
    assertTrue(said.contains("TEAMS_WEBHOOKS") || said.contains("\"security\""), said);
    assertFalse(said.contains(ONE) || said.contains("c2hvcnQ="), said);
  }

  @Test
  void settings_do_not_tell_their_secrets() {
    assertEquals("TeamsSettings[security]", TeamsSettings.parse("security=" + ONE).toString());
  }
}
