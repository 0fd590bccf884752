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
import org.junit.jupiter.params.provider.CsvSource;

class TeamsSettingsTest {
  private static final String ONE = secret(32, 1);
  private static final String TWO = secret(48, 2);

  private static String secret(int bytes, int of) {
    byte[] secret = new byte[bytes];
    java.util.Arrays.fill(secret, (byte) of);
    return Base64.getEncoder().encodeToString(secret);
  }

  @Test
  void a_hook_has_one_secret_or_two() {
    Map<String, List<String>> hooks = Map.of("security", List.of(ONE, TWO), "cloud", List.of(ONE));
    assertEquals(hooks, new TeamsSettings(hooks).hooks());
  }

  @ParameterizedTest
  @CsvSource({
    "security, ''",
    "security, %%%",
    "security, c2hvcnQ=",
    "security, SECRET31",
    "security, SECRET SECRET SECRET",
    "sec/urity, SECRET",
    "SECRET, SECRET",
    "'', SECRET",
  })
  void what_cannot_work_is_refused_and_no_secret_shown(String hook, String secrets) {
    String name = hook.replace("SECRET", ONE);
    List<String> given =
        List.of(secrets.replace("SECRET31", secret(31, 3)).replace("SECRET", ONE).split(" "));
    String said =
        assertThrows(IllegalArgumentException.class, () -> new TeamsSettings(Map.of(name, given)))
            .toString();
    assertTrue(said.contains("TEAMS_WEBHOOKS") || said.contains("\"security\""), said);
    assertFalse(said.contains(ONE) || said.contains("c2hvcnQ="), said);
  }

  @Test
  void no_hook_at_all_is_a_mistake() {
    assertThrows(IllegalArgumentException.class, () -> new TeamsSettings(Map.of()));
    assertThrows(
        IllegalArgumentException.class, () -> new TeamsSettings(Map.of("security", List.of())));
  }

  @Test
  void settings_do_not_tell_their_secrets() {
    assertEquals(
        "TeamsSettings[security]", new TeamsSettings(Map.of("security", List.of(ONE))).toString());
  }
}
