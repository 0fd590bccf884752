package dev.srm.chat;

import dev.srm.answer.Answer;
import java.util.List;

/// Remembers what was asked in a thread, so that a follow-up is understood in every process.
public interface Threads {
  /// @param thread unique among all platforms, as in [Incoming]
  /// @return earlier questions, oldest first; empty when nothing is remembered, or when the store
  ///   does not answer: a follow-up is then asked back instead of lost
  List<String> questions(String thread);

  /// Remembers a question; bounded in number and in time.
  ///
  /// @param id of the message that asked it: the same id again changes nothing
  /// @param person who asked, as in [Ledger.Asked]; kept only so that it can be forgotten
  void add(String thread, String id, String person, String question, Answer.Subject subject);

  /// @return whether SRM answered in this thread within the time that threads are kept
  boolean isKnown(String thread);
}
