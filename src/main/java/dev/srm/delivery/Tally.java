package dev.srm.delivery;

import dev.srm.chat.Message;
import java.time.Duration;
import java.util.Locale;

/// Is told what happens, to count it. Called on many threads.
public interface Tally {
  /// Counts nothing.
  Tally NONE =
      new Tally() {
        @Override
        public void count(Message.Surface surface, Event event) {}

        @Override
        public void answered(Message.Surface surface, Duration sinceReceived) {}
      };

  /// One more of these.
  void count(Message.Surface surface, Event event);

  /// @param sinceReceived from when the platform handed the message in until it had the reply
  void answered(Message.Surface surface, Duration sinceReceived);

  /// What can happen to a message.
  enum Event {
    /// Stored.
    TAKEN,
    /// Known already, dropped.
    DUPLICATE,
    /// Not stored, so that the platform comes again.
    REFUSED,
    /// The platform has the reply.
    DELIVERED,
    /// Waits for another attempt.
    RETRIED,
    /// Kept with its reason.
    FAILED,
    /// Another worker took it over before the outcome was noted.
    OVERTAKEN;

    /// @return as in metrics
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
