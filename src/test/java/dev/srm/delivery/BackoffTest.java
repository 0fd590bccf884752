package dev.srm.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  @ParameterizedTest(name = "attempt {0}, asked {1} s: {2} to {3} ms")
  @CsvSource({
    "1, 0, 250, 500",
    "2, 0, 500, 1000",
    "5, 0, 4000, 8000",
    "11, 0, 150000, 300000",
    "99, 0, 150000, 300000",
    "1, 30, 30000, 30500",
    "1, 86400, 3600000, 3600500",
    "11, 200, 200000, 300000",
  })
  void a_pause_doubles_is_spread_and_is_never_shorter_than_the_platform_asked(
      int attempt, long asked, long least, long most) {
    for (long seed = 0; seed < 50; seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      Duration pause =
          new Backoff(DeliveryLimits.DEFAULT, random).after(attempt, Duration.ofSeconds(asked));
      assertTrue(pause.toMillis() >= least && pause.toMillis() <= most, pause.toString());
    }
  }

  @Test
  void the_limits_are_as_documented() {
    DeliveryLimits limits = DeliveryLimits.DEFAULT;
    assertEquals(32, limits.atOnce());
    assertEquals(Duration.ofSeconds(20), limits.held());
    assertEquals(Duration.ofMillis(500), limits.poll());
    assertEquals(15, limits.attemptsMax());
    assertEquals(Duration.ofMillis(500), limits.pauseMin());
    assertEquals(Duration.ofMinutes(5), limits.pauseMax());
    assertEquals(Duration.ofHours(1), limits.askedPauseMax());
    assertEquals(Duration.ofSeconds(10), limits.drain());
  }

  @Test
  void a_limit_of_nothing_is_refused() {
    Duration second = Duration.ofSeconds(1);
    assertThrows(
        IllegalArgumentException.class,
        () -> new DeliveryLimits(0, second, second, 1, second, second, second, second));
  }
}
