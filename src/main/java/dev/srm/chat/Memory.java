package dev.srm.chat;

import dev.srm.answer.Answer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What the desk remembers of conversations and answers.
public record Memory(Threads threads, Ledger ledger, InstantSource clock) {
  private static final Threads NO_THREADS =
      new Threads() {
        @Override
        public List<String> questions(String thread) {
          return List.of();
        }

        @Override
        public void add(
            String thread, String id, String person, String question, Answer.Subject subject) {}

        @Override
        public boolean isKnown(String thread) {
          return false;
        }
      };

  private static final Ledger NO_LEDGER =
      new Ledger() {
        @Override
        public void record(Asked asked) {}

        @Override
        public Optional<Asked> find(String answer) {
          return Optional.empty();
        }

        @Override
        public List<Asked> recent(String person, int answersMax) {
          return List.of();
        }

        @Override
        public void vote(Vote vote) {}

        @Override
        public int forget(String person) {
          return 0;
        }
      };

  /// @return remembers nothing
  public static Memory none() {
    return new Memory(NO_THREADS, NO_LEDGER, () -> Instant.EPOCH);
  }
}
