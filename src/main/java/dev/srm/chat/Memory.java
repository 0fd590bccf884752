package dev.srm.chat;

import dev.srm.answer.Answer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /// Notes an answer, also one of a surface that has no desk.
  ///
  /// @param id of the answer, unique
  /// @param surface as in [Ledger.Asked]
  /// @param person as in [Ledger.Asked]; empty where nobody is known
  public void note(String id, String surface, String person, String question, Answer answer) {
    ledger.record(
        new Ledger.Asked(
            id,
            surface,
            person,
            question,
            answer.language().id(),
            answer.kind().id(),
            answer.subject(),
            answer.refusal().map(refusal -> refusal.reason().id()),
            rows(answer),
            notes(answer),
            answer.micros(),
            clock.instant()));
  }

  private static List<String> rows(Answer answer) {
    return whole(answer)
        .flatMap(one -> one.rows().stream())
        .map(row -> row.service() + "/" + row.area())
        .distinct()
        .toList();
  }

  private static List<String> notes(Answer answer) {
    return whole(answer)
        .flatMap(one -> one.citations().stream())
        .flatMap(citation -> citation.note().map(note -> note + ":" + citation.line()).stream())
        .distinct()
        .toList();
  }

  private static Stream<Answer> whole(Answer answer) {
    return Stream.concat(Stream.of(answer), answer.more().stream());
  }

  /// @return remembers nothing
  public static Memory none() {
    return new Memory(NO_THREADS, NO_LEDGER, () -> Instant.EPOCH);
  }
}
