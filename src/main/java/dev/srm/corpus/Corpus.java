package dev.srm.corpus;

import dev.srm.knowledge.Knowledge;
import java.util.List;
import java.util.Optional;

/// A corpus as it was read.
///
/// @param knowledge empty when a problem is an error
/// @param problems by file and line
public record Corpus(Optional<Knowledge> knowledge, List<Problem> problems) {
  public Corpus {
    problems = List.copyOf(problems);
  }
}
