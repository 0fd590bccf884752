package dev.srm.chat;

import dev.srm.answer.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who asked what and how it ended, as far as the operator keeps that. Writing neither delays an
/// answer nor fails one.
public interface Ledger {
  /// @param asked nothing of it is kept beyond what the operator's setting allows
  void record(Asked asked);

  /// @return the answer that was given under this id, if it is kept
  Optional<Asked> find(String answer);

  /// @param person as in [Asked]
  /// @return what this person asked last, newest first
  List<Asked> recent(String person, int answersMax);

  /// The last vote of a person on an answer wins.
  void vote(Vote vote);

  /// Removes every trace of a person, also from the inbox and the threads.
  ///
  /// @return how many traces there were
  int forget(String person);

  /// One answer.
  ///
  /// @param answer id of the answer, unique; what votes refer to
  /// @param surface `slack`, `teams`, `api` or `cli`
  /// @param person the platform's id with the platform's name before it, e.g. `slack:T1:U2`; empty
  ///   where nobody is known. Kept as a keyed hash, or whole when the operator keeps everything
  /// @param question empty when only outcomes are kept
  /// @param rows `service/area` of the ownership rows that it rests on
  /// @param notes `path:line` of what it cites
  record Asked(
      String answer,
      String surface,
      String person,
      String question,
      String language,
      String kind,
      Answer.Subject subject,
      Optional<String> refusal,
      List<String> rows,
      List<String> notes,
      long micros,
      Instant at) {
    public Asked {
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
    }
  }

  /// What a person thinks of an answer.
  ///
  /// @param comment empty when there is none; cut to the store's limit
  record Vote(String answer, String person, boolean helpful, String comment, Instant at) {}
}
