package dev.srm.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps a message from before it is acknowledged until it is answered, across crashes and among
/// processes.
public interface Inbox extends Intake {
  /// Hands out what waits, oldest first; of a thread only its first unanswered message.
  ///
  /// @param worker unique among all processes
  /// @param surfaces those that this worker can answer, at least one
  /// @param messagesMax at least 1
  /// @param held how long before another worker may take the same message
  /// @throws Unavailable when the store does not answer
  List<Lease> lease(String worker, Set<Message.Surface> surfaces, int messagesMax, Duration held);

  /// Holds messages longer that are still being answered.
  ///
  /// @param held from now
  void extend(List<Lease> leases, Duration held);

  /// The message was answered.
  ///
  /// @param reply the platform's id of the reply, unique among all platforms
  /// @return false when the lease was over and another worker holds the message
  boolean done(Lease lease, String reply);

  /// Finds out what a vote is about, where the platform tells no more than its own id of the reply.
  ///
  /// @param reply as in [#done]
  /// @return id of the message that was answered with it, while it is remembered; empty also when
  ///   the store does not answer
  Optional<String> answeredWith(String reply);

  /// The message could not be answered yet.
  ///
  /// @param notBefore when the next attempt may begin
  /// @param doubtful whether the platform may have the reply all the same
  /// @return false when the lease was over
  boolean again(Lease lease, Instant notBefore, boolean doubtful, String reason);

  /// The message will not be answered: it is kept with its reason until it is replayed.
  ///
  /// @return false when the lease was over
  boolean failed(Lease lease, String reason);

  /// Lets failed messages wait again.
  ///
  /// @param id of one message, empty for all
  /// @return how many
  int replay(Optional<String> id);

  /// @return what failed, newest first
  List<Failure> failures(int messagesMax);

  /// @return how many messages are in which state
  Count count();

  /// A message that will not be answered unless it is replayed.
  record Failure(
      String id, Message.Surface surface, Instant received, int attempts, String reason) {}

  /// Messages by state.
  ///
  /// @param waiting to be answered, a lease that is over among them
  /// @param leased being answered
  record Count(long waiting, long leased, long failed) {}
}
