package dev.srm.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps a message from before it is acknowledged until it is answered, across crashes and among
/// processes.
public interface Inbox {
  /// Keeps a message. When this returns, it survives `kill -9`.
  ///
  /// @return false when the message was kept before, and must be acknowledged and dropped
  /// @throws Unavailable when it cannot be kept: do not acknowledge it
  boolean take(Incoming message);

  /// Hands out what waits, oldest first; of a thread only its first unanswered message.
  ///
  /// @param worker unique among all processes
  /// @param messagesMax at least 1
  /// @param held how long before another worker may take the same message
  /// @throws Unavailable when the store does not answer
  List<Lease> lease(String worker, int messagesMax, Duration held);

  /// The message was answered.
  ///
  /// @param reply the platform's id of the reply
  /// @return false when the lease was over and another worker holds the message
  boolean done(Lease lease, String reply);

  /// The message could not be answered yet.
  ///
  /// @param notBefore when the next attempt may begin
  /// @return false when the lease was over
  boolean again(Lease lease, Instant notBefore, String reason);

  /// The message will not be answered: it is kept with its reason until it is replayed.
  ///
  /// @return false when the lease was over
  boolean failed(Lease lease, String reason);

  /// Lets failed messages wait again.
  ///
  /// @param id of one message, empty for all
  /// @return how many
  int replay(Optional<String> id);

  /// @return how many messages are in which state
  Count count();

  /// Messages by state.
  ///
  /// @param waiting to be answered, a lease that is over among them
  /// @param leased being answered
  record Count(long waiting, long leased, long failed) {}
}
