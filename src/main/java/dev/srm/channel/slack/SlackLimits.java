package dev.srm.channel.slack;

import java.time.Duration;

/// Bounds on what is done for Slack.
///
/// @param mentionsMax mentions that are being answered or wait for it; beyond it Slack is told to
///   come again
/// @param postsMax calls of the Web API at one time
/// @param attemptsMax how often one reply is tried
/// @param callTimeout of one call
/// @param pause before the second attempt; doubled before each further one
/// @param retryAfterMax the longest that Slack's `Retry-After` is obeyed before the reply is given
///   up
/// @param drain how long a stop waits for mentions that were acknowledged
/// @param idsMax event ids that are remembered
/// @param idsKept how long; Slack's last retry comes about 6 minutes after the event
public record SlackLimits(
    int mentionsMax,
    int postsMax,
    int attemptsMax,
    Duration callTimeout,
    Duration pause,
    Duration retryAfterMax,
    Duration drain,
    int idsMax,
    Duration idsKept) {
  /// For one workspace on one machine.
  public static final SlackLimits DEFAULT =
      new SlackLimits(
          200,
          8,
          5,
          Duration.ofSeconds(5),
          Duration.ofMillis(500),
          Duration.ofMinutes(2),
          Duration.ofSeconds(10),
          20_000,
          Duration.ofHours(1));

  /// @throws IllegalArgumentException when a number is not positive
  public SlackLimits {
    if (mentionsMax < 1 || postsMax < 1 || attemptsMax < 1 || idsMax < 1) {
      throw new IllegalArgumentException("Slack needs room for one of each at least");
    }
  }
}
