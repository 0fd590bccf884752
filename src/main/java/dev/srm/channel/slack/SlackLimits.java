package dev.srm.channel.slack;

import java.time.Duration;

/// Bounds on what is done for Slack.
///
/// @param callsMax calls of the Web API at one time
/// @param callTimeout of one call
/// @param errandsMax things that are done after an acknowledgement and not kept
/// @param responsesMax attempts to send by the address of a command; Slack takes five
/// @param pause between these attempts, and between attempts to reach Slack at the start
/// @param localesMax people whose language is remembered
/// @param localeKept how long
/// @param localeWait how long a reply waits for it; Slack gives a command three seconds
/// @param socketsWorkers requests of Socket Mode at one time
/// @param drain how long a stop waits for what is being done
public record SlackLimits(
    int callsMax,
    Duration callTimeout,
    int errandsMax,
    int responsesMax,
    Duration pause,
    int localesMax,
    Duration localeKept,
    Duration localeWait,
    int socketsWorkers,
    Duration drain) {
  /// For one machine.
  public static final SlackLimits DEFAULT =
      new SlackLimits(
          32,
          Duration.ofSeconds(5),
          200,
          3,
          Duration.ofMillis(500),
          10_000,
          Duration.ofHours(24),
          Duration.ofMillis(700),
          8,
          Duration.ofSeconds(10));

  /// @throws IllegalArgumentException when a number is not positive
  public SlackLimits {
    if (callsMax < 1
        || errandsMax < 1
        || responsesMax < 1
        || localesMax < 1
        || socketsWorkers < 1) {
      throw new IllegalArgumentException("Slack needs room for one of each at least");
    }
  }
}
