package dev.srm.chat;

/// Where a surface hands in what it will acknowledge.
@FunctionalInterface
public interface Intake {
  /// Keeps a message until it is answered. When this returns, it survives `kill -9`.
  ///
  /// @return false when the message was kept before, and must be acknowledged and dropped
  /// @throws Unavailable when it cannot be kept: do not acknowledge it
  boolean take(Incoming message);
}
