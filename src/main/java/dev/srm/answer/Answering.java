package dev.srm.answer;

/// Answers questions: what every surface calls.
@FunctionalInterface
public interface Answering {
  /// @return an answer to any text whatsoever; never null, never throws for an input
  Answer answer(Request request);
}
