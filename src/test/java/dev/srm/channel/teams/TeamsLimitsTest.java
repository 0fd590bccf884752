package dev.srm.channel.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TeamsLimitsTest {
  @Test
  void every_limit_is_what_it_says() {
    TeamsLimits limits = TeamsLimits.DEFAULT;
    assertEquals(Duration.ofMinutes(5), limits.hookSkew());
    assertEquals(Duration.ofMinutes(10), limits.replayKept());
    assertEquals(20_000, limits.replaysMax());
    assertEquals(Duration.ofMinutes(5), limits.tokenSkew());
    assertEquals(Duration.ofHours(12), limits.keysFresh());
    assertEquals(Duration.ofHours(24), limits.keysKept());
    assertEquals(Duration.ofMinutes(5), limits.keysPause());
    assertEquals(Duration.ofSeconds(5), limits.keysRetry());
    assertEquals(524_288, limits.documentBytesMax());
    assertEquals(Duration.ofSeconds(5), limits.connectTimeout());
    assertEquals(Duration.ofSeconds(10), limits.callTimeout());
    assertEquals(Duration.ofSeconds(2), limits.typingTimeout());
    assertEquals(Duration.ofMinutes(5), limits.tokenLeft());
    assertEquals(1_000, limits.commentMax());
    assertEquals(28_672, Form.WEBHOOK.bytesMax());
    assertEquals(81_920, Form.BOT.bytesMax());
    assertEquals(20, Citations.CITATIONS_MAX);
    assertEquals(80, Citations.NAME_MAX);
    assertEquals(160, Citations.ABSTRACT_MAX);
    assertEquals(28, Citations.KEYWORD_MAX);
    assertEquals(3, TeamsCards.PROMPTS_MAX);
    assertEquals(4, AnswerCard.BUTTONS_MAX);
    assertEquals(32, TeamsSettings.SECRET_BYTES_MIN);
    assertEquals(2, TeamsSettings.SECRETS_MAX);
    assertEquals(500, Activity.ID_MAX);
  }

  @Test
  void replays_are_remembered_for_as_long_as_they_could_come() {
    TeamsLimits limits = TeamsLimits.DEFAULT;
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new TeamsLimits(
                limits.hookSkew(),
                limits.hookSkew(),
                1,
                limits.tokenSkew(),
                limits.keysFresh(),
                limits.keysKept(),
                limits.keysPause(),
                limits.keysRetry(),
                1,
                limits.connectTimeout(),
                limits.callTimeout(),
                limits.typingTimeout(),
                limits.tokenLeft(),
                1));
  }
}
