package dev.srm.chat;

import java.time.Duration;

/// How an attempt to answer a kept message ended.
public sealed interface Outcome {
  /// The platform has the reply.
  ///
  /// @param reply the platform's id of it, unique among all platforms, e.g. `slack:C1:1700.1`
  record Delivered(String reply) implements Outcome {}

  /// Worth another attempt, e.g. the platform was busy.
  ///
  /// @param after at least this long from now, as the platform asked; zero when it did not say
  /// @param reason for the log; no text of a question and no secret in it
  /// @param doubtful whether the platform may have the reply all the same, e.g. after a timeout
  record Later(Duration after, String reason, boolean doubtful) implements Outcome {
    /// Certainly not delivered.
    public Later(Duration after, String reason) {
      this(after, reason, false);
    }
  }

  /// Never going to work, e.g. SRM was removed from the channel.
  ///
  /// @param reason for the log and for who replays it
  record Hopeless(String reason) implements Outcome {}

  /// Answers one kept message. Called by one worker at a time for the same thread; must be safe to
  /// call again after a crash.
  @FunctionalInterface
  interface Handler {
    Outcome handle(Lease lease) throws InterruptedException;
  }
}
