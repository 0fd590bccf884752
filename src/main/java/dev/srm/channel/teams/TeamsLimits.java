package dev.srm.channel.teams;

import java.time.Duration;

/// Bounds on what is done for Teams.
///
/// @param hookSkew between a webhook's activity and our clock, both ways
/// @param replayKept how long an activity of a webhook is remembered; at least twice the skew, so
///   that none can come again in time
/// @param replaysMax activities that are remembered; 20,000 are 30 a second over ten minutes
/// @param tokenSkew by which a token's times may miss our clock; what Microsoft asks for
/// @param keysFresh age at which the signing keys are read again, while the old ones still serve
/// @param keysKept age from which the keys serve no more; Microsoft allows a day
/// @param keysPause between two readings of the keys, however unknown the key is that is asked for
/// @param keysRetry between two readings while there is no key at all
/// @param documentBytesMax of a document that we fetch: keys, tokens, answers of the connector
/// @param connectTimeout of a connection to Microsoft
/// @param callTimeout of one call there
/// @param typingTimeout of the call that shows that somebody types; nobody waits longer for that
/// @param tokenLeft life that a token of ours must have left to be used again
/// @param commentMax code points of a comment on an answer
public record TeamsLimits(
    Duration hookSkew,
    Duration replayKept,
    int replaysMax,
    Duration tokenSkew,
    Duration keysFresh,
    Duration keysKept,
    Duration keysPause,
    Duration keysRetry,
    int documentBytesMax,
    Duration connectTimeout,
    Duration callTimeout,
    Duration typingTimeout,
    Duration tokenLeft,
    int commentMax) {
  /// For one organisation on one machine.
  public static final TeamsLimits DEFAULT =
      new TeamsLimits(
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          20_000,
          Duration.ofMinutes(5),
          Duration.ofHours(12),
          Duration.ofHours(24),
          Duration.ofMinutes(5),
          Duration.ofSeconds(5),
          512 * 1024,
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(2),
          Duration.ofMinutes(5),
          1_000);

  /// @throws IllegalArgumentException when a replay could come again in time
  public TeamsLimits {
    if (replayKept.compareTo(hookSkew.multipliedBy(2)) < 0 || replaysMax < 1) {
      throw new IllegalArgumentException("replays must be remembered for twice the skew");
    }
  }
}
