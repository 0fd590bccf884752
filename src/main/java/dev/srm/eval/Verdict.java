package dev.srm.eval;

import dev.srm.answer.Answer;
import dev.srm.knowledge.GoldenQuestion;
import java.util.List;

/// How one golden question was answered.
///
/// @param failures what the answer lacks, in words; empty when it is right
/// @param wrongOwner whether it names an owner that is not the expected one, or any where none is
public record Verdict(
    GoldenQuestion golden, Answer answer, List<String> failures, boolean wrongOwner) {
  public Verdict {
    failures = List.copyOf(failures);
  }

  /// @return whether everything expected is there
  public boolean right() {
    return failures.isEmpty();
  }
}
