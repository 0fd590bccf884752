package dev.srm.corpus;

import dev.srm.knowledge.Knowledge;
import java.util.List;
import java.util.Optional;

/// A corpus as it was read.
///
/// @param knowledge empty when a problem is an error
/// @param problems by file and line
/// @param counts how much was read, also when something is wrong with it
public record Corpus(Optional<Knowledge> knowledge, List<Problem> problems, Counts counts) {
  public Corpus {
    problems = List.copyOf(problems);
  }

  /// A corpus that was not counted.
  public Corpus(Optional<Knowledge> knowledge, List<Problem> problems) {
    this(knowledge, problems, Counts.NONE);
  }
}
