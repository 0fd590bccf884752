package dev.srm.eval;

import dev.srm.answer.Answer;
import dev.srm.knowledge.GoldenQuestion;
import java.util.List;
import java.util.OptionalInt;

/// How one golden question was answered.
///
/// @param failures what the answer lacks, in words; empty when it is right
/// @param wrongOwner whether it names an owner that is not the expected one, or any where none is
/// @param rank of what the search should find, as [Retrieval#rank]
public record Verdict(
    GoldenQuestion golden,
    Answer answer,
    List<String> failures,
    boolean wrongOwner,
    OptionalInt rank) {
  public Verdict {
    failures = List.copyOf(failures);
  }

  /// @return whether everything expected is there
  public boolean right() {
    return failures.isEmpty();
  }

  /// @return `en ownership`, under which it is counted
  public String group() {
    return golden.language().id() + " " + golden.kind();
  }

  /// @return the question with its group and what was asked before, on one line; a line number
  ///   would change with each question added above
  public String name() {
    String asked = String.join(" > ", golden.context()) + (golden.context().isEmpty() ? "" : " > ");
    return (group() + ": " + asked + golden.ask()).replaceAll("\\s+", " ");
  }
}
