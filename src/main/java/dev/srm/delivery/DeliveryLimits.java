package dev.srm.delivery;

import java.time.Duration;

/// Bounds on answering what was taken in.
///
/// @param atOnce messages that are being answered at one time in this process
/// @param held how long a message is leased, and so how long after a crash it is answered; extended
///   at a third of it, so that only a process that is gone, or stood still for two thirds of it,
///   loses a message
/// @param poll how often is looked for what other processes took in or gave up
/// @param attemptsMax how often a message is tried; with the pauses about half an hour
/// @param pauseMin before the second attempt; doubled before each further one
/// @param pauseMax the longest of these pauses
/// @param askedPauseMax the longest pause that a platform may ask for
/// @param drain how long a stop waits for what is being answered
public record DeliveryLimits(
    int atOnce,
    Duration held,
    Duration poll,
    int attemptsMax,
    Duration pauseMin,
    Duration pauseMax,
    Duration askedPauseMax,
    Duration drain) {
  /// For one process.
  public static final DeliveryLimits DEFAULT =
      new DeliveryLimits(
          32,
          Duration.ofSeconds(20),
          Duration.ofMillis(500),
          15,
          Duration.ofMillis(500),
          Duration.ofMinutes(5),
          Duration.ofHours(1),
          Duration.ofSeconds(10));

  /// @throws IllegalArgumentException when a number or a time is not positive
  public DeliveryLimits {
    boolean positive =
        atOnce > 0
            && attemptsMax > 0
            && held.isPositive()
            && poll.isPositive()
            && pauseMin.isPositive()
            && pauseMax.compareTo(pauseMin) >= 0
            && askedPauseMax.isPositive()
            && drain.isPositive();
    if (!positive) {
      throw new IllegalArgumentException("limits of delivery must be positive");
    }
  }
}
